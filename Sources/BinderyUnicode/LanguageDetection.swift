public import BinderyModel

/// Tells a text's language from its characters.
public enum LanguageDetection {
  /// The language of a text: kana make it Japanese, Hangul Korean, Han Chinese of the script that
  /// its characters show; `nil` where there is no CJK.
  public static func detect(inUTF8 text: some Sequence<UInt8>) -> LanguageTag? { nil }
}
