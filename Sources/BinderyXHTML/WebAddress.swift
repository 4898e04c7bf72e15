/// An address outside the book, made fit for an `href` (WHATWG URL, *valid URL string*).
public enum WebAddress {
  /// The address with what may not stand in it percent-encoded, or `nil` where no reading system
  /// could follow it: another scheme than `http`, `https`, `mailto`, `tel`, no host, a bad port.
  public static func mended(_ raw: String) -> String? {
    guard let colon = raw.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = raw[..<colon].lowercased()
    let rest = raw[raw.utf8.index(after: colon)...]
    switch scheme {
    case "mailto", "tel":
      let encoded = encode(rest, keeping: pathMarks)
      return encoded.isEmpty ? nil : "\(scheme):\(encoded)"
    case "http", "https":
      guard rest.hasPrefix("//") else { return nil }
      let body = rest.dropFirst(2)
      let end = body.firstIndex { "/?#\\".contains($0) } ?? body.endIndex
      guard let authority = authority(body[..<end]) else { return nil }
      return "\(scheme)://\(authority)\(encode(body[end...], keeping: pathMarks))"
    default: return nil
    }
  }

  private static let pathMarks = Set("-._~!$&'()*+,;=:@/?".utf8)

  private static func authority(_ text: Substring) -> String? {
    // Credentials in an address are never what an author wants to print.
    let host = text.split(separator: "@", omittingEmptySubsequences: false).last ?? text
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2, isHost(name) else { return nil }
    guard parts.count == 2, !parts[1].isEmpty else { return String(name) }
    guard UInt16(parts[1]) != nil else { return nil }
    return "\(name):\(parts[1])"
  }

  /// Whether a host has only letters, digits, hyphens and dots, or characters beyond ASCII.
  private static func isHost(_ name: Substring) -> Bool {
    guard !name.isEmpty, !name.hasPrefix("."), !name.contains("..") else { return false }
    let isKnown = name.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
      // Punctuation and spaces of CJK prose end an address; they never belong to a host.
      case "\u{2000}"..."\u{206F}", "\u{3000}"..."\u{303F}", "\u{FF00}"..."\u{FFEF}": false
      default: scalar.value > 0xA0
      }
    }
    let last = name.split(separator: ".").last ?? name
    return isKnown && (!last.utf8.allSatisfy(isDigit) || isDottedQuad(name))
  }

  private static func isDottedQuad(_ name: Substring) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Keeps the first `#`, and `%` before two hexadecimal digits.
  private static func encode(_ text: Substring, keeping marks: Set<UInt8>) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "#") where !hasFragment:
        hasFragment = true
        result.append(byte)
      case UInt8(ascii: "%")
      where bytes[(index + 1)...].prefix(2).filter(isHexadecimal).count == 2: result.append(byte)
      case _ where isLetter(byte) || isDigit(byte) || marks.contains(byte): result.append(byte)
      default: result += percentEncoded(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func percentEncoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
