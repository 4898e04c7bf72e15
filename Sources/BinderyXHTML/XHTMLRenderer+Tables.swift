import BinderyModel

extension XHTMLRenderer {
  mutating func table(_ table: Table, _ attributes: Attributes) -> [Element.Child] {
    var element = Element("table", lines: [])
    apply(attributes, to: &element)
    let head = rows(table.head, headScope: "col")
    let body = rows(table.body, headScope: "row")
    if (head + body).leastWidth > Self.widthOfSmallPage { element.mark(class: "wide") }
    guard !head.isEmpty || !body.isEmpty else {
      let caption: [Element.Child] =
        table.caption.showsSomething
        ? [.element(Element("p", ["class": "caption"], inlines(table.caption)))] : []
      let anchor = element["id"].map { [Element.Child.element(Element("div", ["id": $0]))] }
      return (anchor ?? []) + caption
    }
    if table.caption.showsSomething {
      element.children.append(.element(Element("caption", [:], inlines(table.caption))))
    }
    if !head.isEmpty { element.children.append(.element(Element("thead", lines: head))) }
    if !body.isEmpty { element.children.append(.element(Element("tbody", lines: body))) }
    return [.element(element)]
  }

  /// The columns of a small page, where a Han character takes two.
  private static let widthOfSmallPage = 40

  private mutating func rows(_ rows: [[Table.Cell]], headScope: String) -> [Element] {
    rows.compactMap { row in
      guard !row.isEmpty else { return nil }
      return Element("tr", lines: row.map { cell($0, headScope: headScope) })
    }
  }

  private mutating func cell(_ cell: Table.Cell, headScope: String) -> Element {
    var element = Element("td", blocks: [])
    if let alignment = cell.alignment { element.mark(class: alignment.className) }
    if cell.columnSpan > 1 { element["colspan"] = String(min(cell.columnSpan, 1_000)) }
    if cell.rowSpan > 1 { element["rowspan"] = String(min(cell.rowSpan, 65_534)) }
    apply(cell.attributes, to: &element)
    element.children = blocks(cell.blocks, in: .cell)
    guard cell.isHeader, !element.holds(anyOf: Self.outsideHeaderCells) else { return element }
    element.name = "th"
    element["scope"] = headScope
    return element
  }

  /// HTML allows neither headings nor sections in a heading cell.
  private static let outsideHeaderCells: Set<String> = [
    "h1", "h2", "h3", "h4", "h5", "h6", "section", "aside",
  ]
}

extension [Element] {
  /// The columns that rows take at least: of each column its longest word, and the space around it.
  fileprivate var leastWidth: Int {
    var columns: [Int] = []
    for row in self {
      for case (let index, .element(let cell)) in row.children.enumerated() {
        if index == columns.count { columns.append(0) }
        var words = WordWidths()
        words.read(cell)
        columns[index] = Swift.max(columns[index], words.widest + 2)
      }
    }
    return columns.reduce(0, +)
  }
}

/// Measures the longest word of a text; Han and kana break anywhere, Hangul keeps its words.
private struct WordWidths {
  private(set) var widest = 0
  private var current = 0

  mutating func read(_ element: Element) {
    for child in element.children {
      switch child {
      case .element(let inner): read(inner)
      case .text(let text): read(text)
      }
      if element.layout == .lines { current = 0 }
    }
  }

  private mutating func read(_ text: String) {
    for character in text {
      switch character.unicodeScalars.first?.value ?? 0 {
      case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
        current = 0
        widest = max(widest, 2)
      case _ where character.isWhitespace && character != "\u{A0}":
        current = 0
      case 0x1100...0x11FF, 0xAC00...0xD7FF:
        current += 2
      default:
        current += 1
      }
      widest = max(widest, current)
      if character == "-" || character == "–" { current = 0 }
    }
  }
}

extension Table.Alignment {
  /// The class that the style sheets give the alignment by.
  fileprivate var className: String {
    switch self {
    case .start: "align-start"
    case .centre: "align-center"
    case .end: "align-end"
    }
  }
}
