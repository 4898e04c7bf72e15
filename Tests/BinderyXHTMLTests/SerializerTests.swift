import BinderyXHTML
import Testing

@Suite("The serializer")
struct SerializerTests {
  private func xml(_ element: Element, _ doctype: Serializer.Doctype = .none) -> String {
    String(decoding: Serializer.document(element, doctype: doctype), as: UTF8.self)
  }

  private func fragment(_ element: Element) -> String {
    String(decoding: Serializer.fragment([.element(element)]), as: UTF8.self)
  }

  @Test("a document starts with the XML declaration and ends with a line end")
  func declaration() {
    #expect(xml(Element("a")) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>\n")
    #expect(
      xml(Element("html"), .html)
        == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html></html>\n")
  }

  @Test(
    "markup characters of a text are escaped, others are not",
    arguments: [
      ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
      ("“引号” 'single' \"double\"", "“引号” 'single' \"double\""),
      ("]]>", "]]&gt;"),
      ("a\r\nb\tc", "a&#13;\nb\tc"),
      ("𠮷野家 👩‍👩‍👧 ｡", "𠮷野家 👩‍👩‍👧 ｡"),
    ])
  func text(_ text: String, _ expected: String) {
    #expect(fragment(Element("p", text: text)) == "<p>\(expected)</p>")
  }

  @Test("quotation marks, tabs and line ends of an attribute are escaped")
  func attribute() {
    let element = Element("p", ["title": "say \"你好\"\n\t<&>"])
    #expect(fragment(element) == "<p title=\"say &quot;你好&quot;&#10;&#9;&lt;&amp;&gt;\"></p>")
  }

  @Test(
    "characters that XML forbids, and noncharacters, are left out",
    arguments: [0x0, 0x8, 0xB, 0x1F, 0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF] as [UInt32])
  func forbidden(_ character: UInt32) throws {
    let character = try #require(Unicode.Scalar(character))
    #expect(fragment(Element("p", text: "前\(character)後")) == "<p>前後</p>")
    #expect(fragment(Element("p", ["title": "\(character)"])) == "<p title=\"\"></p>")
  }

  @Test(
    "neighbours of noncharacters stay", arguments: ["\u{FDCF}", "\u{FDF0}", "\u{FFFD}", "\u{FF01}"])
  func neighbours(_ character: String) {
    #expect(fragment(Element("p", text: character)) == "<p>\(character)</p>")
  }

  @Test("only void elements collapse in XHTML, every empty element in other XML")
  func void() {
    let tree = Element("x", [:], [.element(Element("br")), .element(Element("span"))])
    #expect(fragment(tree) == "<x><br/><span></span></x>")
    #expect(xml(tree).contains("<x><br/><span/></x>"))
  }

  @Test("attributes keep the order they were set in, and none comes twice")
  func order() {
    var element = Element("a", ["href": "x", "class": nil, "id": "i"])
    element["class"] = "c"
    element["href"] = "y"
    #expect(fragment(element) == "<a href=\"y\" id=\"i\" class=\"c\"></a>")
    element["id"] = nil
    #expect(fragment(element) == "<a href=\"y\" class=\"c\"></a>")
  }

  @Test("elements in lines stand on lines of their own, but no line end is added beside a text")
  func lines() {
    let list = Element("ul", lines: [Element("li", text: "甲"), Element("li", text: "乙")])
    #expect(fragment(list) == "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>")
    let mixed = Element("li", blocks: [.text("甲"), .element(Element("b", text: "乙"))])
    #expect(fragment(mixed) == "<li>甲<b>乙</b>\n</li>")
    #expect(fragment(Element("ul", lines: [])) == "<ul></ul>")
  }
}
