internal import BinderyModel

/// Dates that are digits alone: `20190424225536` and `201904242255`, as note-takers' tools write them,
/// and seconds or thousandths since 1970.
enum DigitDate {
  /// The date of a text of nothing but digits; `nil` for any other. Eight digits are a plain date.
  static func read(_ text: String) -> Timestamp? {
    let digits = text.utf8.map { Int($0) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    switch digits.count {
    case 10: return epoch(number(0..<10))
    case 13: return epoch(number(0..<10))
    case 12, 14:
      let (hour, minute) = (number(8..<10), number(10..<12))
      let second = digits.count == 14 ? number(12..<14) : 0
      guard hour < 24, minute < 60, second < 60 else { return nil }
      return Timestamp(
        year: number(0..<4), month: number(4..<6), day: number(6..<8),
        secondOfDay: hour * 3600 + minute * 60 + second)
    default: return nil
    }
  }

  private static func epoch(_ seconds: Int) -> Timestamp? { Timestamp(secondsSince1970: seconds) }
}
