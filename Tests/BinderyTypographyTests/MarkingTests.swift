import BinderyModel
import Testing

@testable import BinderyTypography

@Suite("Marks of a line")
struct LineMarkTests {
  @Test("dashes in a row are full-width, a lone one is not")
  func dashes() {
    #expect(typeset("后来——走了", .simplifiedChinese, horizontal) == "后来[full-width:——]走了")
    #expect(typeset("a—b", .simplifiedChinese, horizontal) == "a—b")
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
    // What has a square of its own is nothing for the others.
    policy.setting.rules = Set(TypesettingRule.allCases)
      .subtracting(rule == .fullWidthCells ? [] : [.fullWidthCells])
    let text = "「第12章は，30 km［注］」約翰·史密斯――“好”A組"
    let block = Block(.paragraph([Inline(.text(text))]))
    let body = Body(blocks: [block, Block(.paragraph([Inline(.text("「１２章」"))]))])
    let all = Typesetter(language: .japanese, policy: policy).typeset(body)
    policy.setting.rules.remove(rule)
    let without = Typesetter(language: .japanese, policy: policy).typeset(body)
    let isOfSheets = [.emphasisDots, .punctuationTrimming, .rubyDistribution].contains(rule)
    // Without numerals the digits are no longer there to stand side by side.
    let needsDigits = [.tateChuYoko, .uprightLatin, .unbreakablePairs].contains(rule)
    guard !needsDigits else { return }
    #expect((all == without) == isOfSheets)
  }

  @Test("— and, in Japanese, 〜 begin no line; strict lines begin with no —— and end with no ／")
  func levels() {
    #expect(
      typeset("北京—上海", .simplifiedChinese, horizontal) == "北[unbreakable:京—]上海")
    #expect(typeset("春〜夏、5～10", .japanese, horizontal) == "[unbreakable:春〜]夏、[unbreakable:5～]10")
    var strict = horizontal
    strict.setting.lineBreak = .strict
    #expect(
      typeset("后来——走了，男／女", .simplifiedChinese, strict)
        == "后[unbreakable:来[full-width:——]]走了，[unbreakable:男／女]")
    var loose = horizontal
    loose.setting.lineBreak = .loose
    #expect(typeset("约翰·史密斯", .simplifiedChinese, loose) == "约翰·史密斯")
  }

  @Test("· is one em wide between traditional Han alone")
  func interpunct() {
    #expect(
      typeset("約翰·史密斯", .traditionalChinese, horizontal)
        == "約[unbreakable:翰[full-width:·]]史密斯")
    #expect(typeset("a·b", .traditionalChinese, horizontal) == "a·b")
  }

  @Test("a number keeps its unit, a note's number what it is set on")
  func pairs() {
    #expect(typeset("走了15 km的路", .simplifiedChinese, horizontal) == "走了[unbreakable:15 km]的路")
    #expect(typeset("有15 apples", .simplifiedChinese, horizontal) == "有15 apples")
    let reference = Inline(.noteReference(NoteReference(label: "a", number: 1, occurrence: 1)))
    let run = [Inline(.text("他走了。")), reference, reference, Inline(.text("后来"))]
    let once = typeset(run, .simplifiedChinese, horizontal)
    #expect(sketch(once) == "他走了[unbreakable:。??]后来")
    #expect(typeset(once, .simplifiedChinese, horizontal) == once)
    #expect(typeset("第12～14章", .japanese, vertical) == "第[unbreakable:[tcy:12]～][tcy:14]章")
  }
}

@Suite("Options of the setting")
struct SettingTests {
  private func policy(_ change: (inout TextSetting) -> Void) -> TypesettingPolicy {
    var policy = vertical
    change(&policy.setting)
    return policy
  }

  @Test("three digits stand side by side where that is wished")
  func digits() {
    let three = policy { $0.combinedDigits = .three }
    #expect(typeset("共123人，2026年", .simplifiedChinese, three) == "共[tcy:123]人，2026年")
  }

  @Test("commas and stops become those of vertical lines in Japanese and Korean")
  func stops() {
    #expect(typeset("これは，本である．", .japanese, vertical) == "これは、本である。")
    #expect(typeset("円周率は３．１４だ", .japanese, vertical) == "円周率は３．１４だ")
    #expect(typeset("그는 갔다. 그리고, 왔다.", .korean, vertical) == "그는 갔다。 그리고、 왔다。")
    #expect(typeset("그는... 갔다", .korean, vertical) == "그는... 갔다")
    #expect(typeset("他走了，真的．", .simplifiedChinese, vertical) == "他走了，真的．")
    #expect(typeset("これは，本である．", .japanese, horizontal) == "これは，本である．")
  }

  @Test("square brackets become tortoise-shell ones where that is wished")
  func brackets() {
    let wished = policy { $0.rules.insert(.tortoiseBrackets) }
    #expect(typeset("本［注］", .japanese, wished) == "本〔注〕")
    #expect(typeset("本［注］", .japanese, vertical) == "本［注］")
  }

