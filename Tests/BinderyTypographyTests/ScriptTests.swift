import BinderyModel
import Testing

@testable import BinderyTypography

@Suite("Scripts")
struct ScriptTests {
  private func converter(
    _ policy: ScriptPolicy, _ exceptions: [String: String] = [:]
  ) throws -> ScriptConverter {
    try #require(try ScriptConverter(policy, exceptions: exceptions))
  }

  @Test("characters go by their words, and words too where that is asked")
  func words() throws {
    let text = "皇后在后面整理头发，里面的软件发达了。"
    #expect(
      try converter(.hantTW).convert(text, in: .simplifiedChinese)
        == "皇后在後面整理頭髮，裡面的軟件發達了。")
    #expect(
      try converter(.hantTWIdiom).convert(text, in: .simplifiedChinese)
        == "皇后在後面整理頭髮，裡面的軟體發達了。")
    #expect(
      try converter(.hantHK).convert("里面", in: .simplifiedChinese) == "裏面")
    #expect(
      try converter(.hans).convert("裡面的頭髮", in: .traditionalChinese) == "里面的头发")
  }

  @Test("what is in the wanted script, or another language, stays")
  func others() throws {
    let hant = try converter(.hantTW)
    #expect(hant.convert("干杯", in: .traditionalChinese) == "干杯")
    #expect(hant.convert("国会", in: .japanese) == "国会")
    #expect(hant.convert("한국", in: .korean) == "한국")
    #expect(!hant.converts(.japanese))
    #expect(hant.converted(.simplifiedChinese) == .traditionalChinese)
    #expect(hant.converted(.japanese) == .japanese)
    #expect(try ScriptConverter(.keep) == nil)
  }

  @Test("converting twice changes nothing", arguments: [ScriptPolicy.hans, .hantTW, .hantHK])
  func twice(policy: ScriptPolicy) throws {
    let converter = try converter(policy)
    let source: LanguageTag = policy == .hans ? .traditionalChinese : .simplifiedChinese
    let once = converter.convert("头发后面，裡面皇后。", in: source)
    #expect(converter.convert(once, in: converter.converted(source)) == once)
  }

  @Test("只 stays where it means only")
  func only() throws {
    let text = "我还是只能坐着，那是一只猫。"
    #expect(
      try converter(.hantTW).convert(text, in: .simplifiedChinese) == "我還是只能坐著，那是一隻貓。")
  }

  @Test("exceptions are taken as they are said, the longest first")
  func exceptions() throws {
    let converter = try converter(.hantTW, ["后里": "后里", "后里站": "后里車站"])
    #expect(converter.convert("从后里到后里站后面", in: .simplifiedChinese) == "從后里到后里車站後面")
  }

  private func converted(_ run: [Inline], _ policy: ScriptPolicy = .hantTW) throws -> [Inline] {
    var run = run
    var conversion = InlineConversion(try converter(policy))
    conversion.convert(&run, in: .simplifiedChinese)
    return run
  }

  @Test("a word is one word across the borders of emphasis")
  func borders() throws {
    let run = [
      Inline(.text("头")), Inline(.strong([Inline(.text("发"))])), Inline(.text("很长")),
    ]
    #expect(
      try converted(run) == [
        Inline(.text("頭")), Inline(.strong([Inline(.text("髮"))])), Inline(.text("很長")),
      ])
  }

  @Test("where a phrase changes its length each piece stands alone")
  func lengths() throws {
    let run = [Inline(.text("内")), Inline(.emphasis([Inline(.text("存"))]))]
    let made = try converted(run, .hantTWIdiom)
    #expect(made.plainText == "內存")
  }

  @Test("code, formulas and text of another language stay")
  func kept() throws {
    let japanese = Inline(
      .span(.plain, [Inline(.text("国会"))]), attributes: Attributes(language: .japanese))
    let run = [Inline(.code("变量")), japanese, Inline(.text("变量"))]
    #expect(try converted(run) == [Inline(.code("变量")), japanese, Inline(.text("變量"))])
  }

  @Test("alternative texts, titles and readings' bases are converted")
  func alternatives() throws {
    let run = [
      Inline(
        .image(Image(.missing("a.png"), alternative: "头发")), attributes: Attributes(title: "头发")),
      Inline(
        .ruby([RubySegment(base: [Inline(.text("头"))], reading: [Inline(.text("tóu"))])])),
      Inline(.text("发")),
    ]
    let made = try converted(run)
    #expect(made.plainText == "頭髮頭發")
    #expect(made.first?.attributes.title == "頭髮")
  }
}
