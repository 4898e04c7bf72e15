extension SlugRule {
  /// Everything but these marks in small letters, `-` for each blank; a `-` at the beginning goes
  /// (the package github-slugid, which GitBook 3 and HonKit use).
  ///
  /// Punctuation of Chinese and Japanese stays, and `_` goes.
  static func gitBook(_ heading: String) -> String {
    let kept = map(heading) { scalar in
      if scalar == " " { return "-" }
      return gitBookMarks.contains(scalar) ? nil : scalar
    }
    .lowercased()
    return kept.hasPrefix("-") ? String(kept.dropFirst()) : kept
  }

  private static let gitBookMarks = Set(
    #"[]!"'#$%&()*+,./:;<=>?@\^_`{|}~©∑®†“”‘’∂ƒ™℠…œŒ˚ºª•∆∞♥"#.unicodeScalars)
}
