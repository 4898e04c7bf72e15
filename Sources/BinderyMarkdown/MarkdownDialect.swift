/// A syntax that essays are written with and that CommonMark does not have.
public enum MarkdownSyntax: UInt8, Sendable, Hashable, CaseIterable {
  /// `*`, `**`, `_` and `~~` beside characters that stand without spaces.
  case cjkEmphasis
  /// GFM's tables.
  case tables
  /// GFM's `~~…~~`.
  case strikethrough
  /// GFM's `- [ ]` and `- [x]`.
  case tasks
  /// Bare addresses as links, which end where Chinese, Japanese or Korean begins.
  case bareAddresses
  /// `[^label]` and `[^label]: …`.
  case notes
}

/// Which syntaxes a reader knows beside CommonMark's.
public struct MarkdownDialect: Sendable, Hashable {
  /// One bit a syntax.
  private var bits: UInt64 = 0

  /// A dialect of the given syntaxes.
  public init(_ syntaxes: some Sequence<MarkdownSyntax>) {
    for syntax in syntaxes { insert(syntax) }
  }

  /// CommonMark alone.
  public static let commonMark = MarkdownDialect([])

  /// What essays are read with.
  public static let standard = MarkdownDialect([
    .cjkEmphasis, .tables, .strikethrough, .tasks, .bareAddresses, .notes,
  ])

  /// Whether the reader knows a syntax.
  public func contains(_ syntax: MarkdownSyntax) -> Bool { bits & 1 << syntax.rawValue != 0 }

  /// Adds a syntax.
  public mutating func insert(_ syntax: MarkdownSyntax) { bits |= 1 << syntax.rawValue }

  /// Takes a syntax out.
  public mutating func remove(_ syntax: MarkdownSyntax) { bits &= ~(1 << syntax.rawValue) }
}
