/// Makes addresses that every reader's URL parser takes (WHATWG URL Standard; EPUBCheck RSC-020).
enum AddressEncoding {
  /// A web address fit for `href`, or `nil` where no parser would find a host in it.
  ///
  /// What is encoded stays; what must be is encoded as UTF-8; a host in Chinese letters becomes
  /// Punycode.
  static func encodeWeb(scheme: String, afterScheme: String) -> String? {
    guard afterScheme.hasPrefix("//") else { return nil }
    let rest = afterScheme.dropFirst(2)
    let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
    guard let authority = authority(rest[..<end]) else { return nil }
    return "\(scheme)://\(authority)\(encode(rest[end...]))"
  }

  /// The rest of an address, behind the host or the scheme.
  static func encode(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    var isInFragment = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        let isEncoded = PercentEncoding.hexadecimalPair(rest) != nil
        if isEncoded { bytes.append(byte) } else { PercentEncoding.append(byte, to: &bytes) }
      case UInt8(ascii: "#"):
        if isInFragment { PercentEncoding.append(byte, to: &bytes) } else { bytes.append(byte) }
        isInFragment = true
      case _ where isAllowed(byte): bytes.append(byte)
      default: PercentEncoding.append(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Unreserved and reserved characters of RFC 3986, without the brackets, which only a host may
  /// hold.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "-._~:/?@!$&'()*+,;=".utf8.contains(byte)
  }

  private static func authority(_ text: Substring) -> String? {
    var host = text
    var user = ""
    if let at = text.lastIndex(of: "@") {
      user = encode(text[..<at].filter { $0 != "@" && $0 != "/" }) + "@"
      host = text[text.index(after: at)...]
    }
    var port = ""
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
      port = String(host[host.index(after: colon)...])
      host = host[..<colon]
      guard port.isEmpty || (port.utf8.allSatisfy(\.isDigit) && (UInt16(port) != nil)) else {
        return nil
      }
    }
    guard let name = hostName(host) else { return nil }
    return user + name + (port.isEmpty ? "" : ":\(port)")
  }

  private static func hostName(_ text: Substring) -> String? {
    if text.hasPrefix("[") {
      let inside = text.dropFirst().dropLast()
      let isAddress =
        text.hasSuffix("]") && inside.contains(":")
        && inside.utf8.allSatisfy { $0.hexadecimalValue != nil || ":.".utf8.contains($0) }
      return isAddress ? String(text) : nil
    }
    let decoded = PercentEncoding.decode(String(text)).lowercased()
    let labels = decoded.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = labels.first, !first.isEmpty else { return nil }
    var encoded: [String] = []
    for (index, label) in labels.enumerated() {
      if label.isEmpty && index == labels.count - 1 { continue }
      guard let name = hostLabel(label) else { return nil }
      encoded.append(name)
    }
    guard let last = encoded.last, !isNumber(last) || isAddress(encoded) else { return nil }
    return encoded.joined(separator: ".")
  }

  private static func hostLabel(_ label: Substring) -> String? {
    guard !label.isEmpty else { return nil }
    if label.utf8.allSatisfy({ $0 < 0x80 }) {
      let isName = label.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_".utf8.contains($0) }
      return isName && label.utf8.count <= 63 ? String(label) : nil
    }
    let isName = label.unicodeScalars.allSatisfy {
      $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType == .decimal
        || $0.properties.canonicalCombiningClass != .notReordered
    }
    guard isName, let punycode = Punycode.encode(label), punycode.utf8.count <= 59 else {
      return nil
    }
    return "xn--" + punycode
  }

  private static func isNumber(_ label: String) -> Bool { label.utf8.allSatisfy(\.isDigit) }

  /// A host that ends in a number must be an address of four (WHATWG URL, section 3.5).
  private static func isAddress(_ labels: [String]) -> Bool {
    labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
  }
}
