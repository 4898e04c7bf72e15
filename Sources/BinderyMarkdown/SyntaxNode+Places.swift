/// Where cmark-gfm is silent or wrong about places.
///
/// A table that stands directly below the lines of a paragraph takes that paragraph's place, and
/// leaves it none.
extension SyntaxNode {
  /// Where a block begins in the prepared text.
  var start: (line: Int, column: Int) {
    if startLine > 0 { return (startLine, max(1, startColumn)) }
    return (max(1, next?.startLine ?? 1), max(1, next?.startColumn ?? 1))
  }

  /// The first inline below this one that holds text itself; `nil` where there is none, and for those
  /// that do.
  ///
  /// cmark-gfm puts a link on the line where it ends, but a text where it stands.
  var firstLeaf: SyntaxNode? {
    var node = firstChild
    while let current = node {
      switch current.kind {
      case .softBreak, .lineBreak, .footnoteReference: node = current.next
      case .emphasis, .strong, .strikethrough, .link, .image: node = current.firstChild
      case .text, .code, .htmlInline: return current
      case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
        .thematicBreak, .footnoteDefinition, .table, .tableRow, .tableCell, .unknown:
        return nil
      }
    }
    return nil
  }

  /// The last line of a block; cmark-gfm leaves it out where raw HTML ends in its first line.
  var lastLine: Int {
    if kind == .htmlBlock, endLine < startLine, let literal {
      let lines = String(cString: literal).utf8.count { $0 == 0x0A }
      return startLine + max(0, lines - 1)
    }
    if startLine > 0 { return max(startLine, endLine) }
    return next.map { ($0.movedHeaderLine ?? $0.startLine) - 1 } ?? 1
  }

  /// The line of a table's headings, where it is not the one that the table begins on.
  ///
  /// The dashes stand between it and the first row, or end a table without rows.
  var movedHeaderLine: Int? {
    let afterDashes = firstChild?.next?.startLine ?? endLine + 1
    let line = afterDashes - 2
    return line > startLine ? line : nil
  }
}
