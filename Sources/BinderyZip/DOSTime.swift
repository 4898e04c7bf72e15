/// A moment as a zip archive writes it: from 1980 to 2107, in steps of two seconds, without a zone.
///
/// libzip takes it through the clock of the local zone and back, which keeps it, save an hour that
/// the zone skips (the start of summer time). `earliest` is skipped in no zone, so an archive that
/// must be the same everywhere is best dated so.
///
/// Source: APPNOTE 4.4.6, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
public struct DOSTime: Hashable, Sendable {
  let date: UInt16
  let time: UInt16

  /// Midnight of 1 January 1980, the first moment there is: what an archive says that has no date.
  public static let earliest = DOSTime(date: 0x0021, time: 0)

  private init(date: UInt16, time: UInt16) {
    self.date = date
    self.time = time
  }

  /// A moment; an odd second is rounded down. Nil when the calendar of zip has no such moment.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1980...2107).contains(year), (1...12).contains(month) else { return nil }
    guard (1...lengths[month - 1]).contains(day), (0...23).contains(hour) else { return nil }
    guard (0...59).contains(minute), (0...59).contains(second) else { return nil }
    date = UInt16((year - 1980) << 9 | month << 5 | day)
    time = UInt16(hour << 11 | minute << 5 | second >> 1)
  }
}
