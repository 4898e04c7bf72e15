import BinderyModel
import Testing

@testable import BinderyTypography

/// The text of a run with its marks: `[tcy:12]`.
private func sketch(_ run: [Inline]) -> String {
  run.map { inline in
    switch inline.content {
    case .text(let text): text
    case .code(let text): "`\(text)`"
    case .emphasis(let inner): "*\(sketch(inner))*"
    case .strong(let inner): "**\(sketch(inner))**"
    case .span(let kind, let inner): "[\(kind.rawValue):\(sketch(inner))]"
    case .link(_, let inner): "<\(sketch(inner))>"
    case .softBreak, .lineBreak, .breakOpportunity, .strikethrough, .image, .noteReference, .ruby,
      .math, .media:
      "?"
    }
  }
  .joined()
}

private func typeset(
  _ run: [Inline], _ language: LanguageTag, _ policy: TypesettingPolicy
) -> [Inline] {
  let body = Body(blocks: [Block(.paragraph(run))])
  guard
    case .paragraph(let made)? = Typesetter(language: language, policy: policy).typeset(body)
      .blocks.first?.content
  else { return [] }
  return made
}

private func typeset(
  _ text: String, _ language: LanguageTag, _ policy: TypesettingPolicy
) -> String {
  let once = typeset([Inline(.text(text))], language, policy)
  let twice = typeset(once, language, policy)
  #expect(sketch(once) == sketch(twice), "running the rules twice changes nothing")
  return sketch(once)
}

private let vertical = TypesettingPolicy(quotes: .region, isVertical: true)
private let horizontal = TypesettingPolicy()

@Suite("Tate-chu-yoko")
struct TateChuYokoTests {
  @Test(
    "two digits stand side by side, one and short capitals upright, longer runs lie",
    arguments: [
      ("第12章", "第[tcy:12]章"), ("第3章", "第３章"), ("2026年", "2026年"), ("共123人", "共123人"),
      ("A組", "Ａ組"), ("GNP成長", "ＧＮＰ成長"), ("NASA発表", "NASA発表"), ("3.14", "3.14"),
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
      ("그는 “네 ‘아니오’”라고 했다.", .korean, "그는 『네 「아니오」』라고 했다."),
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

@Suite("Marks of a line")
struct LineMarkTests {
  @Test("dashes in a row are full-width, a lone one is not")
  func dashes() {
    #expect(typeset("后来——走了", .simplifiedChinese, horizontal) == "后来[full-width:——]走了")
    #expect(typeset("北京—上海", .simplifiedChinese, horizontal) == "北京—上海")
    #expect(typeset("He left——", .english, horizontal) == "He left——")
  }

  @Test("· ～ ／ are bound to the character before them")
  func starts() {
    #expect(
      typeset("约翰·史密斯，三～五，男／女", .simplifiedChinese, horizontal)
        == "约[unbreakable:翰·]史密斯，[unbreakable:三～]五，[unbreakable:男／]女")
    #expect(typeset("a·b", .simplifiedChinese, horizontal) == "a·b")
  }

  @Test("paragraphs that begin with a bracket are told apart")
  func brackets() {
    let blocks = ["「はい」", "はい", "（注）"].map { Block(.paragraph([Inline(.text($0))])) }
    let made = Typesetter(language: .japanese).typeset(Body(blocks: blocks))
    #expect(made.blocks.map(\.attributes.classes) == [["bracket-first"], [], ["bracket-first"]])
    let again = Typesetter(language: .japanese).typeset(made)
    #expect(again == made)
  }

  @Test("a rule can be left out", arguments: TypesettingRule.allCases)
  func left(rule: TypesettingRule) {
    var policy = TypesettingPolicy(quotes: .region, isVertical: true, hasKanjiNumerals: true)
    let text = "「第12章」，约翰·史密斯——“好”，A组"
    let all = typeset(text, .simplifiedChinese, policy)
    policy.rules.remove(rule)
    let without = typeset(text, .simplifiedChinese, policy)
    #expect((all == without) == (rule == .bracketParagraphs))
  }
}

@Suite("Chinese numerals")
struct KanjiNumeralTests {
  private let policy = TypesettingPolicy(hasKanjiNumerals: true)

  @Test(
    "years go digit by digit, counts by place value",
    arguments: [
      ("2026年11月25日", LanguageTag.simplifiedChinese, "二〇二六年十一月二十五日"),
      ("第123章", .simplifiedChinese, "第一百二十三章"), ("第123章", .japanese, "第百二十三章"),
      ("105人", .simplifiedChinese, "一百零五人"), ("105人", .japanese, "百五人"),
      ("12000字", .traditionalChinese, "一萬二千字"), ("10,000字", .japanese, "10,000字"),
      ("3.14", .japanese, "3.14"), ("iPhone 12", .japanese, "iPhone 12"),
      ("115页", .simplifiedChinese, "一百一十五页"),
    ])
  func numbers(text: String, language: LanguageTag, expected: String) {
    #expect(typeset(text, language, policy) == expected)
  }
}

@Suite("Marking is safe")
struct MarkingPropertyTests {
  @Test("any text keeps its characters but for width and quotation marks", arguments: 0..<300)
  func kept(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let alphabet = Array("字あ한ab12!?！？“”‘’——…·～／「」 　，。%Ａ")
    let text = String((0..<40).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
    for language in [
      LanguageTag.simplifiedChinese, .traditionalChinese, .japanese, .korean, .english,
    ] {
      let once = typeset([Inline(.text(text))], language, vertical)
      #expect(folded(once.plainText) == folded(text), "\(text)")
      #expect(sketch(typeset(once, language, vertical)) == sketch(once), "\(text)")
    }
  }

  private func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "「", "」", "『", "』", "〝", "〟", "“", "”", "‘", "’", "'", "\"": "'"
      case "–", "—": "-"
      default:
        (0xFF01...0xFF5E).contains(scalar.value)
          ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      }
    }
  }

  private struct SplitMix {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
