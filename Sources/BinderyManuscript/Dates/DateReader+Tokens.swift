extension DateReader {
  mutating func skippingBlanks() -> DateToken? {
    while case .mark(0x20)? = tokens.first { tokens.removeFirst() }
    return tokens.first
  }

  mutating func number(upTo limit: Int) -> Int? {
    guard case .number(let value, 1...2)? = skippingBlanks(), value <= limit else { return nil }
    tokens.removeFirst()
    return value
  }

  /// Skips one of `-`, `/`, `.`, or the word for year, month or day.
  mutating func skipSeparator(after words: String) {
    switch skippingBlanks() {
    case .mark(let mark)? where DateToken.separators.contains(mark): tokens.removeFirst()
    case .word(let word)? where words.contains(word): tokens.removeFirst()
    case .word, .mark, .number, nil: break
    }
  }

  mutating func skipMark(_ mark: Unicode.Scalar?, or words: String) -> Bool {
    switch tokens.first {
    case .mark(let byte)? where mark.map { UInt8(ascii: $0) } == byte: tokens.removeFirst()
    case .word(let word)? where words.contains(word): tokens.removeFirst()
    case .word, .mark, .number, nil: return false
    }
    return true
  }

  mutating func skipMarks() {
    while case .mark? = tokens.first { tokens.removeFirst() }
  }

  /// Skips marks of a choice, and words that are one of it.
  mutating func skipMarks(within choice: String) {
    while let token = tokens.first {
      switch token {
      case .mark(let byte) where choice.utf8.contains(byte): tokens.removeFirst()
      case .word(let word) where choice.contains(word): tokens.removeFirst()
      case .mark, .word, .number: return
      }
    }
  }

  mutating func skipOrdinal() {
    if case .word(let word)? = tokens.first, ["st", "nd", "rd", "th"].contains(word) {
      tokens.removeFirst()
    }
    skipMarks()
    if case .word("of")? = tokens.first { tokens.removeFirst() }
    skipMarks()
  }

  /// Skips `Friday,`, `周五`, `金曜日`, `금요일`.
  mutating func skipWeekday() {
    guard case .word(let word)? = tokens.first else { return }
    let isDay =
      ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(String(word.prefix(3)))
      || word.hasPrefix("星期") || word.hasPrefix("周") || word.hasPrefix("週")
      || word.hasSuffix("曜") || word.hasSuffix("曜日") || word.hasSuffix("요일")
      || word.count == 1 && "月火水木金土日月화수목금토".contains(word)
    guard isDay else { return }
    tokens.removeFirst()
    skipMarks()
  }

  mutating func monthName() -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard case .word(let word)? = skippingBlanks(),
      let index = names.firstIndex(of: String(word.prefix(3)))
    else { return nil }
    tokens.removeFirst()
    return index + 1
  }
}
