internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

extension BlockSetter {
  /// A list: each item hangs on its mark.
  mutating func list(_ list: List, width: Int) -> [LaidLine] {
    depth += 1
    let outer = isTight
    isTight = list.isTight
    defer {
      depth -= 1
      isTight = outer
    }
    let marks = marks(of: list).map { sign($0) }
    let cells = marks.map { $0.cells(by: widths) }.max() ?? 0
    var lines: [LaidLine] = []
    for (item, mark) in zip(list.items, marks) {
      if !list.isTight, !lines.isEmpty { lines.append(.blank) }
      let missing = white(cells - mark.cells(by: widths))
      // Numbers stand right below each other, bullets left.
      let first = list.marker.isNumber ? missing + mark : mark + missing
      guard hasRoom(beside: cells, in: width) else {
        lines.append(LaidLine(text: first, keep: .withNext))
        lines += self.lines(of: item.blocks.withoutIndents, width: width)
        continue
      }
      var set = self.lines(of: item.blocks.withoutIndents, width: width - cells)
      if set.isEmpty { set = [LaidLine(text: " ")] }
      lines += set.prefixed(by: first, white(cells))
    }
    return list.isTight ? lines.keptFromEdges : lines
  }

  private func marks(of list: List) -> [String] {
    switch list.marker {
    case .bullet:
      let sign = look.bullets[min(depth, look.bullets.count) - 1]
      let bullet = sign + gap(behind: sign)
      return list.items.map { item in
        switch item.task {
        case .open: "☐ "
        case .done: "☑ "
        case nil: bullet
        }
      }
    case .number(let start, let style):
      var number = start - 1
      return list.items.map { item in
        number = item.number ?? (number + 1)
        return numeral(number, style)
      }
    }
  }

  /// The white behind a bullet: where characters take two cells, what stands behind it begins with one of them.
  private func gap(behind bullet: String) -> String {
    switch look.region {
    case .simplifiedChinese, .traditionalChinese, .japanese:
      bullet.cells(by: widths) % 2 == 0 ? "\u{3000}" : " "
    case .korean, .latin: " "
    }
  }

  /// A number before an item; vertical lines have those of Chinese, where the author asked for no letters.
  private func numeral(_ number: Int, _ style: List.NumberStyle) -> String {
    let isHan =
      look.listNumbers == .han
      || look.listNumbers == .none && widths.isVertical && look.region != .latin
    guard isHan, style == .decimal, number > 0 else {
      return style.text(number) + (widths.isVertical ? "．" : ". ")
    }
    return number.asHan(depth: widths.isVertical ? 0 : depth - 1, in: look.region)
  }

  /// Terms, each with its descriptions set in below it.
  mutating func definitions(_ items: [DefinitionListItem], width: Int) -> [LaidLine] {
    var lines: [LaidLine] = []
    for item in items {
      for term in item.terms {
        lines += paragraph([Inline(.strong(term))], width: width).map { line in
          var line = line
          line.keep = .withNext
          return line
        }
      }
      for description in item.descriptions {
        lines += inset(description.withoutIndents, width: width)
      }
    }
    return lines
  }
}

extension [Block] {
  /// The blocks without the indent of the first paragraph, which hangs on a mark.
  fileprivate var withoutIndents: [Block] {
    guard let first, case .paragraph(let inlines) = first.content else { return self }
    var blocks = self
    blocks[0].content = .plain(inlines)
    return blocks
  }
}

extension List.Marker {
  fileprivate var isNumber: Bool {
    switch self {
    case .bullet: false
    case .number: true
    }
  }
}
