internal import BinderyModel

/// Whether a book can ship a picture, a sound or a film.
enum PictureVerdict: Sendable, Hashable {
  case usable(Picture)
  /// The reason, to follow "the picture" or its like.
  case unusable(String)
  case refused(FileRefusal)
}

/// A picture, a sound or a film that a book can ship.
struct Picture: Sendable, Hashable {
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
}
