import BinderyXML
import Testing

@Suite("drawings of strangers")
struct SVGCleanerTests {
  private func inside(_ bytes: [UInt8]?) -> String {
    let text = String(decoding: bytes ?? [], as: UTF8.self)
    guard let start = text.range(ofTag: "<svg"), let end = text.lastIndex(of: "<") else {
      return text
    }
    return String(text[start..<end])
  }

  private func cleaned(_ svg: String) -> String { inside(SVGCleaner.clean(Array(svg.utf8))) }

  @Test(
    "what acts, loads or is said twice goes",
    arguments: [
      ("<svg><script>x()</script><g onclick='x()'/></svg>", "<g></g>"),
      ("<svg><image href='http://a/b.png'/></svg>", "<image></image>"),
      ("<svg><use href='#a' xlink:href='#b'/></svg>", "<use xlink:href=\"#a\"></use>"),
      ("<svg><g id='1'/><g id='1'/></svg>", "<g id=\"_1\"></g><g></g>"),
      ("<svg><rect fill='url(http://a/)'/></svg>", "<rect></rect>"),
    ])
  func cleans(svg: String, expected: String) { #expect(cleaned(svg) == expected) }

  @Test("HTML in a drawing is text in the middle of its place")
  func foreignObject() {
    let svg =
      "<svg><foreignObject x='1' width='4' height='2'><p>标 <b>签</b></p></foreignObject></svg>"
    #expect(
      cleaned(svg)
        == "<text x=\"3.0\" y=\"1.0\" text-anchor=\"middle\" dominant-baseline=\"central\">标 签</text>"
    )
  }

  @Test("a drawing that is no XML is mended, and its names get their capitals back")
  func soup() {
    let soup = "<svg viewbox='0 0 1 1'><lineargradient id=a><stop offset=1></lineargradient></svg>"
    #expect(SVGCleaner.clean(Array(soup.utf8)) == nil)
    let mended = inside(SVGCleaner.clean(htmlFragment: Array(soup.utf8)))
    #expect(mended.hasPrefix("<linearGradient id=\"a\"><stop offset=\"1\">"))
  }
}

extension String {
  /// The place behind a start tag.
  fileprivate func range(ofTag tag: String) -> String.Index? {
    guard let start = firstRange(of: tag)?.upperBound else { return nil }
    return self[start...].firstIndex(of: ">").map { index(after: $0) }
  }
}
