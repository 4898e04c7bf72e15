internal import BinderyModel

/// A file name that begins with a date, as posts have: `2019-04-24-on-reading`.
struct DatedName: Sendable, Hashable {
  /// The day.
  var date: Timestamp
  /// The rest of the name.
  var slug: String

  /// Takes a name without its extension apart; `nil` where it begins with no date of the calendar.
  init?(_ stem: String) {
    let parts = stem.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].utf8.count == 4, !parts[3].isEmpty,
      parts[..<3].allSatisfy({ (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let date = Timestamp(year: year, month: month, day: day)
    else { return nil }
    self.date = date
    slug = String(parts[3])
  }
}
