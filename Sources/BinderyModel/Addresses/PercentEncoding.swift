/// `%XX` in addresses (RFC 3986, section 2.1).
package enum PercentEncoding {
  /// The bytes that a text means; a `%` without two hexadecimal digits stays.
  package static func decode(_ text: Substring.UTF8View) -> [UInt8] {
    let bytes = Array(text)
    guard var index = bytes.firstIndex(of: UInt8(ascii: "%")) else { return bytes }
    var decoded = Array(bytes[..<index])
    while index < bytes.count {
      if let value = value(in: bytes[...], at: index) {
        decoded.append(value)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  /// A text with its `%XX` decoded, or itself where that gives no UTF-8.
  package static func decode(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    return String(validating: decode(text.utf8), as: UTF8.self) ?? String(text)
  }

  /// A text with its `%XX` decoded, or itself where that gives no UTF-8.
  package static func decode(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "%")) ? decode(text[...]) : text
  }

  /// A path as addresses write it, each byte of it encoded that is neither unreserved (section 2.3) nor a `/`.
  package static func encode(path: String) -> String {
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.append(byte)
      default: append(byte, to: &encoded)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The byte that is written at an index; `nil` where no `%XX` begins there.
  static func value(in bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
    guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
      let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue
    else { return nil }
    return high << 4 | low
  }

  /// Adds `%XX` of a byte.
  static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "%"))
    bytes.append(digit(byte >> 4))
    bytes.append(digit(byte & 15))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
