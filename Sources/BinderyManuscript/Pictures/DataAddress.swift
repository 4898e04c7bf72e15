internal import BinderyModel

/// A picture written into its address (RFC 2397).
struct DataAddress {
  private let isBase64: Bool
  private let payload: Substring.UTF8View

  /// Takes a `data:` address apart; `nil` for any other.
  init?(_ address: String) {
    let text = address.drop { $0.isWhitespace }
    guard text.utf8.prefix(5).map({ $0 | 0x20 }).elementsEqual("data:".utf8),
      let comma = text.utf8.firstIndex(of: UInt8(ascii: ","))
    else { return nil }
    isBase64 = text[..<comma].lowercased().hasSuffix(";base64")
    payload = text[text.index(after: comma)...].utf8
  }

  /// The bytes; `nil` where they cannot be decoded or are too many.
  func bytes(limit: Int) -> [UInt8]? {
    // Base64 makes four of three, `%XX` three of one.
    guard payload.count / 4 <= limit else { return nil }
    let decoded = PercentEncoding.decode(payload)
    let bytes = isBase64 ? Self.base64(decoded) : decoded
    return bytes.flatMap { $0.count <= limit ? $0 : nil }
  }

  /// An address that holds bytes.
  static func text(of bytes: [UInt8], _ type: MediaType) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text = Array("data:\(type.rawValue);base64,".utf8)
    text.reserveCapacity(text.count + (bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      let bits = piece.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - piece.count))
      for step in 0..<4 {
        text.append(
          step <= piece.count ? digits[Int(bits >> UInt32(18 - 6 * step) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Decodes base64 (RFC 4648, section 4), the address-safe alphabet too; white space is skipped.
  private static func base64(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in text {
      if byte == UInt8(ascii: "=") { break }
      if byte <= 0x20 { continue }
      guard let value = value(of: byte) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return bytes
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
