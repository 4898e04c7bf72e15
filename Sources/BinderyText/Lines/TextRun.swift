/// A stretch of a paragraph that is handled in one way.
public struct TextRun: Sendable, Hashable {
  /// What a stretch is.
  public enum Kind: Sendable, Hashable {
    /// Words.
    case prose
    /// An address: broken behind its signs, never hyphenated.
    case address
    /// Code: nothing hyphenated.
    case code
    /// How the word before it is read: nothing hyphenated.
    case reading
    /// Never broken over two lines.
    case unbreakable

    /// Whether spaces within are never widened: the words of a reading stay as close as they are.
    var hasFixedSpaces: Bool {
      switch self {
      case .prose, .address: false
      case .code, .reading, .unbreakable: true
      }
    }
  }

  /// What stands beside a stretch, in the gap between vertical lines.
  public enum Beside: Sendable, Hashable {
    /// How it is read.
    case reading(String)
    /// A dot at each of its characters (JLREQ 3.3.9, CLREQ 3.1.1.2).
    case dots
  }

  /// What it says.
  public var text: String
  /// What it is.
  public var kind: Kind
  /// How terminals show it.
  public var looks: RunLooks
  /// What stands beside it.
  public var beside: Beside?

  /// A stretch of a kind.
  public init(
    _ text: String, kind: Kind = .prose, looks: RunLooks = [], beside: Beside? = nil
  ) {
    self.text = text
    self.kind = kind
    self.looks = looks
    self.beside = beside
  }
}
