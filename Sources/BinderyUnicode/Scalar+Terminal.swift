extension Unicode.Scalar {
  /// Whether the character would steer a terminal or turn the direction of its lines: controls but line ends and
  /// tabulators, signs of direction (UAX #9), separators of lines, noncharacters.
  package var steersTerminal: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}
