internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

extension BlockSetter {
  /// A table in lines of a box where its columns have room, else one record a row.
  mutating func table(_ table: Table, width: Int) -> [LaidLine] {
    let grid = TableGrid(table)
    guard grid.columns > 0 else { return [] }
    tableDepth += 1
    defer { tableDepth -= 1 }
    var lines: [LaidLine] = []
    if !table.caption.isEmpty {
      lines += paragraph(table.caption, width: width)
      for index in lines.indices { lines[index].keep = .withNext }
    }
    guard !widths.isVertical, tableDepth <= Self.deepestBox,
      let columns = columns(of: grid, width: width)
    else {
      return lines + records(of: grid, width: width)
    }
    return lines + box(grid, columns)
  }

  // MARK: - Columns

  /// The cells of each column; `nil` where words would be torn.
  private func columns(of grid: TableGrid, width: Int) -> [Int]? {
    let line = look.boxes.line.cells(by: widths)
    // "│ a │ b │": a border and a space at each side of each column.
    let side = look.boxes.side.cells(by: widths)
    let room = width - (grid.columns + 1) * side - grid.columns * 2
    var natural = [Int](repeating: 1, count: grid.columns)
    var least = natural
    for row in grid.rows {
      for (column, cell) in row.enumerated() {
        // In lines as wide as can be the cell is as it will be set, in the narrowest its words are left.
        natural[column] = max(natural[column], widest(cell, width: Self.widestCell))
        least[column] = max(least[column], widest(cell, width: 2), longestWord(cell))
      }
    }
    // Borders may be two cells wide: then a column and its white is a whole number of them.
    if line == 2 {
      natural = natural.map { ($0 + 1) / 2 * 2 }
      least = least.map { ($0 + 1) / 2 * 2 }
    }
    if natural.reduce(0, +) <= room { return natural }
    for comfortable in Self.comfortable {
      let wider = zip(least, natural).map { max($0, min($1, comfortable)) }
      if wider.reduce(0, +) <= room {
        return Self.spread(room, least: wider, natural: natural, step: line)
      }
    }
    return nil
  }

  /// What narrow columns like to have, the best first: in narrower ones Han text would stand on end.
  private static let comfortable = [8, 6, 4]
  /// Boxes are measured before they are drawn: in deeper ones the time would grow with the depth.
  private static let deepestBox = 2
  /// No terminal is wider.
  private static let widestCell = 10_000

  /// The cells of the widest line of a cell in some room; what is found on the way is none of the book's.
  private func widest(_ cell: Table.Cell, width: Int) -> Int {
    var trial = self
    return trial.lines(of: cell.blocks, width: width).map { $0.text.cells(by: widths) }.max() ?? 1
  }

  /// The cells of the longest word of a cell in Korean, which a line could part where nothing else is left.
  private func longestWord(_ cell: Table.Cell) -> Int {
    guard look.region == .korean else { return 0 }
    return cell.blocks.plainLine.split(whereSeparator: \.isWhitespace)
      .map { $0.cells(by: widths) }.max() ?? 0
  }

  /// Columns of at least some cells in a room: what is left goes to those that lack most, step by step.
  private static func spread(_ room: Int, least: [Int], natural: [Int], step: Int) -> [Int] {
    var columns = least
    var left = room - least.reduce(0, +)
    while left >= step {
      let lacking = columns.indices.max { natural[$0] - columns[$0] < natural[$1] - columns[$1] }
      guard let column = lacking, natural[column] > columns[column] else { break }
      columns[column] += step
      left -= step
    }
    return columns
  }

  // MARK: - Boxes

  private mutating func box(_ grid: TableGrid, _ columns: [Int]) -> [LaidLine] {
    let signs = look.boxes
    let widths = widths
    func rule(_ ends: [String], _ sign: String) -> LaidLine {
      let cells = max(1, sign.cells(by: widths))
      let stretches = columns.map { String(repeating: sign, count: ($0 + 2) / cells) }
      return LaidLine(
        text: ends[0] + stretches.joined(separator: ends[1]) + ends[2], keep: .withNext)
    }
    var lines = [rule(signs.top, signs.line)]
    for (number, row) in grid.rows.enumerated() {
      if number == grid.headRows, number > 0 {
        lines.append(rule(signs.head, signs.headLine))
      } else if number > 0 {
        lines.append(rule(signs.middle, signs.line))
      }
      lines += self.row(row, columns, isHead: number < grid.headRows)
    }
    var last = rule(signs.bottom, signs.line)
    last.keep = .free
    if let end = lines.indices.last { lines[end].keep = .withNext }
    return lines + [last]
  }

  private mutating func row(
    _ row: [Table.Cell], _ columns: [Int], isHead: Bool
  ) -> [LaidLine] {
    var cells: [[LaidLine]] = []
    for (cell, column) in zip(row, columns) { cells.append(lines(of: cell.blocks, width: column)) }
    let height = max(1, cells.map(\.count).max() ?? 1)
    let side = look.boxes.side
    return (0..<height).map { number in
      var notes: [Int] = []
      let texts = columns.indices.map { column in
        let line = number < cells[column].count ? cells[column][number] : .blank
        notes += line.notes
        return aligned(line.text, row[column].alignment, width: columns[column])
      }
      // Rows are parted by the end of a page, and not torn; the head stays with the first.
      let keep: LaidLine.Keep = number + 1 < height || isHead ? .withNext : .free
      return LaidLine(
        text: "\(side) " + texts.joined(separator: " \(side) ") + " \(side)", keep: keep,
        notes: notes)
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
    // A table of heads alone shows them.
    let rows = grid.rows.count > grid.headRows ? grid.rows.dropFirst(grid.headRows) : grid.rows[...]
    var lines: [LaidLine] = []
    for row in rows {
      if !lines.isEmpty { lines.append(.blank) }
      for (column, cell) in row.enumerated() {
        let name = column < names.count ? names[column].harmless : ""
        let isNarrow = !hasRoom(beside: look.blockIndent.cells, in: width)
        let indent = isNarrow ? "" : sign(look.blockIndent)
        let set = self.lines(of: cell.blocks, width: width - indent.cells)
        guard !set.isEmpty else { continue }
        if name.isEmpty {
          lines += set
        } else {
          let label = paragraph([Inline(.text(furniture.labelled(name)))], width: width)
          lines += label.map { LaidLine(text: $0.text, keep: .withNext) }
          lines += set.prefixed(by: indent)
        }
      }
    }
    return lines
  }
}
