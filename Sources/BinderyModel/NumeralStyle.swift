/// How whole numbers in Chinese and Japanese text are written.
public enum NumeralStyle: String, Sendable, Hashable, CaseIterable {
  /// As they were typed.
  case keep
  /// In Chinese numerals: 二〇二六年, 二十三人.
  case kanji
}
