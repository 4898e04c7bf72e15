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

  @Test(
    "SMIL, foreign elements and processing instructions go with what they do",
    arguments: [
      "<svg><set attributeName='href' to='javascript:x()'/></svg>",
      "<svg><animate attributeName='xlink:href' values='javascript:x()'/></svg>",
      "<svg><handler>x()</handler><iframe src='http://a'/><embed src='a'/></svg>",
      "<svg><metadata><rdf>who and where</rdf></metadata></svg>",
      "<?xml-stylesheet href='http://a/b.css'?><svg></svg>",
      "<svg><!-- x --><font-face-uri href='http://a'/><feImage href='http://a'/></svg>",
    ])
  func actors(svg: String) { #expect(cleaned(svg) == "") }

  @Test(
    "no address leads out of the drawing",
    arguments: [
      "<image href='http://a/b.png'/>", "<image href='//a/b.png'/>", "<image href='b.png'/>",
      "<image href='file:///etc/passwd'/>", "<image href='data:image/svg+xml,x'/>",
      "<image href='data:text/html;base64,x'/>", "<use href='other.svg#a'/>",
      "<use xlink:href='javascript:x()'/>", "<use href=' javascript:x()'/>",
      "<rect style='fill:url(http://a)'/>", "<rect style='fill:url( &quot;http://a&quot; )'/>",
      "<rect style='fill:u\\72l(http://a)'/>", "<rect style='fill:\\000075 RL(http://a)'/>",
      "<rect fill='url(&#x20;//a)'/>", "<rect filter='url(a.svg#b)'/>",
      "<rect style='background:image-set(&quot;http://a&quot; 1x)'/>",
      "<rect style='background:image(&quot;http://a&quot;)'/>",
      "<rect style='behavior:url(#a) url(http://a)'/>", "<rect style='width:expression(x())'/>",
      "<style>@import 'http://a';</style>", "<style>@\\69mport 'http://a';</style>",
      "<style>@font-face{src:url(http://a)}</style>",
      "<style><![CDATA[a{b:url(http://a)}]]></style>",
      "<rect onload='x()' onclick='x()' xml:base='http://a' src='http://a'/>",
    ])
  func addresses(element: String) {
    let text = cleaned("<svg>\(element.replacing("\\\\", with: "\\"))</svg>")
    for word in ["http:", "//a", "javascript", "passwd", "import", "expression", "x()", "b.png"] {
      #expect(!text.contains(word), "\(text)")
    }
    #expect(text.hasPrefix("<"), "the element itself stays")
  }

  @Test("what a link draws or says stays, without the link")
  func links() {
    #expect(
      cleaned("<svg><a href='http://a'><path d='M0 0'/></a><text>甲<a href='x'>乙</a></text></svg>")
        == "<g><path d=\"M0 0\"></path></g><text>甲<tspan>乙</tspan></text>")
  }

  @Test("references follow the identifiers that are mended")
  func references() {
    let svg = """
      <svg><linearGradient id='1:a'/><rect fill='url(#1:a)' stroke="url( '#1:a' )"/>\
      <style>a{fill:url(#1:b)}</style><use href='#1:a'/><g id='1:b'/></svg>
      """
    #expect(
      cleaned(svg)
        == """
        <linearGradient id="_1_a"></linearGradient>\
        <rect fill="url(#_1_a)" stroke="url(#_1_a)"></rect><style>a{fill:url(#_1_b)}</style>\
        <use xlink:href="#_1_a"></use><g id="_1_b"></g>
        """)
  }

  @Test(
    "identifiers become XML names",
    arguments: [
      ("层", "层"), ("1", "_1"), ("-a", "_-a"), ("a b:c", "a_b_c"), ("ª½①", "___"), ("", "_"),
      ("e\u{301}", "e\u{301}"), ("\u{301}e", "_\u{301}e"), ("𠮷", "𠮷"),
    ])
  func names(identifier: String, expected: String) {
    #expect(cleaned("<svg><g id='\(identifier)'/></svg>") == "<g id=\"\(expected)\"></g>")
  }

  @Test("names that drawing programs declare are put in; names made of names are refused")
  func entities() {
    func drawing(_ subset: String, _ text: String) -> String {
      "<?xml version='1.0'?><!DOCTYPE svg [\(subset)]><svg xmlns='&n;'><text>\(text)</text></svg>"
    }
    let names = "<!ENTITY n \"http://www.w3.org/2000/svg\">\n<!ENTITY a '甲'>"
    #expect(cleaned(drawing(names, "&a;&amp;&a;")) == "<text>甲&amp;甲</text>")
    let refused = [
      "<!ENTITY n 'x'><!ENTITY b '&n;&n;&n;'>", "<!ENTITY n SYSTEM 'file:///etc/passwd'>",
      "<!ENTITY % p SYSTEM 'http://a'> %p;", "<!ELEMENT svg ANY>",
      "<!ENTITY n '\(String(repeating: "x", count: 2_000))'>",
    ]
    for subset in refused {
      #expect(SVGCleaner.clean(Array(drawing(subset, "&n;").utf8)) == nil)
    }
    let grown = String(repeating: "&a;", count: 100_000)
    let long = "<!ENTITY n ''><!ENTITY a '\(String(repeating: "x", count: 900))'>"
    #expect(SVGCleaner.clean(Array(drawing(long, grown).utf8)) == nil)
    let outside = "<!DOCTYPE svg SYSTEM 'http://a/b.dtd'><svg><text>甲</text></svg>"
    #expect(cleaned(outside) == "<text>甲</text>")
  }

  @Test("raster pictures in a drawing are judged by whoever asks")
  func rasters() {
    let svg = "<svg><image href='data:image/png;base64,AAAA'/></svg>"
    let kept = inside(SVGCleaner.clean(Array(svg.utf8)))
    #expect(kept.contains("AAAA"))
    let judged = inside(SVGCleaner.clean(Array(svg.utf8)) { _ in nil })
    #expect(judged == "<image></image>")
  }

  @Test("a long drawing takes a moment")
  func linear() {
    let paint = String(repeating: "url(#a) ", count: 10_000)
    let svg =
      "<svg><rect style='\(paint)'/><style>\(String(repeating: "\\61 ", count: 10_000))</style></svg>"
    #expect(cleaned(svg).hasPrefix("<rect style="))
  }

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
