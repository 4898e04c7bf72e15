public import BinderyModel

extension XHTMLRenderer {
  /// Where blocks stand, as far as inlines without a paragraph care.
  enum Place {
    /// In the flow of the text: they become a paragraph.
    case flow
    /// In an item, a cell or a description: they stand as they are.
    case cell
  }

  /// Blocks in the flow of the text.
  public mutating func blocks(_ blocks: [Block]) -> [Element.Child] {
    self.blocks(blocks, in: .flow)
  }

  mutating func blocks(_ blocks: [Block], in place: Place) -> [Element.Child] {
    var children: [Element.Child] = []
    children.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() {
      // Two runs of inlines side by side would read as one.
      let isFollowing = index > 0 && blocks[index - 1].isPlain
      children += self.block(block, in: isFollowing ? .flow : place)
    }
    return children
  }

  private mutating func block(_ block: Block, in place: Place) -> [Element.Child] {
    let attributes = block.attributes
    switch block.content {
    case .paragraph(let inlines):
      return paragraph(inlines, attributes)
    case .plain(let inlines):
      switch place {
      case .flow: return paragraph(inlines, attributes)
      case .cell: return plain(inlines, attributes)
      }
    case .heading(let level, let inlines):
      return heading(level: level, inlines, attributes)
    case .thematicBreak:
      var element = Element("hr")
      apply(attributes, to: &element)
      return [.element(element)]
    case .quote(let blocks):
      return container("blockquote", blocks, attributes)
    case .list(let list):
      return self.list(list, attributes)
    case .definitionList(let items):
      return definitionList(items, attributes)
    case .code(let code):
      return [.element(self.code(code, attributes))]
    case .table(let table):
      return self.table(table, attributes)
    case .figure(let figure):
      return self.figure(figure, attributes)
    case .division(let kind, let blocks):
      return division(kind, blocks, attributes)
    case .details(let summary, let blocks):
      return details(summary: summary, blocks, attributes)
    case .math(let math):
      return displayMath(math, attributes)
    case .callout(let callout):
      return self.callout(callout, attributes)
    case .pageBreak:
      var element = Element("hr", ["class": "page-break"])
      apply(attributes, to: &element)
      return [.element(element)]
    }
  }

  private mutating func paragraph(
    _ inlines: [Inline], _ attributes: Attributes
  ) -> [Element.Child] {
    guard inlines.showsSomething else { return anchor("div", attributes) }
    var element = Element("p")
    if inlines.isPictures {
      element.mark(class: "picture")
    } else if inlines.contains(where: \.isLineBreak) {
      element.mark(class: "lines")
    }
    apply(attributes, to: &element)
    element.children = self.inlines(inlines)
    return [.element(element)]
  }

  private mutating func plain(_ inlines: [Inline], _ attributes: Attributes) -> [Element.Child] {
    guard !attributes.isEmpty else { return self.inlines(inlines) }
    var element = Element("span")
    apply(attributes, to: &element)
    element.children = self.inlines(inlines)
    return [.element(element)]
  }

  private mutating func heading(
    level: Int, _ inlines: [Inline], _ attributes: Attributes
  ) -> [Element.Child] {
    guard inlines.showsSomething else { return anchor("div", attributes) }
    var element = Element("h\(min(max(level, 1), 6))")
    apply(attributes, to: &element)
    element.children = self.inlines(inlines)
    return [.element(element)]
  }

  /// An element around blocks, or nothing where it would be empty.
  mutating func container(
    _ name: String, class className: String? = nil, _ blocks: [Block], _ attributes: Attributes,
    in place: Place = .flow
  ) -> [Element.Child] {
    var element = Element(name, ["class": className], blocks: [])
    apply(attributes, to: &element)
    element.children = self.blocks(blocks, in: place)
    return element.children.isEmpty && element["id"] == nil ? [] : [.element(element)]
  }

  private mutating func division(
    _ kind: DivisionKind, _ blocks: [Block], _ attributes: Attributes
  ) -> [Element.Child] {
    switch kind {
    case .plain: return container("div", blocks, attributes)
    case .section: return container("section", blocks, attributes)
    case .aside: return container("aside", blocks, attributes)
    case .epigraph: return container("blockquote", class: "epigraph", blocks, attributes)
    case .verse: return container("div", class: "verse", blocks, attributes)
    case .address:
      let inside = container("div", class: "address", blocks, attributes)
      // HTML allows neither headings nor sections nor another address in an address.
      return inside.map { child in
        guard case .element(var element) = child, !element.holds(anyOf: Self.outsideAddresses)
        else { return child }
        element.name = "address"
        return .element(element)
      }
    }
  }

  private static let outsideAddresses: Set<String> = [
    "h1", "h2", "h3", "h4", "h5", "h6", "section", "aside", "address",
  ]

  private mutating func details(
    summary: [Inline], _ blocks: [Block], _ attributes: Attributes
  ) -> [Element.Child] {
    var element = Element("div", ["class": "details"], blocks: [])
    apply(attributes, to: &element)
    if summary.showsSomething {
      element.children.append(
        .element(Element("p", ["class": "summary"], inlines(summary))))
    }
    element.children += self.blocks(blocks)
    return element.children.isEmpty && element["id"] == nil ? [] : [.element(element)]
  }

  private mutating func figure(_ figure: Figure, _ attributes: Attributes) -> [Element.Child] {
    var element = Element("figure", blocks: [])
    apply(attributes, to: &element)
    let isLone = figure.content.count == 1
    element.children = blocks(figure.content, in: isLone ? .cell : .flow)
    element.children += container("figcaption", figure.caption, .none, in: .cell)
    return element.children.isEmpty && element["id"] == nil ? [] : [.element(element)]
  }
}

extension Block {
  fileprivate var isPlain: Bool {
    switch content {
    case .plain: true
    case .paragraph, .heading, .thematicBreak, .quote, .list, .definitionList, .code, .table,
      .figure, .division, .details, .math, .callout, .pageBreak:
      false
    }
  }
}
