internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  mutating func table(_ element: MarkupElement) -> [Flow] {
    if let listing = listing(element) { return [listing] }
    var caption: [Inline] = []
    var head: [[Table.Cell]] = []
    var body: [[Table.Cell]] = []
    var foot: [[Table.Cell]] = []
    var stray: [MarkupNode] = []
    func rows(_ section: MarkupElement, _ model: inout ContentModel) {
      for child in section.children {
        guard case .element(let row) = child else {
          stray.append(child)
          continue
        }
        switch row.name {
        case "tr":
          let cells = model.cells(in: row, &stray)
          guard !cells.isEmpty else { continue }
          if section.name == "tfoot" {
            foot.append(cells)
          } else if section.name == "thead" && body.isEmpty {
            head.append(cells)
          } else {
            body.append(cells)
          }
        case "thead", "tbody", "tfoot": rows(row, &model)
        case "caption":
          let words = model.flows(of: row.children).inlines.trimmed
          if !caption.isEmpty && !words.isEmpty { caption.append(Inline(.lineBreak)) }
          caption += words
        case "td", "th":
          let cells = model.cells(
            in: MarkupElement(name: "tr", children: [child]), &stray)
          body.append(cells)
        default: stray.append(child)
        }
      }
    }
    rows(element, &self)
    body += foot
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
    if Self.isLayout(table, element) {
      let cells = table.body.joined().flatMap(\.blocks).map(\.inFlow)
      return outside.map(Flow.block) + division(of: cells, element)
    }
    return outside.map(Flow.block) + [.block(block(.table(table), element))]
  }

  /// Whether a table only places its cells: one that says so, one with a single column, or one
  /// without borders that shows nothing but pictures.
  private static func isLayout(_ table: Table, _ element: MarkupElement) -> Bool {
    let cells = table.body.joined()
    guard table.caption.isEmpty, table.head.isEmpty, !cells.contains(where: \.isHeader) else {
      return false
    }
    if ["presentation", "none"].contains(element["role"]?.lowercased()) { return true }
    if table.body.allSatisfy({ $0.count == 1 }) { return true }
    return element["border"]?.trimmingSpaces == "0" && cells.allSatisfy(\.holdsPictures)
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
          alignment: Self.alignment(cell) ?? Self.alignment(row),
          columnSpan: Self.columnSpan(cell["colspan"]), rowSpan: Self.rowSpan(cell["rowspan"]),
          attributes: attributes(of: cell)))
    }
    return cells
  }

  private static func alignment(_ element: MarkupElement) -> Table.Alignment? {
    switch InlineStyle(element["style"] ?? "").alignment ?? element["align"]?.lowercased() {
    case "left", "start": .start
    case "center", "middle": .centre
    case "right", "end": .end
    default: nil
    }
  }

  private static func columnSpan(_ value: String?) -> Int {
    value.flatMap { Int($0.trimmingSpaces) }.map { min(max($0, 1), 1_000) } ?? 1
  }

  /// Zero reaches to the last row of the part.
  private static func rowSpan(_ value: String?) -> Int {
    let span = value.flatMap { Int($0.trimmingSpaces) } ?? 1
    return span == 0 ? 65_534 : min(max(span, 1), 65_534)
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

extension Table.Cell {
  /// Whether a cell shows pictures and no more than that, or nothing.
  fileprivate var holdsPictures: Bool {
    blocks.allSatisfy { block in
      switch block.content {
      case .paragraph(let inlines), .plain(let inlines): inlines.allSatisfy(\.isPictureOrBlank)
      case .figure: true
      case .heading, .thematicBreak, .quote, .list, .definitionList, .code, .table, .division,
        .details, .math, .callout, .pageBreak:
        false
      }
    }
  }
}

extension Inline {
  fileprivate var isPictureOrBlank: Bool {
    switch content {
    case .image, .softBreak, .lineBreak, .breakOpportunity: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .link(_, let inner), .span(_, let inner): inner.allSatisfy(\.isPictureOrBlank)
    case .code, .emphasis, .strong, .strikethrough, .noteReference, .ruby, .math, .media: false
    }
  }
}

extension Block {
  /// The block as it stands outside a cell.
  fileprivate var inFlow: Block {
    guard case .plain(let inlines) = content else { return self }
    return Block(.paragraph(inlines), attributes: attributes, source: source)
  }
}
