/// A font that somebody asks for.
public enum FontWish: Sendable, Hashable {
  /// Whatever family is of a kind in the region of the text.
  case kind(FontKind)
  /// A family, by the name that systems know it by.
  case family(String)
  /// A font file, or a collection of them.
  case file(path: String)

  /// The wish that a text says: the name of a kind, the path of a file that is called as fonts are or has a
  /// `/` in it, else the name of a family; `nil` where it says nothing.
  public init?(_ text: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let fileExtension = text.split(separator: ".").last?.lowercased() ?? ""
    if let kind = FontKind(rawValue: text) {
      self = .kind(kind)
    } else if text.contains("/") || Self.fileExtensions.contains(fileExtension) {
      self = .file(path: text)
    } else {
      self = .family(text)
    }
  }

  /// The wish as somebody writes it.
  public var text: String {
    switch self {
    case .kind(let kind): kind.rawValue
    case .family(let name): name
    case .file(let path): path
    }
  }

  private static let fileExtensions: Set = ["otf", "ttf", "ttc", "otc"]
}
