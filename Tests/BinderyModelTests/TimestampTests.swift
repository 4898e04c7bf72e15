import BinderyModel
import Testing

@Suite("dates")
struct TimestampTests {
  @Test(
    "a moment is found again from its seconds, in every year",
    arguments: [
      -62_135_596_800, -62_135_596_799, -86_401, -86_400, -1, 0, 1, 86_399, 86_400, 951_782_400,
      1_709_942_400, 4_107_542_399, 253_402_300_799,
    ])
  func seconds(_ seconds: Int) throws {
    let moment = try #require(Timestamp(secondsSince1970: seconds))
    #expect(moment.secondsSince1970 == seconds)
  }

  @Test("each day from 1970 back to year 1 lies one day before the next")
  func days() throws {
    var next = try #require(Timestamp(year: 1970, month: 1, day: 1))
    #expect(next.secondsSince1970 == 0)
    for day in 1...719_162 {
      let moment = try #require(Timestamp(secondsSince1970: day * -86_400))
      let isLast = Timestamp(year: moment.year, month: moment.month, day: moment.day + 1) == nil
      let isBefore = isLast ? next.day == 1 : next.day == moment.day + 1
      guard isBefore, moment.secondsSince1970 == day * -86_400 else {
        Issue.record("\(moment.dayText) before \(next.dayText)")
        return
      }
      next = moment
    }
    #expect(next.dayText == "0001-01-01")
  }

  @Test("a moment outside the years 1 to 9999 is none")
  func outside() {
    #expect(Timestamp(secondsSince1970: -62_135_596_801) == nil)
    #expect(Timestamp(secondsSince1970: 253_402_300_800) == nil)
  }

  @Test(
    "a year is a leap year by Gregory's rule",
    arguments: [(2024, true), (2023, false), (1900, false), (2000, true), (2100, false), (4, true)])
  func leapYears(year: Int, isLeap: Bool) {
    #expect((Timestamp(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test("a date that no calendar has is none")
  func impossible() {
    #expect(Timestamp(year: 0, month: 1, day: 1) == nil)
    #expect(Timestamp(year: 10_000, month: 1, day: 1) == nil)
    #expect(Timestamp(year: 2024, month: 13, day: 1) == nil)
    #expect(Timestamp(year: 2024, month: 4, day: 31) == nil)
    #expect(Timestamp(year: 2024, month: 4, day: 0) == nil)
    #expect(Timestamp(year: 2024, month: 4, day: 1, secondOfDay: 86_401) == nil)
    #expect(Timestamp(year: 2024, month: 4, day: 1, offsetMinutes: 1_441) == nil)
  }

  @Test(
    "UTC follows from the offset, across days, leap days and years",
    arguments: [
      ((2024, 3, 9), 54_245, 0, "2024-03-09T15:04:05Z"),
      ((2024, 1, 1), 0, 480, "2023-12-31T16:00:00Z"),
      ((2024, 3, 1), 3_600, 540, "2024-02-29T16:00:00Z"),
      ((2023, 12, 31), 86_399, -330, "2024-01-01T05:29:59Z"),
      ((2024, 2, 29), 86_400, 0, "2024-03-01T00:00:00Z"),
      ((1, 1, 1), 0, -60, "0001-01-01T01:00:00Z"),
    ])
  func utc(day: (Int, Int, Int), second: Int, offset: Int, text: String) throws {
    let date = try #require(
      Timestamp(
        year: day.0, month: day.1, day: day.2, secondOfDay: second, offsetMinutes: offset))
    #expect(date.utcText == text)
  }

  @Test("a day alone is its midnight in UTC; where UTC leaves the years, the day remains")
  func dayAlone() throws {
    #expect(try #require(Timestamp(year: 987, month: 6, day: 5)).utcText == "0987-06-05T00:00:00Z")
    let first = try #require(Timestamp(year: 1, month: 1, day: 1, offsetMinutes: 60))
    #expect(first.utcText == "0001-01-01")
  }
}
