/// A language tag, well-formed and in canonical case (BCP 47, RFC 5646 section 2.1).
public struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  /// The tag as written in `lang`: `zh-Hans`, `ja`, `en-GB`.
  public let text: String

  /// A well-formed tag, or `nil`. Case is made canonical; nothing else is changed.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...8).contains(language.utf8.count),
      language.utf8.allSatisfy(\.isASCIILetter)
    else { return nil }
    var canonical = [language.lowercased()]
    for part in parts.dropFirst() {
      guard (1...8).contains(part.utf8.count),
        part.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit })
      else { return nil }
      switch part.utf8.count {
      case 2 where part.utf8.allSatisfy(\.isASCIILetter): canonical.append(part.uppercased())
      case 4 where part.utf8.allSatisfy(\.isASCIILetter):
        canonical.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
      default: canonical.append(part.lowercased())
      }
    }
    // A singleton introduces an extension and cannot end a tag.
    guard canonical.last.map({ $0.utf8.count > 1 }) == true else { return nil }
    self.text = canonical.joined(separator: "-")
  }

  private init(known text: String) { self.text = text }

  /// `zh-Hans`.
  public static let simplifiedChinese = LanguageTag(known: "zh-Hans")
  /// `zh-Hant`.
  public static let traditionalChinese = LanguageTag(known: "zh-Hant")
  /// `ja`.
  public static let japanese = LanguageTag(known: "ja")
  /// `ko`.
  public static let korean = LanguageTag(known: "ko")
  /// `en`.
  public static let english = LanguageTag(known: "en")

  /// The tag.
  public var description: String { text }

  /// The primary language: `zh` of `zh-Hant-TW`.
  public var primary: Substring { text.prefix { $0 != "-" } }

  /// Reads what people write in configurations: `zh_CN`, `zh-cn`, `zh-TW`, `cn`, `jp`, `kr`, `zh`.
  ///
  /// - Returns: the tag that Bindery writes, and whether it says something else than was given
  ///   (beyond letter case); `nil` where no tag can be made of it.
  public static func normalising(_ given: String) -> (tag: LanguageTag, changed: Bool)? {
    let spelled = given.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined()
    let hyphened = String(spelled.prefix { $0 != "." }.map { $0 == "_" ? "-" : $0 })
    guard let tag = alias(of: hyphened.lowercased()) ?? LanguageTag(hyphened) else { return nil }
    return (tag, tag.text.lowercased() != given.lowercased())
  }

  private static func alias(of lowercased: String) -> LanguageTag? {
    switch lowercased {
    case "zh", "cn", "zh-cn", "zh-sg", "zh-my", "zh-hans", "zh-hans-cn", "zh-hans-sg", "chinese",
      "zh-chs", "cmn", "cmn-hans":
      simplifiedChinese
    case "tw", "zh-tw", "zh-hant", "zh-hant-tw", "zh-cht", "cmn-hant": traditionalChinese
    case "hk", "zh-hk", "zh-mo", "zh-hant-mo": LanguageTag(known: "zh-Hant-HK")
    case "jp", "ja-jp", "jpn", "japanese": japanese
    case "kr", "ko-kr", "kor", "korean": korean
    case "eng", "english": english
    default: nil
    }
  }

  /// Whether `other` names the same language and script, whatever the region.
  public func matches(_ other: LanguageTag) -> Bool {
    text == other.text || text.hasPrefix(other.text + "-") || other.text.hasPrefix(text + "-")
  }
}
