/// Why a style could not be had.
public enum StyleError: Error, Sendable, Hashable {
  /// No folder of the catalogue has a style of that name.
  case unknown(name: String, known: [String])
  /// There is no folder at a path.
  case noFolder(path: String)
  /// The files of the style are not as they should be.
  case refused(StyleRefusal)
}
