public import BinderyModel

extension MarkdownDialect {
  /// Adds the syntaxes of a notation.
  public mutating func insert(_ notation: RubyNotation) {
    for syntax in Self.syntaxes(of: notation) { insert(syntax) }
  }

  private static func syntaxes(of notation: RubyNotation) -> [MarkdownSyntax] {
    switch notation {
    case .denden: [.ruby]
    case .aozora: [.bracketRuby]
    case .kakuyomu: [.bracketRuby, .dots]
    case .narou: [.bracketRuby, .parenthesisRuby]
    case .pixiv: [.pixiv]
    case .mdi: [.ruby, .dots, .mdi]
    }
  }
}
