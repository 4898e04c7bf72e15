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
    let mapped = value.map { character in
      character.isLetter || character.isNumber || "-_.".contains(character) ? character : "_"
    }
    let isStart = mapped.first.map { $0.isLetter || $0 == "_" } ?? false
    return (isStart ? "" : "_") + String(mapped)
  }

  /// Whether every address in a style is a place in the drawing.
  private static func staysInside(_ style: String) -> Bool {
    // Browsers read `u\72l(` as `url(`.
    let compact = withoutEscapes(style).lowercased().filter { !$0.isWhitespace }
    var rest = Substring(compact)
    while let address = rest.firstRange(of: "url(") {
      rest = rest[address.upperBound...]
      guard rest.drop(while: { "\"'".contains($0) }).hasPrefix("#") else { return false }
    }
    return !loading.contains(where: compact.contains)
  }

  /// What loads without saying `url`, or acted in old browsers.
  private static let loading = ["@import", "expression(", "image-set(", "image(", "src("]

  /// The style without the escapes of CSS (CSS Syntax 3, section 4.3.7).
  private static func withoutEscapes(_ style: String) -> String {
    var plain = String.UnicodeScalarView()
    var rest = style.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        plain.append(scalar)
        continue
      }
      let digits = rest.prefix(6).prefix { $0.properties.isASCIIHexDigit }
      rest = rest.dropFirst(digits.count)
      if let number = UInt32(String(digits), radix: 16) {
        plain.append(Unicode.Scalar(number) ?? "\u{FFFD}")
        if rest.first?.properties.isWhitespace == true { rest.removeFirst() }
      } else if let next = rest.popFirst() {
        plain.append(next)
      }
    }
    return String(plain)
  }

  /// `url(#1a)` and `url("#1a")` follow the identifiers that are mended.
  private static func withMendedReferences(_ style: String) -> String {
    var mended = ""
    var rest = Substring(style)
    while let start = rest.firstRange(of: "url(")?.upperBound {
      let quoted = rest[start...].drop { $0.isWhitespace || "\"'".contains($0) }
      guard let end = quoted.firstIndex(where: { ")\"'".contains($0) || $0.isWhitespace }),
        quoted.first == "#"
      else { break }
      mended += rest[..<start] + "#" + identifier(String(quoted[..<end].dropFirst()))
      rest = quoted[end...].drop { $0 != ")" }
    }
    return mended + rest
  }
}

extension Substring.UnicodeScalarView {
  /// Takes the first scalar off.
  fileprivate mutating func popFirst() -> Unicode.Scalar? { isEmpty ? nil : removeFirst() }
}
