/// A host in ASCII: a name, or an address of four numbers or in brackets (WHATWG URL, section 3.5).
struct HostName {
  /// The bytes of the longest name (RFC 1035, section 2.3.4).
  static let longest = 253

  /// The name in small letters, without a final dot.
  let text: String

  /// The host that bytes mean, `%XX` and other letters than ASCII allowed; `nil` where there can
  /// be none.
  init?(_ bytes: ArraySlice<UInt8>) {
    let written = String(decoding: bytes, as: UTF8.self)
    if written.utf8.first == UInt8(ascii: "[") {
      guard written.utf8.count > 2, written.utf8.last == UInt8(ascii: "]"),
        Self.isSixteenBytes(written.dropFirst().dropLast())
      else { return nil }
      text = written.lowercased()
      return
    }
    var name = PercentEncoding.decode(written).lowercased()[...]
    if name.utf8.last == UInt8(ascii: ".") { name = name.dropLast() }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let encoded = labels.compactMap(Self.label)
    guard encoded.count == labels.count, let last = encoded.last,
      !Self.isNumber(last) || Self.isFourBytes(labels)
    else { return nil }
    text = encoded.joined(separator: ".")
    guard text.utf8.count <= Self.longest else { return nil }
  }

  // MARK: Names

  private static func label(_ text: Substring) -> String? {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      guard isInternational(text), let punycode = Punycode.encode(text) else { return nil }
      return punycode.utf8.count <= 59 ? "xn--" + punycode : nil
    }
    guard (1...63).contains(text.utf8.count),
      text.utf8.allSatisfy({
        $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      })
    else { return nil }
    guard text.utf8.starts(with: "xn--".utf8) else { return String(text) }
    let decoded = Punycode.decode(text.dropFirst(4))
    return decoded.map(isInternational) == true ? String(text) : nil
  }

  /// Whether a label holds letters beyond ASCII and nothing that a parser refuses or would change
  /// (UTS #46, section 4.1; RFC 5891, section 4.2.3).
  private static func isInternational(_ label: some StringProtocol) -> Bool {
    guard !label.utf8.allSatisfy({ $0 < 0x80 }), label.first != "-", label.last != "-",
      !label.dropFirst(2).hasPrefix("--"), let first = label.unicodeScalars.first
    else { return false }
    return !first.isMark && label.unicodeScalars.allSatisfy(\.isInHost)
  }

  // MARK: Numbers

  /// Whether parsers take a name with such a last label for a number.
  private static func isNumber(_ label: String) -> Bool {
    label.utf8.allSatisfy(\.isASCIIDigit)
      || label.utf8.starts(with: "0x".utf8)
        && label.utf8.dropFirst(2).allSatisfy { $0.hexadecimalValue != nil }
  }

  private static func isFourBytes(_ labels: [Substring]) -> Bool {
    labels.count == 4
      && labels.allSatisfy { label in
        let isPlain = label.utf8.allSatisfy(\.isASCIIDigit) && UInt8(label) != nil
        return isPlain && (label.utf8.count == 1 || label.utf8.first != UInt8(ascii: "0"))
      }
  }

  /// Whether a text is an address of IP version 6 (RFC 4291, section 2.2).
  private static func isSixteenBytes(_ text: Substring) -> Bool {
    guard let gap = text.firstRange(of: "::") else { return pairs(text) == 8 }
    guard let before = pairs(text[..<gap.lowerBound]), let after = pairs(text[gap.upperBound...])
    else { return false }
    return before + after <= 7 && !text[..<gap.lowerBound].utf8.contains(UInt8(ascii: "."))
  }

  /// How many pairs of bytes a part of an address of version 6 is; `nil` where it is none.
  private static func pairs(_ text: Substring) -> Int? {
    guard !text.isEmpty else { return 0 }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let four = parts.last.map { $0.split(separator: ".", omittingEmptySubsequences: false) } ?? []
    let endsInFour = four.count > 1
    guard !endsInFour || isFourBytes(four) else { return nil }
    let isFine = parts.dropLast(endsInFour ? 1 : 0).allSatisfy { part in
      (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { $0.hexadecimalValue != nil }
    }
    return isFine ? parts.count + (endsInFour ? 1 : 0) : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  fileprivate var isInHost: Bool {
    switch value {
    case 0x2D, 0x30...0x39, 0x61...0x7A: return true
    case 0...0x7F: return false
    // Sharp s and final sigma stand for themselves since IDNA 2008.
    case 0xDF, 0x3C2: return true
    // Marks and jamo that a normalising parser would join to the letter before.
    case 0x300...0x36F, 0x1100...0x11FF, 0x3099...0x309A: return false
    default: break
    }
    // Letters of full width, ligatures, characters that nobody sees.
    guard !properties.changesWhenNFKCCaseFolded else { return false }
    return switch properties.generalCategory {
    case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
      .decimalNumber, .otherSymbol:
      true
    default: false
    }
  }
}
