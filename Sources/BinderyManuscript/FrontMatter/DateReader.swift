public import BinderyModel

/// Reads a date as people write it in front matter.
///
/// 43 spellings were counted in real folders: `2019-04-24 22:55:36 +0900`, `2011-07-05T12:30`,
/// `2013/04/05`, `2019年4月24日`, `Mon, 02 Jan 2006 15:04:05 GMT`, `January 2, 2006` … Days before
/// months without a name (`02/01/2006`) are left alone: nobody can tell which is which.
public struct DateReader {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  private var tokens: ArraySlice<Token>

  /// The date that a text says; `nil` where it says none.
  public static func read(_ text: String) -> Timestamp? {
    guard text.utf8.count <= 100 else { return nil }
    if let stamp = stamp(text) { return stamp }
    var reader = DateReader(tokens: tokens(of: text)[...])
    return reader.date()
  }

  /// `20190424225536` and `201904242255`, as note-takers' tools write them.
  private static func stamp(_ text: String) -> Timestamp? {
    let digits = text.utf8.map { Int($0) - 0x30 }
    guard digits.count == 12 || digits.count == 14, digits.allSatisfy({ (0...9).contains($0) })
    else { return nil }
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    let (hour, minute) = (number(8..<10), number(10..<12))
    let second = digits.count == 14 ? number(12..<14) : 0
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return Timestamp(
      year: number(0..<4), month: number(4..<6), day: number(6..<8),
      secondOfDay: hour * 3600 + minute * 60 + second)
  }

  private mutating func date() -> Timestamp? {
    skipWeekday()
    switch tokens.first {
    case .number(let value, 8)?: return compactDate(value)
    case .number(let year, 4)?: return yearFirst(year)
    case .number, .word: return monthNamed()
    case .mark, nil: return nil
    }
  }

  // MARK: The day

  private mutating func compactDate(_ value: Int) -> Timestamp? {
    tokens.removeFirst()
    return finish(year: value / 10_000, month: value / 100 % 100, day: value % 100)
  }

  private mutating func yearFirst(_ year: Int) -> Timestamp? {
    tokens.removeFirst()
    skipSeparator(after: "년年")
    guard let month = number(upTo: 12) else { return nil }
    skipSeparator(after: "월月")
    let mark = tokens.first
    guard let day = number(upTo: 31) else {
      return tokens.isEmpty && mark == nil ? finish(year: year, month: month, day: 1) : nil
    }
    skipSeparator(after: "일日")
    return finish(year: year, month: month, day: day)
  }

  /// `02 Jan 2006`, `January 2, 2006`, and git's `Jan 2 15:04:05 2006 +0000`.
  private mutating func monthNamed() -> Timestamp? {
    var day = number(upTo: 31)
    skipMarks()
    skipOrdinal()
    guard let month = monthName() else { return nil }
    skipMarks()
    if day == nil { day = number(upTo: 31) }
    skipOrdinal()
    skipMarks()
    guard let day else { return nil }
    if case .number(let year, 4)? = tokens.first {
      tokens.removeFirst()
      skipMarks()
      return finish(year: year, month: month, day: day)
    }
    guard let second = time(), case .number(let year, 4)? = skippingBlanks() else { return nil }
    tokens.removeFirst()
    return Timestamp(
      year: year, month: month, day: day, secondOfDay: second, offsetMinutes: offset())
  }

  private mutating func finish(year: Int, month: Int, day: Int) -> Timestamp? {
    _ = skippingBlanks()
    if case .word("t")? = tokens.first { tokens.removeFirst() }
    guard let second = time() else {
      return Timestamp(year: year, month: month, day: day)
    }
    return Timestamp(
      year: year, month: month, day: day, secondOfDay: second, offsetMinutes: offset())
  }

  // MARK: The time

  /// `15:04`, `15:04:05.123`, `3:04 PM`, `下午 3:04`, `15时4分5秒`.
  private mutating func time() -> Int? {
    _ = skippingBlanks()
    var half = halfOfDay()
    guard case .number(var hour, 1...2)? = tokens.first, hour <= 24 else { return nil }
    let start = tokens
    tokens.removeFirst()
    guard skipMark(":", or: "时時시") else {
      tokens = start
      return nil
    }
    let minute = number(upTo: 59) ?? 0
    var second = 0
    if skipMark(":", or: "分분") { second = number(upTo: 60) ?? 0 }
    if case .mark(UInt8(ascii: "."))? = tokens.first {
      tokens.removeFirst()
      if case .number? = tokens.first { tokens.removeFirst() }
    }
    _ = skipMark(nil, or: "秒초")
    half = half ?? halfOfDay()
    if half == true, hour < 12 { hour += 12 }
    if half == false, hour == 12 { hour = 0 }
    return min(hour * 3600 + minute * 60 + min(second, 59), 86_399)
  }

