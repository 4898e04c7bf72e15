/// `%XX` in addresses (RFC 3986, section 2.1).
enum PercentEncoding {
  /// The bytes that a text means; a `%` without two hexadecimal digits stays.
  static func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = hexadecimalPair(rest) {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  /// A text with its `%XX` decoded, or itself where that gives no UTF-8.
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    return String(validating: decode(text.utf8), as: UTF8.self) ?? text
  }

  /// The value of two hexadecimal digits at the beginning.
  static func hexadecimalPair(_ bytes: some Collection<UInt8>) -> UInt8? {
    let digits = bytes.prefix(2).compactMap(\.hexadecimalValue)
    return digits.count == 2 ? digits[0] << 4 | digits[1] : nil
  }

  /// Adds `%XX` of a byte.
  static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

extension UInt8 {
  /// The value of an ASCII hexadecimal digit.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }

  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
