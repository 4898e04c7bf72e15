package import BinderyDesign
package import BinderyModel
package import BinderyTypography
package import BinderyXHTML

extension Edition {
  /// How the text of an essay is typeset, or what the book says of itself.
  package func typesetting(of chapter: Chapter? = nil) -> TypesettingPolicy {
    TypesettingPolicy(
      quotes: quotes(in: chapter), isVertical: design.writingMode == .vertical,
      hasKanjiNumerals: design.numerals == .kanji, setting: design.setting)
  }

  /// What the book says on its pages, with the marks that the text of essays has: figures upright in
  /// vertical lines, dashes in their full width.
  package func marked(_ elements: [Element], in language: LanguageTag) -> [Element] {
    let typesetter = Typesetter(language: language, policy: typesetting())
    return elements.map { $0.marked(by: typesetter) }
  }
}

extension Element {
  /// The element with its texts marked, at any depth.
  fileprivate func marked(by typesetter: Typesetter) -> Element {
    var element = self
    element.children = children.flatMap { child -> [Child] in
      switch child {
      case .element(let inner): [.element(inner.marked(by: typesetter))]
      case .text(let text): typesetter.mark(text).flatMap(Self.children)
      }
    }
    return element
  }

  /// What a marked text becomes: a rule makes texts and spans of text, nothing else.
  private static func children(of inline: Inline) -> [Child] {
    switch inline.content {
    case .text(let text): [.text(text)]
    case .span(let kind, let inner):
      [.element(Element("span", ["class": kind.rawValue], inner.flatMap(children)))]
    case .softBreak, .lineBreak, .breakOpportunity, .code, .emphasis, .strong, .strikethrough,
      .link, .image, .noteReference, .ruby, .math, .media:
      [.text([inline].plainText)]
    }
  }
}
