internal import BinderyModel
internal import BinderyUnicode

extension BlockSetter {
  /// A list: each item hangs on its mark.
  mutating func list(_ list: List, width: Int) -> [LaidLine] {
    depth += 1
    defer { depth -= 1 }
    let marks = marks(of: list)
    let cells = marks.map { $0.cells(by: widths) }.max() ?? 0
    var lines: [LaidLine] = []
    for (item, mark) in zip(list.items, marks) {
      if !list.isTight, !lines.isEmpty { lines.append(.blank) }
      let white = String(repeating: " ", count: cells - mark.cells(by: widths))
      // Numbers stand right below each other, bullets left.
      let isNumber = list.marker.isNumber
      let first = isNumber ? white + mark : mark + white
      var set = self.lines(of: item.blocks, width: narrowed(width, by: cells))
      if set.isEmpty { set = [LaidLine(text: " ")] }
      lines += set.prefixed(by: first, String(repeating: " ", count: cells))
    }
    return lines
  }

  private func marks(of list: List) -> [String] {
    switch list.marker {
    case .bullet:
      let bullet = look.bullets[min(depth, look.bullets.count) - 1]
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
        return style.text(number) + ". "
      }
    }
  }

  /// Terms, each with its descriptions set in below it.
  mutating func definitions(_ items: [DefinitionListItem], width: Int) -> [LaidLine] {
    var lines: [LaidLine] = []
    for item in items {
      for term in item.terms {
        for line in paragraph(term, width: width) {
          lines.append(LaidLine(text: line.text, keep: .withNext, notes: line.notes))
        }
      }
      for description in item.descriptions { lines += inset(description, width: width) }
    }
    return lines
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

extension List.NumberStyle {
  /// A number as the style writes it; what a style cannot write is written in digits.
  func text(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .lowerLatin: Self.letters(number) ?? String(number)
    case .upperLatin: Self.letters(number)?.uppercased() ?? String(number)
    case .lowerRoman: Self.roman(number) ?? String(number)
    case .upperRoman: Self.roman(number)?.uppercased() ?? String(number)
    }
  }

  private static func letters(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    var text = ""
    var rest = number
    while rest > 0 {
      rest -= 1
      text = String(Character(UnicodeScalar(UInt8(97 + rest % 26)))) + text
      rest /= 26
    }
    return text
  }

  private static func roman(_ number: Int) -> String? {
    guard (1..<4_000).contains(number) else { return nil }
    var text = ""
    var rest = number
    for (value, sign) in romanSigns {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static let romanSigns = [
    (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
}