  @Test("every letter and digit has a square of its own where that is wished")
  func cells() {
    let wished = policy { $0.rules.insert(.fullWidthCells) }
    #expect(
      typeset("第12章，Swift 6 入门", .simplifiedChinese, wished)
        == "第[tcy:12]章，Ｓｗｉｆｔ\u{3000}６\u{3000}入门")
    var level = wished
    level.isVertical = false
    #expect(typeset("12章 a-b", .japanese, level) == "１２章\u{3000}ａ－ｂ")
    #expect(typeset("plain English", .english, level) == "plain English")
  }

  @Test("a space parts Han and Latin where that is wished, and never beside code or where one is")
  func gaps() {
    var wished = horizontal
    wished.setting.gap = .space
    #expect(typeset("用Swift 6写的3个库，iOS端", .simplifiedChinese, wished) == "用 Swift 6 写的 3 个库，iOS 端")
    let run = [
      Inline(.text("用")), Inline(.strong([Inline(.text("Git"))])), Inline(.text("管")),
      Inline(.code("x")), Inline(.text("的")),
    ]
    #expect(sketch(typeset(run, .simplifiedChinese, wished)) == "用** Git** 管`x`的")
    #expect(typeset("그는 12권", .korean, wished) == "그는 12권")
    var both = vertical
    both.setting.gap = .space
    #expect(typeset("第12章Git", .simplifiedChinese, both) == "第[tcy:12]章 Git")
  }

  @Test("line ends stay where that is wished")
  func lines() {
    var wished = horizontal
    wished.setting.newline = .break
    let run = [Inline(.text("春")), Inline(.softBreak), Inline(.text("夏"))]
    #expect(typeset(run, .japanese, wished).map(\.content)[1] == .lineBreak)
  }

  @Test("what an author turned himself stays")
  func turned() {
    let run = [
      Inline(.text("第")),
      Inline(.span(.plain, [Inline(.text("12"))]), attributes: Attributes(classes: ["upright"])),
      Inline(.text("章")),
    ]
    #expect(typeset(run, .japanese, vertical) == run)
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
  private static let languages: [LanguageTag] = [
    .simplifiedChinese, .traditionalChinese, .japanese, .korean, .english,
  ]

  /// Every rule, in both directions of lines and at every level.
  private static let policies: [TypesettingPolicy] = [false, true].flatMap { isVertical in
    LineBreakPolicy.allCases.flatMap { level in
      GapPolicy.allCases.map { gap in
        var setting = TextSetting()
        setting.rules = Set(TypesettingRule.allCases).subtracting([.fullWidthCells])
        setting.lineBreak = level
        setting.gap = gap
        setting.combinedDigits = level == .strict ? .three : .two
        return TypesettingPolicy(
          quotes: isVertical ? .region : .smart, isVertical: isVertical,
          hasKanjiNumerals: gap == .off, setting: setting)
      }
    }
  }

  @Test("running the rules twice changes nothing, whatever the text", arguments: 0..<150)
  func twice(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let run = Self.run(&random, depth: 0)
    for policy in Self.policies {
      for language in Self.languages {
        let once = typeset(run, language, policy)
        #expect(
          sketch(typeset(once, language, policy)) == sketch(once),
          "\(sketch(run)) \(language.text) \(policy)")
      }
    }
  }

  @Test("squares are given once, whatever the text", arguments: 0..<150)
  func cellsTwice(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let run = Self.run(&random, depth: 0)
    for isVertical in [false, true] {
      // Whether marks stand around Latin, and so stay curly, cannot be told once it has squares; nor can a comma of
      // Korean that was one of Latin script.
      var policy = TypesettingPolicy(quotes: .keep, isVertical: isVertical)
      policy.setting.rules.insert(.fullWidthCells)
      for language in [LanguageTag.simplifiedChinese, .traditionalChinese, .japanese] {
        let once = typeset(run, language, policy)
        #expect(sketch(typeset(once, language, policy)) == sketch(once))
      }
    }
  }

  @Test(
    "any text keeps its characters but for width, stops and quotation marks", arguments: 0..<150)
  func kept(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let text = Self.text(&random)
    for var policy in Self.policies where !policy.hasKanjiNumerals {
      policy.setting.rules.remove(.numerals)
      for language in Self.languages {
        let once = typeset([Inline(.text(text))], language, policy)
        #expect(folded(once.plainText) == folded(text), "\(text)")
      }
    }
  }

  private static func run(_ random: inout SplitMix, depth: Int) -> [Inline] {
    (0..<(1 + Int(random.next() % 5))).map { _ in
      switch random.next() % (depth < 2 ? 9 : 4) {
      case 0...2: Inline(.text(text(&random)))
      case 3: Inline(.code("字12"))
      case 4: Inline(.emphasis(run(&random, depth: depth + 1)))
      case 5: Inline(.strong(run(&random, depth: depth + 1)))
      case 6: Inline(.noteReference(NoteReference(label: "a", number: 1, occurrence: 1)))
      case 7: Inline(.span(.plain, run(&random, depth: depth + 1)))
      default: Inline(.softBreak)
      }
    }
  }

  private static func text(_ random: inout SplitMix) -> String {
    let alphabet = Array("字あ한ab12m!?！？“”‘’——…·～〜／「」［］ 　，．。,.%Ａ")
    let length = 1 + Int(random.next() % 20)
    return String((0..<length).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
  }

  private func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar {
      case " ": nil
      case "「", "」", "『", "』", "〝", "〟", "“", "”", "‘", "’", "'", "\"": "'"
      case "–", "—": "-"
      case "、": ","
      case "。": "."
      case "〔", "［": "["
      case "〕", "］": "]"
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
