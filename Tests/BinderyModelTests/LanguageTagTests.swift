import BinderyModel
import Testing

@Suite("language tags")
struct LanguageTagTests {
  @Test(
    "a well-formed tag gets its canonical case",
    arguments: [
      ("EN", "en"), ("zh-hant-tw", "zh-Hant-TW"), ("ja-jp", "ja-JP"), ("de-1996", "de-1996"),
      ("sr-LATN-rs", "sr-Latn-RS"), ("es-419", "es-419"),
    ])
  func canonical(written: String, text: String) {
    #expect(LanguageTag(written)?.text == text)
  }

  @Test(
    "what is not well-formed is no tag",
    arguments: [
      "", "z", "zh-", "-zh", "zh--Hans", "zh_CN", "中文", "en-abcdefghi", "abcdefghi", "e1", "en-a",
      "en us",
    ])
  func malformed(written: String) {
    #expect(LanguageTag(written) == nil)
  }

  @Test(
    "what people write in configurations becomes the tag of the script",
    arguments: [
      ("zh_CN", "zh-Hans", true), ("zh", "zh-Hans", true), ("zh-Hans", "zh-Hans", false),
      ("ZH-HANS", "zh-Hans", false), ("zh-TW", "zh-Hant", true), ("zh-HK", "zh-Hant-HK", true),
      ("jp", "ja", true), ("kr", "ko", true), ("ja", "ja", false), ("en-gb", "en-GB", false),
      ("en_US.UTF-8", "en-US", true), ("English", "en", true),
    ])
  func normalising(written: String, text: String, changed: Bool) throws {
    let normal = try #require(LanguageTag.normalising(written))
    #expect(normal.tag.text == text)
    #expect(normal.changed == changed)
  }

  @Test("what cannot be a tag is not made one", arguments: ["", "_", ".", "中文", "a"])
  func notNormalised(written: String) {
    #expect(LanguageTag.normalising(written) == nil)
  }

  @Test("tags match where one only says more than the other")
  func matching() throws {
    let taiwan = try #require(LanguageTag("zh-Hant-TW"))
    #expect(taiwan.matches(.traditionalChinese))
    #expect(LanguageTag.traditionalChinese.matches(taiwan))
    #expect(!taiwan.matches(.simplifiedChinese))
    #expect(taiwan.primary == "zh")
    let longer = try #require(LanguageTag("eng"))
    #expect(!longer.matches(.english))
  }
}
