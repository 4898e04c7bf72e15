import BinderyModel
import Testing

@testable import BinderyDesign

@Suite("Style sheets")
struct StylesheetTests {
  private func read(_ text: String) throws -> Stylesheet { try StylesheetParser.read(text) }

  @Test("rules, groups and statements are read, comments are not")
  func read() throws {
    let sheet = try read(
      """
      @charset "UTF-8";
      /* a { b } */
      .ja p, .ko p:not(.a, .b) { text-indent: 1em; margin: 0 /* no */ auto }
      @supports (text-wrap: pretty) { p { text-wrap: pretty; } }
      @font-face { font-family: "a;b}"; src: url(data:font/otf;base64,T1RUTw==) }
      """)
    #expect(
      sheet.rules == [
        .statement("@charset \"UTF-8\""),
        .style(
          selectors: [".ja p", ".ko p:not(.a, .b)"],
          [.init("text-indent", "1em"), .init("margin", "0 auto")]),
        .group(
          "@supports (text-wrap: pretty)",
          [.style(selectors: ["p"], [.init("text-wrap", "pretty")])]),
        .style(
          selectors: ["@font-face"],
          [.init("font-family", "\"a;b}\""), .init("src", "url(data:font/otf;base64,T1RUTw==)")]),
      ])
  }

  @Test("what is written is read again as the same")
  func written() throws {
    let sheet = try read("a, b { c: d } @media print { e { f: g } }")
    #expect(try read(sheet.text) == sheet)
  }

  @Test(
    "what is no style sheet is refused with its line",
    arguments: [
      ("a {\n  b: c;\n", "a rule is not closed: '}' is missing", 3), ("}", "'}' closes nothing", 1),
      ("\n/* a", "a comment is not closed: '*/' is missing", 2),
      ("a {\n b \n}", "'b' is no declaration: write 'property: value;'", 3),
      ("a { b: \"c\n }", "a string is not closed", 2), ("a { b: ; }", "'b' has no value", 1),
      ("{ a: b }", "a rule has no selector", 1), ("a;", "'a' is no rule: '{' is missing", 1),
    ])
  func flaws(text: String, message: String, line: Int) {
    #expect(throws: StylesheetFlaw(message: message, line: line)) { try read(text) }
  }

  @Test("groups in groups without end are refused")
  func depth() {
    let text = String(repeating: "@media a { ", count: 1_000)
    #expect(throws: StylesheetFlaw.self) { try read(text) }
  }

  @Test(
    "sides of the flow become sides of the page",
    arguments: [
      ("margin-block-start: 1em", "margin-top: 1em", "margin-right: 1em"),
      (
        "margin-block: 1em 2em", "margin-top: 1em; margin-bottom: 2em",
        "margin-right: 1em; margin-left: 2em"
      ),
      (
        "padding-inline: calc(1em + 2px) 0", "padding-left: calc(1em + 2px); padding-right: 0",
        "padding-top: calc(1em + 2px); padding-bottom: 0"
      ),
      ("border-inline-start: 1px solid", "border-left: 1px solid", "border-top: 1px solid"),
      ("border-block-end-width: 0", "border-bottom-width: 0", "border-left-width: 0"),
      (
        "border-block: 1px solid", "border-top: 1px solid; border-bottom: 1px solid",
        "border-right: 1px solid; border-left: 1px solid"
      ),
      ("inline-size: 50%", "width: 50%", "height: 50%"),
      ("max-block-size: 100%", "max-height: 100%", "max-width: 100%"),
      ("text-align: start", "text-align: left", "text-align: left"),
      ("margin: 0", "margin: 0", "margin: 0"),
      ("display: inline-block", "display: inline-block", "display: inline-block"),
      ("font-size: 1em", "font-size: 1em", "font-size: 1em"),
    ])
  func flow(logical: String, horizontal: String, vertical: String) throws {
    for (mode, expected) in [(WritingMode.horizontal, horizontal), (.vertical, vertical)] {
      let mapped = FlowMapping(writingMode: mode).applied(to: try read("p { \(logical) }"))
      #expect(mapped == (try read("p { \(expected) }")))
    }
  }

  @Test("selectors that are not wanted go, and rules that have no other")
  func selectors() throws {
    let sheet = try read(".ja p, .ko p { a: b } .ko h1 { c: d } @media x { .ko i { e: f } }")
    #expect(
      sheet.keepingSelectors { !$0.contains(".ko") }
        == (try read(".ja p { a: b }")))
  }
}
