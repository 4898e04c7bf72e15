import BinderyModel

extension XHTMLRenderer {
  mutating func table(_ table: Table, _ attributes: Attributes) -> [Element.Child] {
    var element = Element("table", lines: [])
    apply(attributes, to: &element)
    let head = rows(table.head, headScope: "col")
    let body = rows(table.body, headScope: "row")
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
