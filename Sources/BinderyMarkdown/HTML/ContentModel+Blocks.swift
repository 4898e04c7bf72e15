internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  /// What a block element makes; an element of no meaning to a book is unwrapped.
  mutating func blockFlows(of element: MarkupElement) -> [Flow] {
    switch element.name {
    case "p": return paragraph(element)
    case "h1", "h2", "h3", "h4", "h5", "h6": return heading(element)
    case "hr": return [.block(block(.thematicBreak, element))]
    case "blockquote": return [.block(block(.quote(blocks(in: element)), element))].unlessEmpty
    case "ul", "ol", "menu", "dir": return list(element)
    case "dl": return definitionList(element)
    case "pre", "listing", "xmp", "plaintext": return preformatted(element)
    case "table": return table(element)
    case "figure": return figure(element)
    case "details": return details(element)
    case "center":
      var division = block(.division(.plain, blocks(in: element)), element)
      division.attributes.classes.append("align-center")
      return [.block(division)].unlessEmpty
    case "div", "header", "footer", "main", "nav", "hgroup", "search", "dialog":
      return division(.plain, element)
    case "form", "fieldset":
      report(.unwrapped(element.name), element)
      return division(.plain, element)
    case "legend": return paragraph(element)
    case "section", "article": return division(.section, element)
    case "aside": return division(.aside, element)
    case "address": return division(.address, element)
    case "li":
      report(.moved("li"), element)
      let item = ListItem(blocks: itemBlocks(element), attributes: attributes(of: element))
      let list = List(marker: .bullet, isTight: true, items: [item])
      return [.block(Block(.list(list), source: source(of: element)))]
    default:  // Rows, cells, captions and terms outside their table, figure or list.
      report(.moved(element.name), element)
      return blocks(in: element).map(Flow.block)
    }
  }

  mutating func block(_ content: BlockContent, _ element: MarkupElement) -> Block {
    Block(content, attributes: attributes(of: element), source: source(of: element))
  }

  private mutating func blocks(in element: MarkupElement) -> [Block] {
    flows(of: element.children).blocks()
  }

  /// What stands in an item, a cell or a description: bare inlines stay bare.
  mutating func itemBlocks(_ element: MarkupElement) -> [Block] {
    flows(of: element.children).blocks(BlockContent.plain)
  }

  mutating func paragraph(_ element: MarkupElement) -> [Flow] {
    let inner = flows(of: element.children)
    if let inlines = inner.onlyInlines {
      let trimmed = inlines.trimmed
      if trimmed.isEmpty && element["id"] == nil { return [] }
      return [.block(block(.paragraph(trimmed), element))]
    }
    // A paragraph that holds blocks is split around them; those of Markdown may take its place.
    let blocks = inner.blocks()
    if !blocks.allSatisfy(\.isParagraph) { report(.moved("p"), element) }
    var attributes = attributes(of: element)
    return blocks.map { inner in
      var inner = inner
      if case .paragraph = inner.content, inner.attributes.isEmpty {
        inner.attributes = attributes
        attributes.identifier = nil
      }
      return .block(inner)
    }
  }

  mutating func heading(_ element: MarkupElement) -> [Flow] {
    let inner = flows(of: element.children)
    if inner.onlyInlines == nil { report(.moved(element.name), element) }
    let inlines = inner.inlines.trimmed
    guard !inlines.isEmpty, let level = element.name.last?.wholeNumberValue else { return [] }
    return [.block(block(.heading(level: level, inlines), element))]
  }

  private mutating func division(_ kind: DivisionKind, _ element: MarkupElement) -> [Flow] {
    division(kind, of: blocks(in: element), element)
  }

  /// Blocks that belong together; where nothing is said of them they stand alone.
  mutating func division(
    _ kind: DivisionKind = .plain, of blocks: [Block], _ element: MarkupElement
  ) -> [Flow] {
    let attributes = attributes(of: element)
    if blocks.isEmpty && attributes.identifier == nil { return [] }
    if kind == .plain && attributes.isEmpty { return blocks.map(Flow.block) }
    let content = BlockContent.division(kind, blocks)
    return [.block(Block(content, attributes: attributes, source: source(of: element)))]
  }

  mutating func preformatted(_ element: MarkupElement) -> [Flow] {
    var language: String?
    var text = ""
    func collect(_ nodes: [MarkupNode], _ model: inout ContentModel) {
      for node in nodes {
        switch node {
        case .text(let part): text += part
        case .element(let inner) where inner.name == "br": text += "\n"
        case .element(let inner) where inner.name == HTMLComposer.slotName:
          text += model.flows(of: [node]).blocks().map(\.content.flattened.plainText)
            .joined(separator: "\n\n")
          collect(inner.children, &model)
        case .element(let inner):
          if inner.name == "code" { language = language ?? Self.language(inner["class"]) }
          collect(inner.children, &model)
        }
      }
    }
    collect(element.children, &self)
    language = language ?? Self.language(element["class"])
    while text.utf8.last == 0x0A { text.removeLast() }
    if text.utf8.first == 0x0A { text.removeFirst() }
    guard !text.isEmpty else { return [] }
    return [.block(block(.code(CodeBlock(language: language, text: text)), element))]
  }

  private static func language(_ classes: String?) -> String? {
    classes?.split(separator: " ").first { $0.hasPrefix("language-") }
      .map { $0.dropFirst(9).lowercased() }
  }

  mutating func figure(_ element: MarkupElement) -> [Flow] {
    var content: [MarkupNode] = []
    var caption: [Flow] = []
    for child in element.children {
      if case .element(let inner) = child, inner.name == "figcaption" {
        caption += flows(of: inner.children)
      } else {
        content.append(child)
      }
    }
    let shown = flows(of: content).blocks(BlockContent.plain).flatMap(\.withoutFigure)
    let words = caption.blocks(BlockContent.plain)
    if shown.isEmpty { return words.map(Flow.block) }
    return [.block(block(.figure(Figure(content: shown, caption: words)), element))]
  }

  mutating func details(_ element: MarkupElement) -> [Flow] {
    var summary: [Inline] = []
    var rest: [MarkupNode] = []
    for child in element.children {
      if case .element(let inner) = child, inner.name == "summary", summary.isEmpty {
        summary = flows(of: inner.children).inlines.trimmed
      } else {
        rest.append(child)
      }
    }
    let blocks = flows(of: rest).blocks()
    if summary.isEmpty { return blocks.map(Flow.block) }
    return [.block(block(.details(summary: summary, blocks), element))]
  }
}

extension [Flow] {
  /// Nothing, when the only block of it holds nothing.
  fileprivate var unlessEmpty: [Flow] {
    switch first {
    case .block(let block)?:
      switch block.content {
      case .quote(let inner), .division(_, let inner): inner.isEmpty ? [] : self
      case .paragraph, .plain, .heading, .thematicBreak, .list, .definitionList, .code, .table,
        .figure, .details, .math, .callout, .pageBreak:
        self
      }
    case .inline?, nil: self
    }
  }
}

extension Block {
  /// What a figure without a caption shows: Markdown makes one of a lone picture, and inside another
  /// it would be one too many.
  fileprivate var withoutFigure: [Block] {
    guard case .figure(let figure) = content, figure.caption.isEmpty, attributes.isEmpty else {
      return [self]
    }
    return figure.content
  }

  fileprivate var isParagraph: Bool {
    if case .paragraph = content { return true }
    return false
  }
}
