extension Block {
  /// Whether it does badly in vertical lines: code of more than a few short lines, a wide table, or a figure
  /// of either. Books may set such blocks in horizontal lines.
  public var isIsland: Bool {
    switch content {
    case .code(let code): code.isLong
    case .table(let table): table.isWide
    case .figure(let figure): figure.content.contains(where: \.isIsland)
    case .paragraph, .plain, .heading, .thematicBreak, .quote, .list, .definitionList, .division,
      .details, .math, .callout, .pageBreak:
      false
    }
  }
}

extension CodeBlock {
  private static let mostLines = 6
  private static let longestLine = 60

  /// Whether it has more than a few lines, or a line longer than a page is high.
  fileprivate var isLong: Bool {
    var (lines, length) = (1, 0)
    for byte in text.utf8 {
      if byte == 0x0A {
        lines += 1
        length = 0
      } else if byte & 0xC0 != 0x80 {
        length += 1
      }
      if lines > Self.mostLines || length > Self.longestLine { return true }
    }
    return false
  }
}

extension Table {
  private static let mostColumns = 4
  /// The width in columns of a terminal, where a Han character takes two.
  private static let mostWidth = 64
  /// No cell asks for more: it can be broken.
  private static let widestCell = 24

  /// Whether it has many columns, or few wide ones.
  fileprivate var isWide: Bool {
    var widths: [Int] = []
    for row in head + body {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        guard widths.count <= Self.mostColumns else { return true }
        widths[index] = max(widths[index], min(cell.width, Self.widestCell) + 2)
      }
    }
    return widths.reduce(0, +) > Self.mostWidth
  }
}

extension Table.Cell {
  fileprivate var width: Int {
    blocks.reduce(0) { width, block in
      switch block.content {
      case .paragraph(let run), .plain(let run):
        max(width, run.plainText.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) })
      case .heading, .thematicBreak, .quote, .list, .definitionList, .code, .table, .figure,
        .division, .details, .math, .callout, .pageBreak:
        max(width, 24)
      }
    }
  }
}
