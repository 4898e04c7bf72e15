extension SlugRule {
  /// A text with the accents of its Latin letters left out: `é` is `e`.
  ///
  /// The letter below the accents is told by the scalar's name, LATIN SMALL LETTER E WITH ACUTE, so
  /// that no table is needed.
  static func withoutAccents(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return map(text) { scalar in
      guard !scalar.isASCII else { return scalar }
      if scalar.properties.generalCategory == .nonspacingMark { return nil }
      // Latin letters with accents: Latin-1 to Extended-B, and Extended Additional.
      guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value) else {
        return scalar
      }
      return letter(named: scalar.properties.name ?? "") ?? scalar
    }
  }

  private static func letter(named name: String) -> Unicode.Scalar? {
    let words = name.split(separator: " ")
    guard words.count > 5, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
      words[3].utf8.count == 1, let letter = words[3].unicodeScalars.first
    else { return nil }
    return words[1] == "SMALL" ? letter.properties.lowercaseMapping.unicodeScalars.first : letter
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter (general category L).
  var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator,
      .control, .format, .surrogate, .privateUse, .unassigned:
      false
    @unknown default: false
    }
  }

  /// Whether the scalar is a number (general category N).
  var isNumber: Bool {
    [.decimalNumber, .letterNumber, .otherNumber].contains(properties.generalCategory)
  }
}
