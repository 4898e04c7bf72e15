

/// A stretch of a paragraph that is handled in one way.
public struct TextRun: Sendable, Hashable {
  /// What a stretch is.
  public enum Kind: Sendable, Hashable {
    /// Words.
    case prose
    /// An address: broken behind its signs, never hyphenated.
    case address
    /// Code: no gap is put into it, nothing hyphenated.
    case code
    /// Never broken over two lines.
    case unbreakable
  }

  /// What it says.
  public var text: String
  /// What it is.
  public var kind: Kind

  /// A stretch of a kind.
  public init(_ text: String, kind: Kind = .prose) {
    self.text = text
    self.kind = kind
  }
}
