public import BinderyModel

/// The essays by their dates, the oldest first, those of a moment in reading order.
public struct Chronology: Sendable, Hashable {
  /// The essays of a year.
  public struct Year: Sendable, Hashable {
    /// The year itself.
    public var number: Int
    /// The essays, each with its date.
    public var essays: [Chapter]
  }

  /// The years that have essays.
  public let years: [Year]
  /// The essays without a date, in reading order.
  public let undated: [Chapter]

  /// The chronology of a book.
  public init(of book: Book) {
    var dated: [(date: Timestamp, moment: Int, essay: Chapter)] = []
    var undated: [Chapter] = []
    for essay in book.essays {
      guard let date = essay.date else {
        undated.append(essay)
        continue
      }
      dated.append((date, date.secondsSince1970, essay))
    }
    dated.sort { ($0.date.year, $0.moment, $0.essay.id) < ($1.date.year, $1.moment, $1.essay.id) }
    var years: [Year] = []
    for (date, _, essay) in dated {
      if years.last?.number != date.year { years.append(Year(number: date.year, essays: [])) }
      years[years.count - 1].essays.append(essay)
    }
    self.years = years
    self.undated = undated
  }
}
