internal import BinderyModel

/// Whether a book can ship a picture.
enum PictureVerdict: Sendable, Hashable {
  case usable(Picture)
  /// The reason, to follow "the picture".
  case unusable(String)
  case refused(FileRefusal)
}

/// A picture that a book can ship.
struct Picture: Sendable, Hashable {
  var mediaType: MediaType
  var width: Int
  var height: Int
  var isAnimated: Bool
  /// Whether readers may refuse its colours.
  var isCMYK: Bool
  /// Bytes that are shipped.
  var size: Int
  /// SHA-256 of these bytes, in small hexadecimal.
  var digest: String
}
