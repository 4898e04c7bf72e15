internal import BinderyModel

/// Reads a language that somebody wrote into a configuration, front matter or a flag.
enum LanguageReading {
  /// The tag that is meant; a change or a failure becomes a diagnostic.
  static func read(
    _ given: String, file: SourcePath?, place: SourcePosition?, _ diagnostics: inout [Diagnostic]
  ) -> LanguageTag? {
    let source = place.map { SourceRange($0) }
    guard let (tag, changed) = LanguageTag.normalising(given) else {
      diagnostics.append(
        Diagnostic(
          .languageInvalid, "'\(given)' is no language tag", file: file, source: source,
          hint: "write zh-Hans, zh-Hant, ja, ko or en"))
      return nil
    }
    if changed {
      diagnostics.append(
        Diagnostic(
          .languageNormalised, "the language '\(given)' is taken as '\(tag)'", file: file,
          source: source))
    }
    return tag
  }
}
