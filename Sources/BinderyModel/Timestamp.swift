/// A date as authors write it: a day, perhaps with a time and an offset from UTC.
///
/// A date without an offset is taken as UTC, so that no machine's time zone reaches a book.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Year 1 to 9999, month 1 to 12, day 1 to 31.
  public var year: Int, month: Int, day: Int
  /// Seconds since the local midnight; `nil` when only a day was given.
  public var secondOfDay: Int?
  /// Minutes east of UTC; `nil` when not given.
  public var offsetMinutes: Int?

  /// A date that exists in the calendar, or `nil`.
  public init?(year: Int, month: Int, day: Int, secondOfDay: Int? = nil, offsetMinutes: Int? = nil)
  {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day),
      secondOfDay.map({ (0...86_400).contains($0) }) ?? true,
      offsetMinutes.map({ (-1_440...1_440).contains($0) }) ?? true
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.secondOfDay = secondOfDay
    self.offsetMinutes = offsetMinutes
  }

  /// The moment that lies so many seconds after 1970-01-01T00:00:00Z; `nil` outside years 1…9999.
  public init?(secondsSince1970 seconds: Int) {
    // Days to civil date, after Howard Hinnant's `civil_from_days`.
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthIndex + 2) / 5 + 1,
      secondOfDay: seconds - days * 86_400, offsetMinutes: 0)
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  public var secondsSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    return days * 86_400 + (secondOfDay ?? 0) - (offsetMinutes ?? 0) * 60
  }

  /// The day as the author meant it: `2024-03-09`.
  public var dayText: String { "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))" }

  /// The moment in UTC as EPUB wants it: `2024-03-09T15:04:05Z` (EPUB 3.3 `dcterms:modified`).
  public var utcText: String {
    guard let utc = Timestamp(secondsSince1970: secondsSince1970) else { return dayText }
    let second = utc.secondOfDay ?? 0
    let time = "\(pad(second / 3600, 2)):\(pad(second / 60 % 60, 2)):\(pad(second % 60, 2))"
    return "\(utc.dayText)T\(time)Z"
  }

  /// Earlier moments first.
  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    a.secondsSince1970 < b.secondsSince1970
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

private func pad(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
