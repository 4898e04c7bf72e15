internal import BinderyImages

/// Why a picture, a sound or a film cannot be shipped.
enum PictureFault: Sendable, Hashable {
  /// The bytes are in no format that is known.
  case unknown
  /// The file only says where the picture is.
  case pointer
  /// No reader shows the format, by its name.
  case format(String)
  /// No reader shows the format, and this machine lacks what makes another of it.
  case untranscodable(ImageFormat, lack: String)
  /// The end is missing.
  case cutOff
  /// Few bytes that are many pixels, in millions.
  case tooManyPixels(Int)
  /// It cannot be decoded; the reason follows "the picture".
  case undecodable(String)
  /// An SVG that is no XML.
  case malformed
  /// A `data:` address whose data is none.
  case undecodableAddress
}
