/// A colour of a cover; each part from 0 to 1 (sRGB).
public struct CoverColour: Sendable, Hashable {
  /// How much red.
  public let red: Double
  /// How much green.
  public let green: Double
  /// How much blue.
  public let blue: Double

  /// A colour as style sheets write it: `#1d3a5f`; `nil` where it is none.
  public init?(_ text: String) {
    let digits = text.dropFirst()
    guard text.first == "#", digits.utf8.count == 6, let value = UInt32(digits, radix: 16) else {
      return nil
    }
    self.init(value: value)
  }

  /// The colour of a number such as 0x1D3A5F.
  init(value: UInt32) {
    red = Double(value >> 16 & 0xFF) / 255
    green = Double(value >> 8 & 0xFF) / 255
    blue = Double(value & 0xFF) / 255
  }
}
