/// Where the marks come next that could begin a construct: most paragraphs have none.
///
/// Each is looked for with the system's vector instructions, and asked for in ascending order.
struct ConstructMarks {
  private let text: UnsafeBufferPointer<UInt8>
  /// For each mark its first byte, and its next place at or behind the last question.
  private var next: [(mark: Mark, place: Int)]

  private enum Mark {
    /// A byte that is rare in prose.
    case byte(UInt8)
    /// The same byte twice.
    case pair(UInt8)
    /// A byte that stands alone, not in a run and not behind a bracket.
    case lone(UInt8)
    /// A backslash before a round or a square bracket.
    case texBracket
    /// `《`
    case doubleAngle
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ dialect: MarkdownDialect) {
    self.text = text
    var marks: [Mark] = [
      .byte(UInt8(ascii: "{")), .byte(UInt8(ascii: "$")), .lone(UInt8(ascii: "^")),
      .lone(UInt8(ascii: "~")), .pair(UInt8(ascii: "=")), .pair(UInt8(ascii: "[")), .texBracket,
    ]
    if dialect.contains(.bracketRuby) || dialect.contains(.dots) { marks.append(.doubleAngle) }
    if dialect.contains(.parenthesisRuby) { marks.append(.byte(UInt8(ascii: "("))) }
    if dialect.contains(.wikilinks) { marks.append(.byte(UInt8(ascii: "%"))) }
    next = marks.map { ($0, -1) }
  }

  /// Whether one of them stands in a range; ranges come in ascending order.
  mutating func stand(in range: Range<Int>) -> Bool {
    for index in next.indices {
      if next[index].place < range.lowerBound {
        next[index].place = place(of: next[index].mark, from: range.lowerBound)
      }
      if next[index].place < range.upperBound { return true }
    }
    return false
  }

  private func place(of mark: Mark, from start: Int) -> Int {
    var from = start
    switch mark {
    case .byte(let byte): return text.next(byte, from: from) ?? .max
    case .pair(let byte):
      while let found = text.next(byte, from: from) {
        if found + 1 < text.count, text[found + 1] == byte { return found }
        from = found + 1
      }
    case .lone(let byte):
      while let found = text.next(byte, from: from) {
        let isInRun = found + 1 < text.count && text[found + 1] == byte
        guard isInRun || found > 0 && text[found - 1] == UInt8(ascii: "[") else { return found }
        from = found + (isInRun ? 2 : 1)
      }
    case .texBracket:
      while let found = text.next(UInt8(ascii: "\\"), from: from) {
        if text.matches("\\(", at: found) || text.matches("\\[", at: found) { return found }
        from = found + 1
      }
    case .doubleAngle:
      while let found = text.next(0xE3, from: from) {
        if text.matches("《", at: found) { return found }
        from = found + 1
      }
    }
    return .max
  }
}
