/// The encoding of text in Duktape: UTF-8, but characters beyond U+FFFF as two surrogates of three
/// bytes each (https://www.unicode.org/reports/tr26/).
enum CESU8 {
  /// Text as Duktape wants it; a character beyond U+FFFF would otherwise count as none.
  static func encode(_ text: String) -> [UInt8] {
    let utf8 = Array(text.utf8)
    guard utf8.contains(where: { $0 >= 0xF0 }) else { return utf8 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + utf8.count / 2)
    for scalar in text.unicodeScalars {
      if scalar.value <= 0xFFFF {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          bytes.append(0xED)
          bytes.append(0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F))
          bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
        }
      }
    }
    return bytes
  }

  /// Text as Duktape gave it; a surrogate without its other becomes U+FFFD.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(0xED) else { return String(decoding: bytes, as: UTF8.self) }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let high = unit(at: index, in: bytes, lead: 0xA0),
        let low = unit(at: index + 3, in: bytes, lead: 0xB0),
        let scalar = Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF))
      {
        utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index += 6
      } else {
        utf8.append(bytes[index])
        index += 1
      }
    }
    // What is left of lone surrogates is no UTF-8 and is replaced here.
    return String(decoding: utf8, as: UTF8.self)
  }

  /// The surrogate whose second byte begins with the bits of `lead`.
  private static func unit(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, lead: UInt8
  ) -> UInt32? {
    guard index + 2 < bytes.count, bytes[index] == 0xED, bytes[index + 1] & 0xF0 == lead else {
      return nil
    }
    return 0xD000 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
  }
}
