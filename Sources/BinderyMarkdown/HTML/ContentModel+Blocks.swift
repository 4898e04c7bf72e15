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
    case "div", "header", "footer", "main", "nav": return division(.plain, element)
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

  private mutating func block(_ content: BlockContent, _ element: MarkupElement) -> Block {
    Block(content, attributes: attributes(of: element), source: source(of: element))
  }

  private mutating func blocks(in element: MarkupElement) -> [Block] {
    flows(of: element.children).blocks()
  }

  /// What stands in an item, a cell or a description: bare inlines stay bare.
  private mutating func itemBlocks(_ element: MarkupElement) -> [Block] {
    flows(of: element.children).blocks(BlockContent.plain)
  }

  private mutating func paragraph(_ element: MarkupElement) -> [Flow] {
    let inner = flows(of: element.children)
    if let inlines = inner.onlyInlines {
      let trimmed = inlines.trimmed
      if trimmed.isEmpty && element["id"] == nil { return [] }
      return [.block(block(.paragraph(trimmed), element))]
    }
    // A paragraph that holds blocks is split around them.
    report(.moved("p"), element)
    var attributes = attributes(of: element)
    return inner.blocks().map { inner in
      var inner = inner
      if case .paragraph = inner.content, inner.attributes.isEmpty {
        inner.attributes = attributes
        attributes.identifier = nil
      }
      return .block(inner)
    }
  }

  private mutating func heading(_ element: MarkupElement) -> [Flow] {
    let inner = flows(of: element.children)
    if inner.onlyInlines == nil { report(.moved(element.name), element) }
    let inlines = inner.inlines.trimmed
    guard !inlines.isEmpty, let level = element.name.last?.wholeNumberValue else { return [] }
    return [.block(block(.heading(level: level, inlines), element))]
  }

  private mutating func division(_ kind: DivisionKind, _ element: MarkupElement) -> [Flow] {
    let blocks = blocks(in: element)
    let attributes = attributes(of: element)
    if blocks.isEmpty && attributes.identifier == nil { return [] }
    if kind == .plain && attributes.isEmpty { return blocks.map(Flow.block) }
    let content = BlockContent.division(kind, blocks)
    return [.block(Block(content, attributes: attributes, source: source(of: element)))]
  }

  private mutating func preformatted(_ element: MarkupElement) -> [Flow] {
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

  private mutating func figure(_ element: MarkupElement) -> [Flow] {
    var content: [MarkupNode] = []
    var caption: [Flow] = []
    for child in element.children {
      if case .element(let inner) = child, inner.name == "figcaption" {
        caption += flows(of: inner.children)
      } else {
        content.append(child)
      }
    }
    let shown = flows(of: content).blocks(BlockContent.plain)
    let words = caption.blocks(BlockContent.plain)
    if shown.isEmpty { return words.map(Flow.block) }
    return [.block(block(.figure(Figure(content: shown, caption: words)), element))]
  }

  private mutating func details(_ element: MarkupElement) -> [Flow] {
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

// MARK: - Lists

extension ContentModel {
  private mutating func list(_ element: MarkupElement) -> [Flow] {
    var items: [ListItem] = []
    var stray: [MarkupNode] = []
    func flush(_ model: inout ContentModel) {
      // Content between the items belongs to the item before it, or to one of its own.
      let blocks = model.flows(of: stray).blocks(BlockContent.plain)
      stray = []
      guard !blocks.isEmpty else { return }
      model.report(.moved(element.name), element)
      if items.isEmpty {
        items.append(ListItem(blocks: blocks))
      } else {
        items[items.count - 1].blocks += blocks
      }
    }
    for child in element.children {
      if case .element(let inner) = child, inner.name == "li" {
        flush(&self)
        items.append(
          ListItem(blocks: itemBlocks(inner), attributes: attributes(of: inner)))
      } else {
        stray.append(child)
      }
    }
    flush(&self)
    guard !items.isEmpty else { return [] }
    let style = element["type"].flatMap(List.NumberStyle.init(rawValue:)) ?? .decimal
    let start = element["start"].flatMap { Int($0.trimmingSpaces) } ?? 1
    let marker: List.Marker =
      element.name == "ol" ? .number(start: min(max(start, 0), 1_000_000), style: style) : .bullet
    return [.block(block(.list(List(marker: marker, isTight: true, items: items)), element))]
  }

  private mutating func definitionList(_ element: MarkupElement) -> [Flow] {
    var items: [DefinitionListItem] = []
    func visit(_ nodes: [MarkupNode], _ model: inout ContentModel) {
      for node in nodes {
        switch node {
        case .element(let inner) where inner.name == "dt":
          let term = model.flows(of: inner.children).inlines.trimmed
          if let last = items.last, last.descriptions.isEmpty {
            items[items.count - 1].terms.append(term)
          } else {
            items.append(DefinitionListItem(terms: [term], descriptions: []))
          }
        case .element(let inner) where inner.name == "div": visit(inner.children, &model)
        case .element(let inner) where inner.name == "dd":
          describe(model.itemBlocks(inner))
        case .element, .text:
          let blocks = model.flows(of: [node]).blocks(BlockContent.plain)
          if !blocks.isEmpty {
            model.report(.moved("dl"), element)
            describe(blocks)
          }
        }
      }
    }
    func describe(_ blocks: [Block]) {
      if items.isEmpty { items.append(DefinitionListItem(terms: [], descriptions: [])) }
      items[items.count - 1].descriptions.append(blocks)
    }
    visit(element.children, &self)
    let hasTerms = items.allSatisfy { !$0.terms.allSatisfy(\.isEmpty) }
    let isWhole = hasTerms && items.allSatisfy { !$0.descriptions.isEmpty }
    guard isWhole, !items.isEmpty else {
      // Without a term or a description on one side it is no list of definitions.
      return items.flatMap { item in
        item.terms.filter { !$0.isEmpty }.map { Flow.block(Block(.paragraph($0))) }
          + item.descriptions.flatMap { $0 }.map(Flow.block)
      }
    }
    return [.block(block(.definitionList(items), element))]
  }
}

// MARK: - Tables

extension ContentModel {
  private mutating func table(_ element: MarkupElement) -> [Flow] {
    var caption: [Inline] = []
    var head: [[Table.Cell]] = []
    var body: [[Table.Cell]] = []
    var stray: [MarkupNode] = []
    func rows(_ section: MarkupElement, isHead: Bool, _ model: inout ContentModel) {
      for child in section.children {
        guard case .element(let row) = child else {
          stray.append(child)
          continue
        }
        switch row.name {
        case "tr":
          let cells = model.cells(in: row, &stray)
          guard !cells.isEmpty else { continue }
          if isHead && body.isEmpty { head.append(cells) } else { body.append(cells) }
        case "thead": rows(row, isHead: true, &model)
        case "tbody", "tfoot": rows(row, isHead: false, &model)
        case "caption": caption = model.flows(of: row.children).inlines.trimmed
        case "td", "th":
          let cells = model.cells(
            in: MarkupElement(name: "tr", children: [child]), &stray)
          body.append(cells)
        default: stray.append(child)
        }
      }
    }
    rows(element, isHead: false, &self)
    // A first row of nothing but headings is the head, whoever forgot to say so.
    if head.isEmpty, body.count > 1, let first = body.first, first.allSatisfy(\.isHeader) {
      head = [body.removeFirst()]
    }
    let outside = flows(of: stray).blocks()
    if !outside.isEmpty { report(.moved("table"), element) }
    guard !(head.isEmpty && body.isEmpty) else {
      return (caption.isEmpty ? [] : [Flow.block(Block(.paragraph(caption)))])
        + outside.map(Flow.block)
    }
    let table = Table(
      caption: caption, head: Self.withoutOverhang(head), body: Self.withoutOverhang(body))
    return outside.map(Flow.block) + [.block(block(.table(table), element))]
  }

  private mutating func cells(in row: MarkupElement, _ stray: inout [MarkupNode]) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    for child in row.children {
      guard case .element(let cell) = child, cell.name == "td" || cell.name == "th" else {
        stray.append(child)
        continue
      }
      cells.append(
        Table.Cell(
          blocks: itemBlocks(cell), isHeader: cell.name == "th",
          alignment: Self.alignment(cell["align"] ?? row["align"]),
          columnSpan: Self.span(cell["colspan"]), rowSpan: Self.span(cell["rowspan"]),
          attributes: attributes(of: cell)))
    }
    return cells
  }

  private static func alignment(_ value: String?) -> Table.Alignment? {
    switch value?.lowercased() {
    case "left": .start
    case "center", "middle": .centre
    case "right": .end
    default: nil
    }
  }

  private static func span(_ value: String?) -> Int {
    value.flatMap { Int($0.trimmingSpaces) }.map { min(max($0, 1), 1_000) } ?? 1
  }

  /// Cells may not reach below the last row of their part.
  private static func withoutOverhang(_ rows: [[Table.Cell]]) -> [[Table.Cell]] {
    rows.enumerated().map { index, row in
      row.map { cell in
        var cell = cell
        cell.rowSpan = min(cell.rowSpan, rows.count - index)
        return cell
      }
    }
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
