internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  /// A table of line numbers and code side by side, as highlighters write it (Rouge, Hexo): a block
  /// of numbered code. `nil` for every other table.
  mutating func listing(_ table: MarkupElement) -> Flow? {
    let cells = Self.cells(of: table)
    guard cells.count == 2, Self.isNamed(cells[0], "gutter"), Self.isNamed(cells[1], "code"),
      let first = cells[0].text.split(whereSeparator: \.isWhitespace).first,
      let number = LineNumbers.first(first)
    else { return nil }
    var lone = MarkupElement(name: "pre", attributes: cells[1].attributes)
    lone.children = cells[1].children
    guard case .block(var block)? = preformatted(lone).first, case .code(var code) = block.content
    else { return nil }
    code.firstLineNumber = number
    block.content = .code(code)
    block.attributes = .none
    return .block(block)
  }

  private static func cells(of element: MarkupElement) -> [MarkupElement] {
    element.children.flatMap { child -> [MarkupElement] in
      guard case .element(let inner) = child else { return [] }
      switch inner.name {
      case "td": return [inner]
      case "tbody", "tr": return cells(of: inner)
      // Anything else makes it a table of its own kind: three cells are none of ours.
      default: return [inner, inner, inner]
      }
    }
  }

  private static func isNamed(_ cell: MarkupElement, _ word: String) -> Bool {
    cell["class"]?.firstRange(of: word) != nil
  }
}
