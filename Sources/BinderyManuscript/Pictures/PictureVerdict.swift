internal import BinderyModel
internal import BinderyTranscoding

/// Whether a book can ship a picture, a sound or a film.
enum PictureVerdict: Sendable, Hashable {
  case usable(Picture)
  case unusable(PictureFault)
  case refused(FileRefusal)

  /// Whether a book ships the file's own bytes, and not what was made of them.
  var shipsItsBytes: Bool {
    guard case .usable(let picture) = self else { return false }
    if case .done = picture.making { return false }
    return true
  }
}

/// A picture, a sound or a film that a book can ship.
struct Picture: Sendable, Hashable {
  /// What was done to the author's picture.
  enum Making: Sendable, Hashable {
    /// Nothing was needed.
    case none
    /// It was made anew, and lies there.
    case done(SpooledPicture, [PictureNeed])
    /// It should have been made anew, but this machine lacks what does that.
    case unavailable(String, [PictureNeed])
    /// It should have been made anew, but cannot be decoded; the reason follows "the picture".
    case failed(String)
  }

  var mediaType: MediaType
  var width: Int
  var height: Int
  var isAnimated: Bool
  /// Whether readers may refuse its colours.
  var isCMYK: Bool
  /// Whether there is something to hear.
  var hasSound = false
  /// Bytes that are shipped.
  var size: Int
  /// SHA-256 of these bytes, in small hexadecimal.
  var digest: String
  var making = Making.none
}
