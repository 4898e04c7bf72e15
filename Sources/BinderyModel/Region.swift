/// The typographic tradition that a text is set in, as far as style sheets tell them apart.
///
/// The raw value is the class that marks a document's body: reading systems need not know `:lang()`
/// (EPUB 3 製作指引 1.0), so rules of a region hang on a class.
public enum Region: String, Sendable, Hashable, CaseIterable {
  case simplifiedChinese = "zh-hans"
  case traditionalChinese = "zh-hant"
  case japanese = "ja"
  case korean = "ko"
  case latin = "latin"

  /// The region whose rules a language follows; languages outside East Asia follow the Latin ones.
  public init(_ language: LanguageTag) {
    // Asked of every run of text, and nearly always of these.
    switch language {
    case .simplifiedChinese: self = .simplifiedChinese
    case .traditionalChinese: self = .traditionalChinese
    case .japanese: self = .japanese
    case .korean: self = .korean
    case .english: self = .latin
    default: self.init(subtagsOf: language)
    }
  }

  private init(subtagsOf language: LanguageTag) {
    let subtags = language.text.split(separator: "-")
    switch language.primary {
    case "zh", "cmn", "yue", "nan", "hak", "wuu", "lzh":
      let isTraditional =
        subtags.contains { ["Hant", "TW", "HK", "MO"].contains($0) } && !subtags.contains("Hans")
      self = isTraditional ? .traditionalChinese : .simplifiedChinese
    case "ja": self = .japanese
    case "ko": self = .korean
    default: self = .latin
    }
  }
}
