extension SlugRule {
  /// Letters, decimal digits and `_` of every script in small letters, `-` for each blank and hyphen,
  /// and nothing else: no combining marks (hugo, `markup/goldmark/autoid.go`,
  /// `sanitizeAnchorName`).
  ///
  /// For ASCII alone, accents go before everything that is no ASCII does.
  static func goldmark(_ heading: String, isASCII: Bool = false) -> String {
    let text = isASCII ? withoutAccents(heading) : heading
    return map(text) { scalar in
      switch scalar {
      case "-", " ", "\t": "-"
      case "_": scalar
      case _ where isASCII && !scalar.isASCII: nil
      default:
        scalar.isLetter || scalar.properties.generalCategory == .decimalNumber ? scalar : nil
      }
    }
    .lowercased()
  }

  /// Runs of letters and numbers of every script in small letters, one `-` between two
  /// (hugo, `markup/blackfriday/anchors.go`, `SanitizedAnchorName`).
  static func blackfriday(_ heading: String) -> String {
    heading.unicodeScalars.split { !$0.isLetter && !$0.isNumber }
      .map { String($0) }.joined(separator: "-").lowercased()
  }
}
