/// Which of the two Chinese scripts an output is in.
public enum ScriptPolicy: String, Sendable, Hashable, CaseIterable {
  /// As the essays are written.
  case keep
  /// Simplified characters.
  case hans
  /// Traditional characters in the forms of Taiwan.
  case hantTW = "hant-tw"
  /// Traditional characters in the forms of Hong Kong.
  case hantHK = "hant-hk"
  /// Traditional characters and words of Taiwan: 软件 becomes 軟體.
  case hantTWIdiom = "hant-tw-idiom"

  /// The language of what was converted; `nil` where nothing is.
  public var language: LanguageTag? {
    switch self {
    case .keep: nil
    case .hans: .simplifiedChinese
    case .hantTW, .hantTWIdiom: .traditionalChinese
    case .hantHK: LanguageTag("zh-Hant-HK")
    }
  }
}
