internal import BinderyMarkdown

/// Which Markdown essays are read as.
public enum MarkdownFlavour: String, Sendable, Hashable, CaseIterable {
  /// What Bindery reads: docs/markdown.md.
  case bindery
  /// CommonMark, and nothing that it does not have.
  case commonmark

  /// The syntaxes that a reader of it knows.
  var dialect: MarkdownDialect {
    switch self {
    case .bindery: .standard
    case .commonmark: .commonMark
    }
  }
}