  /// Whether it is the second half of the day, where the text says so.
  private mutating func halfOfDay() -> Bool? {
    guard case .word(let word)? = skippingBlanks() else { return nil }
    let half: Bool? =
      switch word {
      case "am", "上午", "午前", "오전": false
      case "pm", "下午", "午後", "오후": true
      default: nil
      }
    if half != nil { tokens.removeFirst() }
    _ = skippingBlanks()
    return half
  }

  /// `Z`, `UTC`, `+09:00`, `+0900`, `+9`; names of places and ambiguous zones say nothing.
  private mutating func offset() -> Int? {
    while let token = skippingBlanks() {
      tokens.removeFirst()
      switch token {
      case .word("z"), .word("utc"), .word("gmt"):
        if case .mark(UInt8(ascii: "+"))? = tokens.first { continue }
        if case .mark(UInt8(ascii: "-"))? = tokens.first { continue }
        return 0
      case .mark(UInt8(ascii: "+")): return minutes().map { $0 }
      case .mark(UInt8(ascii: "-")): return minutes().map { -$0 }
      case .word, .mark, .number: continue
      }
    }
    return nil
  }

  private mutating func minutes() -> Int? {
    guard case .number(let value, let digits)? = tokens.first, digits <= 4 else { return nil }
    tokens.removeFirst()
    if digits > 2 { return value / 100 * 60 + value % 100 }
    guard case .mark(UInt8(ascii: ":"))? = tokens.first else { return value * 60 }
    tokens.removeFirst()
    return value * 60 + (number(upTo: 59) ?? 0)
  }
}

// MARK: - Reading tokens

extension DateReader {
  private mutating func skippingBlanks() -> Token? {
    while case .mark(0x20)? = tokens.first { tokens.removeFirst() }
    return tokens.first
  }

  private mutating func number(upTo limit: Int) -> Int? {
    guard case .number(let value, 1...2)? = skippingBlanks(), value <= limit else { return nil }
    tokens.removeFirst()
    return value
  }

  /// Skips one of `-`, `/`, `.`, or the word for year, month or day.
  private mutating func skipSeparator(after words: String) {
    switch skippingBlanks() {
    case .mark(UInt8(ascii: "-"))?, .mark(UInt8(ascii: "/"))?, .mark(UInt8(ascii: "."))?:
      tokens.removeFirst()
    case .word(let word)? where words.contains(word): tokens.removeFirst()
    case .word, .mark, .number, nil: break
    }
  }

  private mutating func skipMark(_ mark: Unicode.Scalar?, or words: String) -> Bool {
    switch tokens.first {
    case .mark(let byte)? where mark.map { UInt8(ascii: $0) } == byte: tokens.removeFirst()
    case .word(let word)? where words.contains(word): tokens.removeFirst()
    case .word, .mark, .number, nil: return false
    }
    return true
  }

  private mutating func skipMarks() {
    while case .mark? = tokens.first { tokens.removeFirst() }
  }

  private mutating func skipOrdinal() {
    if case .word(let word)? = tokens.first, ["st", "nd", "rd", "th"].contains(word) {
      tokens.removeFirst()
    }
    skipMarks()
  }

  private mutating func skipWeekday() {
    if case .word(let word)? = tokens.first,
      ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(String(word.prefix(3)))
    {
      tokens.removeFirst()
      skipMarks()
    }
  }

  private mutating func monthName() -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard case .word(let word)? = tokens.first,
      let index = names.firstIndex(of: String(word.prefix(3)))
    else { return nil }
    tokens.removeFirst()
    return index + 1
  }

  /// Numbers, words of one script each, and single ASCII marks; tabs and quotes are blanks.
  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    for scalar in text.unicodeScalars {
      let folded = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      switch (folded, tokens.last) {
      case (0x30...0x39, .number(let value, let digits)?) where digits < 9:
        tokens[tokens.count - 1] = .number(value * 10 + Int(folded) - 0x30, digits: digits + 1)
      case (0x30...0x39, _): tokens.append(.number(Int(folded) - 0x30, digits: 1))
      case (0x41...0x5A, .word(let word)?), (0x61...0x7A, .word(let word)?),
        (0x80..., .word(let word)?) where !"年月日년월일".contains(word):
        tokens[tokens.count - 1] = .word(word + String(scalar).lowercased())
      case (0x41...0x5A, _), (0x61...0x7A, _): tokens.append(.word(String(scalar).lowercased()))
      case (0x3000, _), (0xA0, _): tokens.append(.mark(0x20))
      case (0x80..., _): tokens.append(.word(String(scalar)))
      case (0x09, _), (0x22, _), (0x27, _): tokens.append(.mark(0x20))
      default: tokens.append(.mark(UInt8(truncatingIfNeeded: folded)))
      }
    }
    while tokens.first == .mark(0x20) { tokens.removeFirst() }
    while tokens.last == .mark(0x20) { tokens.removeLast() }
    return tokens
  }
}
