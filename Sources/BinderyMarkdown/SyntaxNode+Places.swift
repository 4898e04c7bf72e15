/// Where cmark-gfm is silent or wrong about places: a table that stands directly below the lines of a
/// paragraph takes that paragraph's place, and leaves it none.
extension SyntaxNode {
  /// Where a block begins in the prepared text.
  var start: (line: Int, column: Int) {
    if startLine > 0 { return (startLine, max(1, startColumn)) }
    return (max(1, next?.startLine ?? 1), max(1, next?.startColumn ?? 1))
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
