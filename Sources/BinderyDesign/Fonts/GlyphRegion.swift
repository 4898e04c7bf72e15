public import BinderyModel

/// Whose forms of characters a font shows: 骨 and 返 are drawn differently in each, and stops stand in the
/// corner or in the middle of their square.
public enum GlyphRegion: String, Sendable, Hashable, CaseIterable {
  case simplifiedChinese = "zh-hans"
  case taiwan = "zh-hant"
  case hongKong = "zh-hant-hk"
  case japanese = "ja"
  case korean = "ko"
  case latin

  /// The forms that a language is printed in.
  public init(_ language: LanguageTag) {
    switch Region(language) {
    case .simplifiedChinese: self = .simplifiedChinese
    case .traditionalChinese:
      let isHongKong = language.text.split(separator: "-").contains { $0 == "HK" || $0 == "MO" }
      self = isHongKong ? .hongKong : .taiwan
    case .japanese: self = .japanese
    case .korean: self = .korean
    case .latin: self = .latin
    }
  }
}
