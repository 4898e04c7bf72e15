/// What styles, paints and references of a drawing name.
enum SVGStyle {
  /// The style with its references mended; `nil` where it names something outside the drawing.
  static func inside(_ style: String) -> String? {
    // Most values are numbers and paths.
    guard
      style.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "@") })
        || style.utf8.contains(UInt8(ascii: "\\"))
    else { return style }
    return staysInside(style) ? withMendedReferences(style) : nil
  }

  /// An XML name without colon (NCName) made of an identifier.
  static func identifier(_ value: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in value.unicodeScalars { name.append(isInName(scalar) ? scalar : "_") }
    let isStart = name.first.map { isInName($0) && !isInNameOnly($0) } ?? false
    return (isStart ? "" : "_") + String(name)
  }

  /// Whether a character may stand in a name (XML 1.0, fifth edition, productions 4 and 4a).
  private static func isInName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF:
      true
    case _: isInNameOnly(scalar)
    }
  }

  /// Whether it may stand there, but not at the beginning.
  private static func isInNameOnly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D...0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    case _: false
    }
  }

  /// Whether every address in a style is a place in the drawing.
  private static func staysInside(_ style: String) -> Bool {
    let compact = compact(style)
    for (index, byte) in compact.enumerated() {
      switch byte {
      case UInt8(ascii: "("):
        let name = compact[..<index]
        if name.ends(with: "url") {
          let address = compact[(index + 1)...].drop { quotes.contains($0) }
          guard address.first == UInt8(ascii: "#") else { return false }
        } else if loading.contains(where: name.ends) {
          return false
        }
      case UInt8(ascii: "@"):
        if compact[index...].starts(with: "@import".utf8) { return false }
      default: break
      }
    }
    return true
  }

  /// Functions that load without saying `url`, or acted in old browsers.
  private static let loading = ["expression", "image-set", "image", "src"]
  private static let quotes = Array("\"'".utf8)

  /// The style in small letters without white space, its escapes resolved (CSS Syntax 3, section 4.3.7):
  /// browsers read `u\72l(` as `url(`.
  private static func compact(_ style: String) -> [UInt8] {
    var compact: [UInt8] = []
    var rest = Array(style.utf8)[...]
    while var byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\") {
        let digits = rest.prefix(6).prefix { Character(Unicode.Scalar($0)).isHexDigit }
        rest = rest.dropFirst(digits.count)
        if let number = Int(String(decoding: digits, as: UTF8.self), radix: 16) {
          byte = UInt8(exactly: number) ?? 0x7F
          if rest.first.map({ $0 <= 0x20 }) == true { rest.removeFirst() }
        } else {
          byte = rest.popFirst() ?? 0x7F
        }
      }
      if byte > 0x20 { compact.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    }
    return compact
  }

  /// `url(#1a)` and `url("#1a")` follow the identifiers that are mended.
  private static func withMendedReferences(_ style: String) -> String {
    var mended: [UInt8] = []
    var rest = Array(style.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "(")) {
      let isAddress = rest[..<open].ends(with: "url")
      mended += rest[...open]
      rest = rest[(open + 1)...]
      let address = rest.drop { $0 <= 0x20 || quotes.contains($0) }
      guard isAddress, address.first == UInt8(ascii: "#"),
        let end = address.firstIndex(where: {
          $0 <= 0x20 || $0 == UInt8(ascii: ")") || quotes.contains($0)
        })
      else { continue }
      mended += "#\(identifier(String(decoding: address[..<end].dropFirst(), as: UTF8.self)))".utf8
      rest = address[end...].drop { $0 != UInt8(ascii: ")") }
    }
    return String(decoding: mended + rest, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Whether these end with a word in small letters.
  fileprivate func ends(with word: String) -> Bool {
    suffix(word.utf8.count).elementsEqual(word.utf8) { $0 | 0x20 == $1 | 0x20 }
  }
}
