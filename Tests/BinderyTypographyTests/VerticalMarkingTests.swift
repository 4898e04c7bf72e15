import BinderyModel
import Testing

@testable import BinderyTypography

@Suite("Tate-chu-yoko")
struct TateChuYokoTests {
  @Test(
    "two digits stand side by side, one and short capitals upright, longer runs lie",
    arguments: [
      ("第12章", "第[tcy:12]章"), ("第3章", "第３章"), ("2026年", "2026年"), ("共123人", "共123人"),
      ("A組", "Ａ組"), ("GNP成長", "[unbreakable:ＧＮＰ]成長"), ("NASA発表", "[unbreakable:ＮＡＳＡ]発表"),
      ("UNESCO発表", "UNESCO発表"),
      ("3.14", "3.14"),
      ("圆周率3.14约", "圆周率3.14约"), ("２０２６年", "２０２６年"), ("50%的人", "[tcy:50]％的人"),
      ("真的!?吗", "真的[tcy:!?]吗"), ("真的！？", "真的[tcy:!?]"), ("真的！！！", "真的！！！"),
      ("他用iPhone拍照", "他用iPhone拍照"), ("明天 8 点", "明天 ８ 点"),
    ])
  func runs(text: String, expected: String) {
    #expect(typeset(text, .simplifiedChinese, vertical) == expected)
  }

  @Test("what belongs to a Latin sentence lies with it")
  func latin() {
    let text = "他说I have 12 books here，走了。"
    #expect(typeset(text, .simplifiedChinese, vertical) == text)
    #expect(typeset("Chapter 12", .english, vertical) == "Chapter 12")
  }

  @Test("horizontal text has none")
  func horizontalText() { #expect(typeset("第12章", .japanese, horizontal) == "第12章") }

  @Test("neighbours count through emphasis, and code is no neighbour")
  func markup() {
    let run = [
      Inline(.text("第")), Inline(.strong([Inline(.text("12"))])), Inline(.text("章")),
      Inline(.code("x")), Inline(.text("3")),
    ]
    #expect(sketch(typeset(run, .japanese, vertical)) == "第**[tcy:12]**章`x`3")
  }
}

@Suite("Quotation marks of a region")
struct RegionQuoteTests {
  @Test(
    "curly marks become the region's corner brackets",
    arguments: [
      ("他说：“你好‘世界’。”", LanguageTag.simplifiedChinese, "他说：『你好「世界」。』"),
      ("他說：“你好‘世界’。”", .traditionalChinese, "他說：「你好『世界』。」"),
      ("彼は“はい”と言った。", .japanese, "彼は〝はい〟と言った。"),
      ("그는 “네 ‘아니오’”라고 했다.", .korean, "그는 『네 「아니오」』라고 했다。"),
    ])
  func pairs(text: String, language: LanguageTag, expected: String) {
    #expect(typeset(text, language, vertical) == expected)
  }

  @Test("straight marks around East Asian text do too")
  func straight() {
    #expect(typeset("他说\"好\"。", .simplifiedChinese, vertical) == "他说『好』。")
  }

  @Test(
    "apostrophes, pairs around Latin and marks without partners stay",
    arguments: ["他说don’t。", "一首“Yesterday”的歌", "他说”好", "他说“好", "rock ’n’ roll很吵"])
  func kept(text: String) { #expect(typeset(text, .simplifiedChinese, vertical) == text) }

  @Test("a mark that opens a paragraph is one, though its partner stands in another")
  func long() {
    #expect(typeset("“第一段没有完。", .simplifiedChinese, vertical) == "『第一段没有完。")
  }

  @Test("code stays, and a pair may lie around emphasis")
  func markup() {
    let run = [
      Inline(.text("“")), Inline(.emphasis([Inline(.text("好"))])), Inline(.text("”")),
      Inline(.code("“好”")),
    ]
    #expect(sketch(typeset(run, .traditionalChinese, vertical)) == "「*好*」`“好”`")
  }
}
