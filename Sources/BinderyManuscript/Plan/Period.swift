internal import BinderyModel

/// A day, a month or a year, as a person bounds a time: `2024-03-09`, `2024-03`, `2024`.
public struct Period: Sendable, Hashable, CustomStringConvertible {
  private let year: Int
  private let month: Int?
  private let day: Int?

  /// Reads a day in any spelling that front matter may have, a month or a year; `nil` for others.
  public init?(_ text: String) {
    let numbers = text.utf8.split { !$0.isDigit }
    let isPlain = text.allSatisfy { $0.isNumber || "-/.年月년월 ".contains($0) }
    guard isPlain, let first = numbers.first, first.count == 4, let year = Int(Substring(first)),
      year > 0, numbers.count < 3
    else {
      guard let date = DateReader.read(text) else { return nil }
      (self.year, month, day) = (date.year, date.month, date.day)
      return
    }
    self.year = year
    day = nil
    guard numbers.count == 2 else {
      month = nil
      return
    }
    guard let month = Int(Substring(numbers[1])), (1...12).contains(month) else { return nil }
    self.month = month
  }

  /// Whether the whole of it lies after a date's own day.
  func isAfter(_ date: Timestamp) -> Bool {
    (date.year, date.month, date.day) < (year, month ?? 1, day ?? 1)
  }

  /// Whether the whole of it lies before a date's own day.
  func isBefore(_ date: Timestamp) -> Bool {
    (year, month ?? 12, day ?? 31) < (date.year, date.month, date.day)
  }

  /// `2024-03-09`, `2024-03` or `2024`.
  public var description: String {
    guard let first = Timestamp(year: year, month: month ?? 1, day: day ?? 1) else {
      return String(year)
    }
    return String(first.dayText.prefix(day != nil ? 10 : month != nil ? 7 : 4))
  }
}
