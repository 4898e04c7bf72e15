internal import BinderyModel

/// The cells of a table in rows of one length: what a cell covers beside its own place is empty.
struct TableGrid {
  /// The rows, those of headings first.
  private(set) var rows: [[Table.Cell]] = []
  /// How many rows are headings.
  let headRows: Int
  /// How many columns there are.
  private(set) var columns = 0

  /// A table of a stranger's has no more columns.
  private static let mostColumns = 64

  init(_ table: Table) {
    headRows = table.head.count
    var covered = [Int](repeating: 0, count: Self.mostColumns)
    for row in table.head + table.body {
      var cells: [Table.Cell] = []
      func skipCovered() {
        while cells.count < Self.mostColumns, covered[cells.count] > 0 {
          covered[cells.count] -= 1
          cells.append(Table.Cell(blocks: []))
        }
      }
      for cell in row {
        skipCovered()
        let span = min(cell.columnSpan, Self.mostColumns - cells.count)
        for extra in 0..<max(0, span) {
          covered[cells.count] = min(cell.rowSpan, 1_000) - 1
          cells.append(extra == 0 ? cell : Table.Cell(blocks: []))
        }
      }
      skipCovered()
      rows.append(cells)
      columns = max(columns, cells.count)
    }
    for index in rows.indices where rows[index].count < columns {
      rows[index] += (rows[index].count..<columns).map { _ in Table.Cell(blocks: []) }
    }
  }
}
