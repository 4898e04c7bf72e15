extension WebAddress {
  /// What must be done to an address.
  enum Need {
    case nothing
    /// Only what follows an index must be encoded.
    case encoding(from: Int)
    case mending
  }

  /// What bytes need to be an address; for nearly all nothing, told in one pass and without a copy.
  ///
  /// A port, credentials, a host that may be a number or holds Punycode are left to the slow way.
  static func need(of bytes: UnsafeBufferPointer<UInt8>) -> Need {
    guard let end = endOfHead(bytes), let last = bytes.last, last > 0x20 else { return .mending }
    return isFineRest(bytes, from: end) ? .nothing : .encoding(from: end)
  }

  /// Where scheme and host end; `nil` where one of them is missing or may need mending.
  private static func endOfHead(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes.starts(with: "https://") { return endOfHost(bytes, from: 8) }
    if bytes.starts(with: "http://") { return endOfHost(bytes, from: 7) }
    if bytes.starts(with: "mailto:") { return bytes.count > 7 ? 7 : nil }
    return bytes.starts(with: "tel:") && bytes.count > 4 ? 4 : nil
  }

  /// Where a host of small ASCII letters ends; `nil` where it is another.
  private static func endOfHost(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var (index, label) = (start, start)
    scan: while index < bytes.count {
      switch bytes[index] {
      case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"): break
      // A label that begins with `xn--` has two hyphens here.
      case UInt8(ascii: "-"):
        guard index != label + 3 || bytes[index - 1] != UInt8(ascii: "-") else { return nil }
      case UInt8(ascii: "."):
        guard (1...63).contains(index - label) else { return nil }
        label = index + 1
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): break scan
      default: return nil
      }
      index += 1
    }
    guard (1...63).contains(index - label), index - start <= HostName.longest,
      !bytes[label].isASCIIDigit
    else { return nil }
    return index
  }

  private static func isFineRest(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var isInFragment = false
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte.isAllowedInAddress { continue }
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
        bytes[index + 1].hexadecimalValue != nil, bytes[index + 2].hexadecimalValue != nil
      {
        continue
      }
      guard byte == UInt8(ascii: "#"), !isInFragment else { return false }
      isInFragment = true
    }
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func starts(with prefix: StaticString) -> Bool {
    guard count >= prefix.utf8CodeUnitCount else { return false }
    for index in 0..<prefix.utf8CodeUnitCount where self[index] != prefix.utf8Start[index] {
      return false
    }
    return true
  }
}
