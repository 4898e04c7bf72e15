public import BinderyModel

/// Reads a date as people write it in front matter.
///
/// What YAML and TOML know, RFC 2822, what `date` and JavaScript print, `2013/4/5`, `2013年4月5日`,
/// `二〇一三年四月五日`, `平成25年4月5日`, `2013년 4월 5일`, `April 5, 2013`, seconds since 1970 … Days before
/// months without a name (`04/05/2013`) are left alone where nobody can tell which is which.
public struct DateReader {
  /// What a text says.
  public enum Reading: Sendable, Hashable {
    case date(Timestamp)
    /// It may be either of two days, the month first or the day.
    case ambiguous(Timestamp, Timestamp)
    case none
  }

  var tokens: ArraySlice<DateToken>

  /// The date that a text says; `nil` where it says none, or one of two.
  public static func read(_ text: String) -> Timestamp? {
    guard case .date(let date) = reading(text) else { return nil }
    return date
  }

  /// What a text says.
  public static func reading(_ text: String) -> Reading {
    guard text.utf8.count <= 100 else { return .none }
    if let stamp = DigitDate.read(text) { return .date(stamp) }
    var reader = DateReader(tokens: DateToken.tokens(of: HanDate.withFigures(text))[...])
    reader.skipMarks()
    reader.skipWeekday()
    switch reader.tokens.first {
    case .number(_, 1...2)?: return reader.dayFirst()
    case .number, .word, .mark, nil: return reader.date().map(Reading.date) ?? .none
    }
  }

  private mutating func date() -> Timestamp? {
    switch tokens.first {
    case .number(let value, 8)?: compactDate(value)
    case .number(let year, 4)?: yearFirst(year)
    case .word(let era)?: eraYear(era).flatMap { yearFirst($0) } ?? monthNamed()
    case .number, .mark, nil: nil
    }
  }

  // MARK: - The day

  private mutating func compactDate(_ value: Int) -> Timestamp? {
    tokens.removeFirst()
    return finish(year: value / 10_000, month: value / 100 % 100, day: value % 100)
  }

  /// The year is the next token.
  private mutating func yearFirst(_ year: Int) -> Timestamp? {
    tokens.removeFirst()
    skipSeparator(after: "년年")
    guard let month = number(upTo: 12) ?? monthName() else { return nil }
    skipSeparator(after: "월月")
    let mark = tokens.first
    guard let day = number(upTo: 31) else {
      return tokens.isEmpty && mark == nil ? finish(year: year, month: month, day: 1) : nil
    }
    skipSeparator(after: "일日号號")
    return finish(year: year, month: month, day: day)
  }

  /// `平成25`, `令和1`, `民國102`, `H25`; the number is the next token then.
  private mutating func eraYear(_ name: String) -> Int? {
    guard let first = HanDate.years[name], tokens.count > 1,
      case .number(let count, 1...4) = tokens[tokens.startIndex + 1], count > 0
    else { return nil }
    tokens.removeFirst()
    return first + count - 1
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
    if case .number(let year, 4)? = tokens.first {
      tokens.removeFirst()
      skipMarks()
      return finish(year: year, month: month, day: day ?? 1)
    }
    guard let day, let second = time(), case .number(let year, 4)? = skippingBlanks() else {
      return nil
    }
    tokens.removeFirst()
    return Timestamp(
      year: year, month: month, day: day, secondOfDay: second, offsetMinutes: offset())
  }

  /// `05.04.2013`, the day first as where full stops are written; `25/04/2013`, where one number is no
  /// month; else two readings.
  private mutating func dayFirst() -> Reading {
    let start = tokens
    if let first = number(upTo: 31), case .mark(let mark)? = tokens.first,
      DateToken.separators.contains(mark)
    {
      tokens.removeFirst()
      if let second = number(upTo: 31), tokens.first == .mark(mark) {
        tokens.removeFirst()
        guard case .number(let year, 4)? = tokens.first else { return .none }
        tokens.removeFirst()
        return numbered(first, second, year, isDayFirst: mark == UInt8(ascii: "."))
      }
    }
    tokens = start
    return monthNamed().map(Reading.date) ?? .none
  }

  private mutating func numbered(
    _ first: Int, _ second: Int, _ year: Int, isDayFirst: Bool
  ) -> Reading {
    let rest = tokens
    let byDay = finish(year: year, month: second, day: first)
    tokens = rest
    let byMonth = isDayFirst ? nil : finish(year: year, month: first, day: second)
    switch (byDay, byMonth) {
    case (let day?, let month?): return day == month ? .date(day) : .ambiguous(month, day)
    case (let date?, nil), (nil, let date?): return .date(date)
    case (nil, nil): return .none
    }
  }

  private mutating func finish(year: Int, month: Int, day: Int) -> Timestamp? {
    skipMarks(within: " ,()<>[]（）")
    skipWeekday()
    skipMarks(within: " ,()<>[]（）")
    if case .word("t")? = tokens.first { tokens.removeFirst() }
    if case .word("at")? = tokens.first { tokens.removeFirst() }
    guard let second = time() else {
      return Timestamp(year: year, month: month, day: day)
    }
    return Timestamp(
      year: year, month: month, day: day, secondOfDay: second, offsetMinutes: offset())
  }
}
