internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  mutating func inline(_ content: InlineContent, _ element: MarkupElement) -> Inline {
    Inline(content, attributes: attributes(of: element), source: source(of: element))
  }

  /// An inline element; blocks inside it are lifted out and take it into their own text. What its
  /// style means stands inside it.
  mutating func phrase(
    _ element: MarkupElement, _ make: ([Inline]) -> InlineContent
  ) -> [Flow] {
    phrase(element, around: flows(of: element.children), make)
  }

  /// The same around what was read of the element before: reading twice at each level would take
  /// time that doubles with each.
  private mutating func phrase(
    _ element: MarkupElement, around inner: [Flow], _ make: ([Inline]) -> InlineContent
  ) -> [Flow] {
    let attributes = attributes(of: element)
    let source = source(of: element)
    let kinds = spanKinds(of: element)
    if inner.onlyInlines == nil { report(.moved(element.name), element) }
    if inner.isEmpty {  // An empty element is kept only as a place that links point to.
      guard attributes.identifier != nil else { return [] }
      return [.inline(Inline(.span(.plain, []), attributes: attributes, source: source))]
    }
    let isPlain = make([]) == .span(.plain, [])
    if isPlain && attributes.isEmpty && kinds.isEmpty && element.name != "span" { return inner }
    var isFirst = true
    return inner.wrapped { inlines in
      defer { isFirst = false }
      var attributes = attributes
      if !isFirst { attributes.identifier = nil }
      let styled = kinds.reversed().reduce(inlines) { inner, kind in
        [Inline(.span(kind, inner), source: source)]
      }
      // A span that says nothing more than its style is that style.
      if isPlain, kinds.count == 1, attributes.isEmpty, let lone = styled.first { return lone }
      return Inline(make(styled), attributes: attributes, source: source)
    }
  }

  mutating func link(_ element: MarkupElement) -> [Flow] {
    guard let address = element["href"]?.trimmingSpaces, !address.isEmpty else {
      return phrase(element) { .span(.plain, $0) }
    }
    return phrase(element) { .link(Link(.unresolved(address)), $0) }
  }

  mutating func code(_ element: MarkupElement) -> [Flow] {
    let inner = flows(of: element.children)
    // Links, pictures and notes in code stay what they are; everything else is its text.
    let isText = inner.onlyInlines?.allSatisfy(\.isPlainEnough) ?? false
    if inner.isCodeBlocks { return inner.filter(\.isBlock) }
    guard isText else { return phrase(element, around: inner) { .span(.sample, $0) } }
    let text = inner.inlines.plainText
    return text.isEmpty ? [] : [.inline(inline(.code(text), element))]
  }
}

extension Inline {
  /// Whether an inline loses nothing when it becomes the text of code.
  fileprivate var isPlainEnough: Bool {
    switch content {
    case .text, .softBreak, .code, .breakOpportunity: true
    case .span(_, let inner), .emphasis(let inner), .strong(let inner):
      attributes.identifier == nil && inner.allSatisfy(\.isPlainEnough)
    case .lineBreak, .strikethrough, .link, .image, .noteReference, .ruby, .math, .media: false
    }
  }
}

extension Flow {
  fileprivate var isBlock: Bool {
    switch self {
    case .block: true
    case .inline: false
    }
  }
}

extension [Flow] {
  /// Whether nothing but blocks of code is there.
  fileprivate var isCodeBlocks: Bool {
    let blocks = blocks()
    return !blocks.isEmpty
      && blocks.allSatisfy { block in
        if case .code = block.content { return true }
        return false
      }
  }
}
