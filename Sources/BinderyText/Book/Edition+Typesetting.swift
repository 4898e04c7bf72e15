internal import BinderyDesign
internal import BinderyModel
internal import BinderyTypography

extension Edition {
  /// How the text of an essay is typeset, or what the book says of itself.
  func lineTypesetting(of chapter: Chapter? = nil) -> TypesettingPolicy {
    let isVertical = design.writingMode == .vertical
    var setting = design.setting
    // What breaks lines knows these marks by itself.
    setting.rules.subtract([.fullWidthMarks, .lineStartMarks])
    // On a grid of characters a gap would be a whole one.
    if isVertical { setting.gap = .off }
    return TypesettingPolicy(
      quotes: quotes(in: chapter), isVertical: isVertical,
      hasKanjiNumerals: design.numerals == .kanji, setting: setting)
  }

  /// Sets what the book says of itself in a language.
  func typesetter(in language: LanguageTag, of chapter: Chapter? = nil) -> Typesetter {
    Typesetter(language: language, policy: lineTypesetting(of: chapter))
  }
}
