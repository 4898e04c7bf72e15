public import BinderyModel

extension XHTMLRenderer {
  /// Inlines as they stand in a paragraph.
  public mutating func inlines(_ inlines: [Inline]) -> [Element.Child] {
    // Most paragraphs are one text.
    if inlines.count == 1, case .text(let text) = inlines[0].content, inlines[0].attributes.isEmpty
    {
      return [.text(text)]
    }
    var children: [Element.Child] = []
    children.reserveCapacity(inlines.count)
    for inline in inlines { append(inline, to: &children) }
    return children
  }

  private mutating func append(_ inline: Inline, to children: inout [Element.Child]) {
    let attributes = inline.attributes
    switch inline.content {
    case .text(let text):
      if attributes.isEmpty {
        children.append(.text(text))
      } else {
        children += element("span", [.text(text)], attributes)
      }
    case .softBreak:
      children.append(.text("\n"))
    case .lineBreak:
      children += element("br", [], attributes)
    case .breakOpportunity:
      children += element("wbr", [], attributes)
    case .code(let text):
      children += element("code", [.text(text)], attributes)
    case .emphasis(let inlines):
      children += wrapped(slanted("em", inlines), inlines, attributes)
    case .strong(let inlines):
      children += wrapped(Element("strong"), inlines, attributes)
    case .strikethrough(let inlines):
      children += wrapped(Element("del"), inlines, attributes)
    case .span(let kind, let inlines):
      children += span(kind, inlines, attributes)
    case .link(let link, let inlines):
      children += self.link(link, inlines, attributes)
    case .image(let image):
      children += self.image(image, attributes)
    case .noteReference(let reference):
      children += noteReference(reference, attributes)
    case .ruby(let segments):
      children += ruby(segments, attributes)
    case .math(let math):
      children += self.math(math, attributes)
    case .media(let media):
      children += self.media(media, attributes)
    }
  }

  private mutating func element(
    _ name: String, _ content: [Element.Child], _ attributes: Attributes
  ) -> [Element.Child] {
    var element = Element(name, [:], content)
    apply(attributes, to: &element)
    return [.element(element)]
  }

  /// An element around inlines; nothing where it would be empty and no link could lead to it.
  private mutating func wrapped(
    _ empty: Element, _ inlines: [Inline], _ attributes: Attributes
  ) -> [Element.Child] {
    var element = empty
    apply(attributes, to: &element)
    element.children = self.inlines(inlines)
    return element.children.isEmpty && element["id"] == nil ? [] : [.element(element)]
  }

  /// An element that slants in Latin script and must not in Han and kana.
  private func slanted(_ name: String, _ inlines: [Inline]) -> Element {
    Element(name, ["class": inlines.plainText.hasEastAsianScript ? nil : "latin"])
  }

  private mutating func span(
    _ kind: SpanKind, _ inlines: [Inline], _ attributes: Attributes
  ) -> [Element.Child] {
    switch kind {
    case .plain where attributes.isEmpty:
      return self.inlines(inlines)
    case .definition:
      guard !surroundings.contains(.definition) else {
        return wrapped(Element("span"), inlines, attributes)
      }
      return within(.definition) { $0.wrapped(Element("dfn"), inlines, attributes) }
    case .directed where attributes.direction == nil || attributes.direction == .automatic:
      // `bdo` must say a direction; what it meant without one is to stand apart.
      return wrapped(Element("bdi"), inlines, attributes)
    case .offset, .citation:
      return wrapped(slanted(kind.rawValue, inlines), inlines, attributes)
    case .plain, .subscripted, .superscripted, .small, .marked, .inserted, .underlined, .bold,
      .quotation, .abbreviation, .keyboard, .sample, .variable, .isolated, .directed:
      return wrapped(Element(kind.rawValue), inlines, attributes)
    case .tateChuYoko, .emphasisMarks, .unbreakable, .fullWidth, .warichu:
      return wrapped(Element("span", ["class": kind.rawValue]), inlines, attributes)
    }
  }

  private mutating func link(
    _ link: Link, _ inlines: [Inline], _ attributes: Attributes
  ) -> [Element.Child] {
    guard !surroundings.contains(.link) else {
      return label(inlines, attributes)
    }
    switch context.destination(of: link.target) {
    case .address(let address):
      // An address is one long word; style sheets let it break where prose must not.
      let isAddress = inlines.isEmpty || inlines.plainText.isWebAddress
      var element = Element("a", ["href": address, "class": isAddress ? "address" : nil])
      apply(attributes, to: &element)
      element.children = within(.link) { $0.inlines(inlines) }
      guard element.children.isEmpty else { return [.element(element)] }
      // A link without a label cannot be seen; the address is the only name it has.
      if case .external = link.target { element.children = [.text(address)] }
      return element.children.isEmpty ? anchor("span", attributes) : [.element(element)]
    case .label:
      return label(inlines, attributes)
    case .remark(let words):
      let text = inlines.plainText
      // A file's own name needs no second one.
      let isName = text.contains(".") && words.contains(text)
      return label(isName ? inlines : inlines + [Inline(.text(words))], attributes)
    case .dead:
      return wrapped(Element("span", ["class": "dead-link"]), inlines, attributes)
    }
  }

  /// A label alone: a `span` only where the node has something to say beside it.
  mutating func label(
    _ inlines: [Inline], _ attributes: Attributes
  ) -> [Element.Child] {
    attributes.isEmpty
      ? self.inlines(inlines) : wrapped(Element("span"), inlines, attributes)
  }
}

extension String {
  /// Whether the text is one word that reads as an address of the web.
  fileprivate var isWebAddress: Bool {
    (hasPrefix("http://") || hasPrefix("https://") || hasPrefix("www."))
      && !contains(where: \.isWhitespace)
  }
}
