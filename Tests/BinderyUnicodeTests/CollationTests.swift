import BinderyModel
import Testing

@testable import BinderyUnicode

@Suite("how languages sort")
struct CollationTests {
  @Test(
    "each language has its own order, and numbers count by value",
    arguments: [
      // By pinyin: chá, lǎo, shuǐ, yī.
      ("zh-Hans", ["茶", "老井", "水", "一盏灯"]),
      // By strokes: 1, 4, 6, 10.
      ("zh-Hant", ["一盞燈", "水", "老井", "茶"]),
      ("zh-Hant-HK", ["一盞燈", "水", "老井", "茶"]),
      ("ja", ["あき", "アジサイ", "いけ", "カキ", "かきね"]),
      ("ko", ["가을", "나무", "다리"]),
      ("sv", ["a", "z", "ö"]), ("de", ["a", "ö", "z"]),
      ("en", ["2 cups", "10 cups", "apple", "Bee"]),
      ("tlh", ["a", "b"]),
    ])
  func order(tag: String, sorted: [String]) throws {
    let collation = Collation(of: try #require(LanguageTag(tag)))
    let keys = sorted.map { collation.key(of: $0) }
    for (a, b) in zip(keys, keys.dropFirst()) { #expect(a.lexicographicallyPrecedes(b)) }
  }

  @Test("chapters follow each other by number")
  func numbers() {
    let collation = Collation(of: .simplifiedChinese)
    #expect(collation.key(of: "第2章").lexicographicallyPrecedes(collation.key(of: "第10章")))
    #expect(collation.key(of: "") == collation.key(of: ""))
  }

  @Test("letter case, width and composition do not count")
  func folding() {
    #expect(FoldedText("ＬＥＤ") == FoldedText("led"))
    #expect(FoldedText("ｶﾞﾗｽ") == FoldedText("ガラス"))
    #expect(FoldedText("Straße") == FoldedText("STRASSE"))
    #expect(FoldedText("cafe\u{301}") == FoldedText("Café"))
    #expect(FoldedText("茶") != FoldedText("荼"))
    #expect(FoldedText("") == FoldedText(""))
  }
}
