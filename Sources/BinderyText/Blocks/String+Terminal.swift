internal import BinderyUnicode

extension String {
  /// The text without what would steer a terminal or turn the direction of its lines; a separator of lines is a space.
  var harmless: String {
    guard utf8.contains(where: Self.mayHarm), unicodeScalars.contains(where: \.steersTerminal)
    else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x2028, 0x2029: text.append(" ")
      default: if !scalar.steersTerminal { text.append(scalar) }
      }
    }
    return String(text)
  }

  /// Whether a byte may belong to a harmful character: most texts have none, and pass at once.
  private static func mayHarm(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF
  }

  /// The text with each character of ASCII in its full-width form, as vertical lines have it: a cell is a character.
  var inFullWidth: String {
    var text = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    let scalars = Array(unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      defer { before = scalar }
      switch scalar.value {
      case 0x20:
        // The gap between Han and Latin is a quarter of a character: on a grid there is none (CLREQ 3.2.2).
        let after = index + 1 < scalars.count ? scalars[index + 1] : nil
        if !Self.isGap(before, after) { text.append("\u{3000}") }
      case 0x21...0x7E: text.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
      // One sign of two places.
      case 0x2E3A: text.append(contentsOf: "——".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// Whether a space parts Han or kana from Latin or digits.
  private static func isGap(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard let before, let after else { return false }
    func isIdeographic(_ scalar: Unicode.Scalar) -> Bool { scalar.isHan || scalar.isKana }
    return isIdeographic(before) && after.isASCII || before.isASCII && isIdeographic(after)
  }
}
