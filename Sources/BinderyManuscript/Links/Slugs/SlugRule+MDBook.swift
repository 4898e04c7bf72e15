extension SlugRule {
  /// Letters and numbers of every script, `_` and `-`; `-` for each white space (mdBook,
  /// `utils::normalize_id`, where only ASCII letters become small).
  static func mdBook(_ heading: String) -> String {
    map(heading) { scalar in
      if scalar == "-" || scalar == "_" { return scalar }
      if scalar.properties.isWhitespace { return "-" }
      return scalar.properties.isAlphabetic || scalar.isNumber ? scalar : nil
    }
    .lowercased()
  }
}
