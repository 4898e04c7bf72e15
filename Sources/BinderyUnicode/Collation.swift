public import BinderyModel
internal import CUnicode

/// How a language sorts words (UTS #10, with the tailorings of CLDR).
///
/// Simplified Chinese sorts by pinyin, traditional Chinese by strokes, Japanese by JIS X 4061, Korean
/// with Hanja by their readings. Numbers in a text compare by value.
public struct Collation: ~Copyable {
  /// Owned here, closed in `deinit`; nil where ICU has no rules at all.
  private let collator: OpaquePointer?

  /// The rules of a language; those of the root where it has none of its own.
  public init(of language: LanguageTag) {
    collator = bindery_collator_open(Self.tag(of: language)) ?? bindery_collator_open("und")
  }

  deinit {
    if let collator { bindery_collator_close(collator) }
  }

  /// Bytes that compare as the texts do; without rules, those of the text itself.
  public func key(of text: String) -> [UInt8] {
    guard let collator else { return Array(text.utf8) }
    let units = Array(text.utf16)
    guard let length = Int32(exactly: units.count) else { return Array(text.utf8) }
    let needed = bindery_sort_key(collator, units, length, nil, 0)
    return [UInt8](unsafeUninitializedCapacity: Int(needed)) { buffer, count in
      count = Int(bindery_sort_key(collator, units, length, buffer.baseAddress, needed))
    }
  }

  /// The tag of a language with the way in which its readers look things up.
  private static func tag(of language: LanguageTag) -> String {
    guard language.primary == "zh" else { return language.text }
    let isTraditional = language.matches(.traditionalChinese)
    return isTraditional ? "zh-Hant-u-co-stroke" : "zh-Hans-u-co-pinyin"
  }
}
