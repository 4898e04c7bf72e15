import BinderyModel
import Testing

@testable import BinderyDesign

@Suite("Fonts of roles")
struct FontMappingTests {
  private func read(_ text: String) throws -> Stylesheet { try StylesheetParser.read(text) }

  private func mapped(
    _ text: String, _ plan: FontPlan = FontPlan(), _ languages: [LanguageTag]
  ) throws -> String {
    let selection = FontSelection(plan, languages: languages)
    return FontMapping(families: selection.families).applied(to: try read(text)).text
  }

  @Test("a role becomes the families of the region")
  func oneRegion() throws {
    let plan = FontPlan([.quote: [.kind(.kai)], .heading: [.kind(.sans)]])
    let sheet = """
      body { font-family: bindery-body; margin: 0 }
      @media print { h1 { font-family: "Mine", bindery-heading } }
      blockquote { font: italic 1em bindery-quote }
      pre { font-family: bindery-code }
      """
    let expected = """
      body { font-family: serif; margin: 0 }
      @media print { h1 { font-family: "Mine", sans-serif } }
      blockquote { font: italic 1em "Kaiti SC", "KaiTi", "LXGW WenKai", serif }
      pre { font-family: monospace, monospace }
      """
    #expect(try mapped(sheet, plan, [.simplifiedChinese]) == read(expected).text)
  }

  @Test("what differs between the regions of a book stands in rules of their own")
  func severalRegions() throws {
    let plan = FontPlan([.quote: [.kind(.kai)]])
    let sheet =
      "body { font-family: bindery-body } blockquote { font-family: bindery-quote; color: red }"
    let expected = """
      body { font-family: serif }
      blockquote { color: red }
      .ja blockquote { font-family: serif }
      .zh-hant blockquote { font-family: "Kaiti TC", "DFKai-SB", "LXGW WenKai TC", serif }
      """
    #expect(try mapped(sheet, plan, [.japanese, .traditionalChinese]) == read(expected).text)
  }

  @Test(
    "a selector is narrowed to the documents whose body bears the region's class",
    arguments: [
      ("body", ["body.ja"]), ("body.essay p", ["body.ja.essay p"]), ("html", ["body.ja"]),
      ("h1", [".ja h1"]), (".essay p", [".ja.essay p", ".ja .essay p"]),
      (".vrtl pre", [".vrtl .ja pre"]), ("html.vrtl > body p", ["html.vrtl body.ja p"]),
      (".ja h1", [".ja h1"]), (".ko h1", []), ("p:not(.a b)", [".ja p:not(.a b)"]),
    ] as [(String, [String])])
  func narrowed(selector: String, expected: [String]) {
    #expect(RegionSelector.narrow(selector, to: .japanese) == expected)
  }

  @Test("a name that looks like a role's and is none is refused with its line")
  func unknownRole() throws {
    let message =
      "'bindery-tilte' is no role of fonts: write bindery-body, bindery-heading, bindery-quote, "
      + "bindery-code"
    #expect(throws: StylesheetFlaw(message: message, line: 2)) {
      try read("p {\n  font-family: bindery-body, bindery-tilte }")
    }
    #expect(throws: Never.self) { try read(".bindery-x { color: red; font-family: bindery-code }") }
  }

  @Test("headings and quotations follow the body, where nothing is said of them")
  func following() {
    let plan = FontPlan([.body: [.kind(.serif)], .heading: [.kind(.sans)]])
    let kai = plan.settingBody(in: .kind(.kai))
    #expect(kai[.body] == [.kind(.kai)])
    #expect(kai[.quote] == [.kind(.kai)])
    #expect(kai[.heading] == [.kind(.sans)])
    #expect(kai[.code] == [.kind(.monospace)])
    let family = plan.settingBody(in: .family("Zhi Mang Xing"))
    #expect(family[.body] == [.family("Zhi Mang Xing"), .kind(.serif)])
  }

  @Test("a list names three families at most, and a generic one behind them")
  func lists() {
    let plan = FontPlan([
      .body: [.family("A \"B\""), .family("</style>"), .family("C"), .family("D"), .kind(.sans)],
      .quote: [.file(path: "x.otf")],
    ])
    let families = FontSelection(plan, languages: [.english]).families[.latin]
    #expect(families?[.body] == #""A \"B\"", "\3c /style>", "C", sans-serif"#)
    #expect(families?[.quote] == "serif")
  }

  @Test(
    "the forms of characters follow the language",
    arguments: [
      ("zh-Hans", .simplifiedChinese), ("zh-Hant-TW", .taiwan), ("zh-Hant-HK", .hongKong),
      ("zh-Hant", .taiwan), ("ja", .japanese), ("ko-KR", .korean), ("fr", .latin),
    ] as [(String, GlyphRegion)])
  func forms(language: String, region: GlyphRegion) throws {
    #expect(GlyphRegion(try #require(LanguageTag(language))) == region)
  }
}
