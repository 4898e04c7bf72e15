package import BinderyModel

/// How plain text is set.
extension StrictYAMLReader {
  /// The cells of a line.
  package mutating func width(_ value: PlacedYAML, _ key: some KeyVocabulary) -> Int? {
    let bounds = PlainTextWish.widths
    return parsed(
      value, key, "a number of cells from \(bounds.lowerBound) to \(bounds.upperBound)"
    ) { text in Int(text).flatMap { bounds.contains($0) ? $0 : nil } }
  }

  /// A number of lines, or `none`.
  package mutating func pageLength(_ value: PlacedYAML, _ key: some KeyVocabulary) -> PageLength? {
    let bounds = PageLength.range
    return parsed(
      value, key,
      "a number of lines from \(bounds.lowerBound) to \(bounds.upperBound), or none",
      PageLength.init)
  }

  /// `on` or `off`.
  package mutating func toggle(_ value: PlacedYAML, _ key: some KeyVocabulary) -> Toggle? {
    parsed(value, key, "on or off") { text in
      switch text.lowercased() {
      case "true", "yes", "on": .on
      case "false", "no", "off": .off
      default: nil
      }
    }
  }

  private mutating func parsed<Value>(
    _ value: PlacedYAML, _ key: some KeyVocabulary, _ wanted: String,
    _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(value, key) else { return nil }
    if let parsed = parse(text) { return parsed }
    refuse(value, key, "'\(key.rawValue)' takes \(wanted), and here is '\(text)'")
    return nil
  }
}
