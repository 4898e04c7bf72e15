import BinderyXHTML
import Testing

@testable import DocumentChecks

@Suite("the checks see what is wrong")
struct ContentRulesTests {
  @Test(
    "what HTML does not allow is a violation",
    arguments: [
      (Element("p", [:], [.element(Element("div"))]), ["div in p"]),
      (Element("ul", [:], [.text("字")]), ["text in ul"]),
      (Element("ul"), ["an empty ul"]),
      (Element("table", [:], [.element(Element("p"))]), ["p in table"]),
      (
        Element("a", [:], [.element(Element("em", [:], [.element(Element("a"))]))]),
        ["a somewhere in a"]
      ),
      (Element("marquee"), ["marquee in body", "the element marquee"]),
      (Element("p", ["onclick": "go()"]), ["the attribute onclick of p"]),
      (
        Element("p", ["id": "x"], [.element(Element("em", ["id": "x"]))]),
        ["twice #x"]
      ),
      (Element("ruby", [:], [.text("字"), .element(Element("rt", text: "じ"))]), []),
    ])
  func violations(element: Element, expected: [String]) {
    #expect(ContentRules.violations(in: [.element(element)]) == expected)
  }

  @Test(
    "a paragraph whose letters are not in the document is lost",
    arguments: [
      ("春眠。\n\n不觉晓。", ["春眠。", "不觉晓。"]),
      ("处处**闻**啼鸟。\n", []),
      // What stands here may be no text.
      ("[春]: 眠\n\n<!-- 夜来\n\n风雨声", []),
      ("    夜来\n\n`风雨`声", []),
    ])
  func lost(source: String, expected: [String]) throws {
    var kept = KeptText()
    kept.read(text: "处处闻啼鸟")
    #expect(kept.lost(of: Array(source.utf8)) == expected)
  }
}
