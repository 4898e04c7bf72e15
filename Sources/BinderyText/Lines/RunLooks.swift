/// How terminals show words that stand out (ECMA-48, SGR).
///
/// In a line they are noncharacters of no width, one where another look begins; what is written turns them into escape
/// sequences. No text of an author's holds such characters.
public struct RunLooks: OptionSet, Sendable, Hashable {
  /// One bit for each look.
  public let rawValue: UInt8

  /// The looks of some bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Strong words.
  public static let bold = RunLooks(rawValue: 1 << 0)
  /// Stressed words: italics are none in East Asian type, and few terminals have them.
  public static let underlined = RunLooks(rawValue: 1 << 1)
  /// What is no longer true.
  public static let struck = RunLooks(rawValue: 1 << 2)
  /// What stands back: numbers of notes and addresses.
  public static let faint = RunLooks(rawValue: 1 << 3)

  private static let firstMarker: UInt32 = 0xFDD0

  /// The character that begins the looks in a line.
  var marker: Unicode.Scalar {
    Unicode.Scalar(Self.firstMarker + UInt32(rawValue)) ?? "\u{2060}"
  }

  /// The looks that a character begins; `nil` where it is none of theirs.
  init?(marker: Unicode.Scalar) {
    guard (Self.firstMarker..<Self.firstMarker + 16).contains(marker.value) else { return nil }
    rawValue = UInt8(marker.value - Self.firstMarker)
  }

  /// The escape sequence that begins the looks and ends those before.
  var escape: String {
    var codes = ["0"]
    if contains(.bold) { codes.append("1") }
    if contains(.faint) { codes.append("2") }
    if contains(.underlined) { codes.append("4") }
    if contains(.struck) { codes.append("9") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}
