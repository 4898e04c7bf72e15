/// Makes identifiers of headings as GitHub does, so that links written for it lead somewhere.
///
/// Small letters; letters, marks and numbers of every script stay, with `-` and `_`; blanks become
/// `-`; everything else goes (github.com/Flet/github-slugger).
enum HeadingSlug {
  /// The slug of a text; empty where nothing of it can stay.
  static func make(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: slug.append(scalar)
      case 0x20: slug.append("-")
      case 0...0x7F: continue
      // Han and kana, which most headings here consist of, without a look into the tables.
      case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: slug.append(scalar)
      default: if isKept(scalar) { slug.append(scalar) }
      }
    }
    return String(slug)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      // A variation selector without its emoji would be an invisible identifier.
      !scalar.properties.isVariationSelector
    case .enclosingMark, .otherNumber, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator,
      .control, .format, .surrogate, .privateUse, .unassigned:
      false
    @unknown default: false
    }
  }
}
