internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

extension BlockSetter {
  /// A table in lines of a box where its columns have room, else one record a row.
  mutating func table(_ table: Table, width: Int) -> [LaidLine] {
    let grid = TableGrid(table)
    guard grid.columns > 0 else { return [] }
    var lines: [LaidLine] = []
    if !table.caption.isEmpty {
      lines += paragraph(table.caption, width: width).map { LaidLine(text: $0.text, keep: .withNext) }
    }
    guard let columns = columns(of: grid, width: width) else {
      return lines + records(of: grid, width: width)
    }
    return lines + box(grid, columns)
  }

  // MARK: - Columns

  /// The cells of each column; `nil` where words would be torn.
  private mutating func columns(of grid: TableGrid, width: Int) -> [Int]? {
    let line = "─".cells(by: widths)
    // "│ a │ b │": a border and a space at each side of each column.
    let borders = (grid.columns + 1) * line + grid.columns * 2
    let room = width - borders
    var natural = [Int](repeating: 1, count: grid.columns)
    var least = natural
    for row in grid.rows {
      for (column, cell) in row.enumerated() {
        let text = cell.blocks.plainLine
        natural[column] = max(natural[column], text.cells(by: widths))
        least[column] = max(least[column], min(text.longestWord(by: widths), 16))
      }
    }
    // Borders may be two cells wide: so are the columns then.
    if line == 2 { natural = natural.map { ($0 + 1) / 2 * 2 } }
    if natural.reduce(0, +) <= room { return natural }
    guard least.reduce(0, +) <= room else { return nil }
    var columns = least
    var left = room - least.reduce(0, +)
    // Room goes to the columns that lack most, step by step.
    while left > 0 {
      let lacking = columns.indices.max { natural[$0] - columns[$0] < natural[$1] - columns[$1] }
      guard let column = lacking, natural[column] > columns[column] else { break }
      columns[column] += 1
      left -= 1
    }
    return line == 2 ? columns.map { max(2, $0 / 2 * 2) } : columns
  }

  // MARK: - Boxes

  private mutating func box(_ grid: TableGrid, _ columns: [Int]) -> [LaidLine] {
    let line = "─".cells(by: widths)
    func rule(_ start: String, _ cross: String, _ end: String, _ sign: String = "─") -> LaidLine {
      let stretches = columns.map { String(repeating: sign, count: ($0 + 2) / line) }
      return LaidLine(text: start + stretches.joined(separator: cross) + end, keep: .withNext)
    }
    var lines = [rule("┌", "┬", "┐")]
    for (number, row) in grid.rows.enumerated() {
      if number == grid.headRows, number > 0 {
        lines.append(rule("╞", "╪", "╡", "═"))
      } else if number > 0 {
        lines.append(rule("├", "┼", "┤"))
      }
      lines += self.row(row, columns)
    }
    var last = rule("└", "┴", "┘")
    last.keep = .free
    lines.append(last)
    return lines
  }

  private mutating func row(_ row: [Table.Cell], _ columns: [Int]) -> [LaidLine] {
    var cells: [[LaidLine]] = []
    for (cell, column) in zip(row, columns) { cells.append(lines(of: cell.blocks, width: column)) }
    let height = max(1, cells.map(\.count).max() ?? 1)
    return (0..<height).map { number in
      var notes: [Int] = []
      let texts = columns.indices.map { column in
        let line = number < cells[column].count ? cells[column][number] : .blank
        notes += line.notes
        return aligned(line.text, row[column].alignment, width: columns[column])
      }
      let keep: LaidLine.Keep = number + 1 < height ? .withNext : .free
      return LaidLine(text: "│ " + texts.joined(separator: " │ ") + " │", keep: keep, notes: notes)
    }
  }

  private func aligned(_ text: String, _ alignment: Table.Alignment?, width: Int) -> String {
    let white = max(0, width - text.cells(by: widths))
    let before: Int
    switch alignment {
    case .start, nil: before = 0
    case .centre: before = white / 2
    case .end: before = white
    }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: white - before)
  }

  // MARK: - Records

  /// What is too wide for columns: row by row, each cell behind the name of its column.
  private mutating func records(of grid: TableGrid, width: Int) -> [LaidLine] {
    let names = grid.rows.prefix(grid.headRows).last?.map(\.blocks.plainLine) ?? []
    var lines: [LaidLine] = []
    for row in grid.rows.dropFirst(grid.headRows) {
      if !lines.isEmpty { lines.append(.blank) }
      for (column, cell) in row.enumerated() {
        let name = column < names.count ? names[column] : ""
        let set = self.lines(of: cell.blocks, width: narrowed(width, by: 4))
        guard !set.isEmpty else { continue }
        if name.isEmpty {
          lines += set
        } else {
          lines.append(LaidLine(text: furniture.labelled(name), keep: .withNext))
          lines += set.prefixed(by: "    ")
        }
      }
    }
    return lines
  }
}

/// The cells of a table in rows of one length: what a cell covers beside its own place is empty.
struct TableGrid {
  /// The rows, those of headings first.
  private(set) var rows: [[Table.Cell]] = []
  /// How many rows are headings.
  let headRows: Int
  /// How many columns there are; a table of a stranger's has no more than 64.
  private(set) var columns = 0

  init(_ table: Table) {
    headRows = table.head.count
    var covered: [Int: Int] = [:]
    for row in table.head + table.body {
      var cells: [Table.Cell] = []
      func skipCovered() {
        while let rows = covered[cells.count], rows > 0 {
          covered[cells.count] = rows - 1
          cells.append(Table.Cell(blocks: []))
        }
      }
      for cell in row where cells.count < 64 {
        skipCovered()
        for extra in 0..<min(cell.columnSpan, 64) {
          if cell.rowSpan > 1 { covered[cells.count] = min(cell.rowSpan, 1_000) - 1 }
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
