/// A colour of a cover; each part from 0 to 255 (sRGB).
public struct CoverColour: Sendable, Hashable, CustomStringConvertible {
  /// How much red.
  public let red: UInt8
  /// How much green.
  public let green: UInt8
  /// How much blue.
  public let blue: UInt8

  /// A colour as style sheets write it: `#1d3a5f`; `nil` where it is none.
  public init?(_ text: String) {
    let digits = text.utf8.dropFirst().compactMap(\.hexadecimalValue)
    guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count == 7, digits.count == 6 else {
      return nil
    }
    self.init(
      red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3],
      blue: digits[4] << 4 | digits[5])
  }

  /// A colour of its parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour as style sheets write it: `#1D3A5F`.
  public var description: String {
    [red, green, blue].reduce(into: "#") { text, part in
      let digits = String(part, radix: 16, uppercase: true)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
  }
}
