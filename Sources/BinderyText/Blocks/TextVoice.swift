internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

/// What the text of a language is set with: the rules of its lines, its look, the words of the book's own.
struct TextVoice: Sendable {
  /// The signs and indents.
  let look: RegionLook
  /// The words that the book itself says.
  let furniture: Furniture
  /// Breaks its paragraphs.
  let setter: ParagraphSetter
  /// Whether stops may stand behind the end of a line.
  let hangsStops: Bool

  /// The voice of a language in an edition.
  init(_ language: LanguageTag, in edition: Edition) {
    let region = Region(language)
    let (setting, text) = (edition.design.setting, edition.design.plainText)
    let isVertical = edition.design.writingMode == .vertical
    look = RegionLook(of: region, in: edition.design.textLook, indent: setting.indent)
    furniture = Furniture(for: language, dates: edition.dates)
    // On paper with cells characters stand where their number puts them.
    let fit = isVertical && text.paper == .manuscript ? .greedy : text.fit
    setter = ParagraphSetter(
      region: region, level: setting.lineBreak, korean: setting.koreanBreak, fit: fit,
      justification: text.justification, ambiguous: text.ambiguous, isVertical: isVertical,
      hyphenator: isVertical ? nil : Hyphenators.shared.hyphenator(for: language))
    // Vertical Japanese lines let stops hang; most Chinese books do not (CLREQ 3.1.8, JLREQ 3.8.2).
    hangsStops = (text.hanging ?? (isVertical && region == .japanese ? .on : .off)) == .on
  }

  /// The widths of characters.
  var widths: CellWidth { setter.widths }
}
