/// An address outside the book that every reading system's URL parser takes (WHATWG URL Standard,
/// *valid URL string*; EPUBCheck RSC-020).
public struct WebAddress: Sendable, Hashable {
  /// The address as it may stand in an `href`: ASCII, scheme and host in small letters.
  public let text: String

  /// The address that an author means, or `nil` where no reading system could follow it: another
  /// scheme than `http`, `https`, `mailto` and `tel`, no host, a host or a port that cannot be.
  ///
  /// What is encoded stays, and what must be is encoded as UTF-8; a host in other letters than
  /// ASCII becomes Punycode. Spaces around the address are dropped, and so are credentials: no
  /// author wants to print them.
  public init?(_ written: String) {
    switch written.utf8.withContiguousStorageIfAvailable(Self.need) ?? .mending {
    case .nothing: text = written
    case .encoding(let index):
      let bytes = Array(written.utf8)
      text = String(decoding: bytes[..<index], as: UTF8.self) + Self.encoded(bytes[index...])
    case .mending:
      guard let text = Self.mended(written) else { return nil }
      self.text = text
    }
  }

  private static func mended(_ written: String) -> String? {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let start = Array(written.utf8.drop(while: isSpace))
    let bytes = start[..<((start.lastIndex { !isSpace($0) } ?? -1) + 1)]
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    let rest = bytes[(colon + 1)...]
    switch scheme {
    case "mailto", "tel": return rest.isEmpty ? nil : "\(scheme):\(encoded(rest))"
    case "http", "https": return mendedWeb(rest).map { "\(scheme)://\($0)" }
    default: return nil
    }
  }

  /// Host, port and all that follows, of an address behind its scheme.
  private static func mendedWeb(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.starts(with: "//".utf8) else { return nil }
    let body = bytes.dropFirst(2)
    let end = body.firstIndex { "/?#\\".utf8.contains($0) } ?? body.endIndex
    let authority = body[..<end]
    let place = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] }
    guard let place = self.place(place ?? authority) else { return nil }
    // Browsers read it as a slash; encoded, it would belong to the host.
    guard body[end...].first == UInt8(ascii: "\\") else { return place + encoded(body[end...]) }
    return "\(place)/\(encoded(body[(end + 1)...]))"
  }

  /// A host and its port.
  private static func place(_ bytes: ArraySlice<UInt8>) -> String? {
    var name = bytes
    var port = ""
    if bytes.last != UInt8(ascii: "]"), let colon = bytes.lastIndex(of: UInt8(ascii: ":")) {
      name = bytes[..<colon]
      let digits = bytes[(colon + 1)...]
      if !digits.isEmpty {
        guard digits.allSatisfy(\.isASCIIDigit),
          let number = UInt16(String(decoding: digits, as: UTF8.self))
        else { return nil }
        port = ":\(number)"
      }
    }
    return HostName(name).map { $0.text + port }
  }

  /// What follows the host or the scheme; the first `#` begins the fragment, others are its text.
  private static func encoded(_ rest: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(rest.count * 3)
    var isInFragment = false
    for index in rest.indices {
      let byte = rest[index]
      let stays =
        switch byte {
        case UInt8(ascii: "%"): PercentEncoding.value(in: rest, at: index) != nil
        case UInt8(ascii: "#"): !isInFragment
        default: byte.isAllowedInAddress
        }
      if byte == UInt8(ascii: "#") { isInFragment = true }
      if stays { result.append(byte) } else { PercentEncoding.append(byte, to: &result) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension UInt8 {
  /// Unreserved and reserved characters of RFC 3986, without `#`, and without the brackets, which
  /// only a host may hold.
  var isAllowedInAddress: Bool {
    switch self {
    // `!`, `$`, `&` to `;` with the digits, `=`, `?` to `Z` with `@`, `_`, `a` to `z`, `~`.
    case 0x21, 0x24, 0x26...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
    default: false
    }
  }
}
