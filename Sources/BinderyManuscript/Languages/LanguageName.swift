internal import BinderyModel

/// Names of folders and files that say a language: `en`, `zh-cn`, `post.ja.md`.
enum LanguageName {
  /// Languages that sites are written in, by their first part; other words of two letters are words.
  private static let known: Set<String> = [
    "zh", "cn", "tw", "hk", "ja", "jp", "ko", "kr", "en", "fr", "de", "es", "pt", "it", "ru", "uk",
    "pl", "nl", "vi", "th", "id", "ar", "hi", "tr", "english", "chinese", "japanese", "korean",
  ]

  /// The language that a name says; `nil` where it is another name.
  static func tag(of name: String) -> LanguageTag? {
    guard name.utf8.count <= 12 else { return nil }
    let first = name.lowercased().prefix { $0 != "-" && $0 != "_" }
    guard known.contains(String(first)) else { return nil }
    return LanguageTag.normalising(name)?.tag
  }

  /// Which of some languages somebody means: the same, else one that differs in region or script.
  static func index(of asked: String, among tags: [LanguageTag?]) -> Int? {
    guard let wanted = LanguageTag.normalising(asked)?.tag else { return nil }
    return tags.firstIndex(of: wanted)
      ?? tags.firstIndex { $0?.matches(wanted) == true }
      ?? tags.firstIndex { $0?.primary == wanted.primary }
  }
}
