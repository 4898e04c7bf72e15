extension UInt8 {
  /// Whether the byte is an ASCII letter.
  package var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }

  /// Whether the byte is an ASCII digit.
  package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// The value of an ASCII hexadecimal digit.
  package var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
