import BinderyModel
import BinderyXHTML
import Testing

@Suite("Inlines as XHTML")
struct InlineTests {
  @Test("breaks are a line end, a br and a wbr")
  func breaks() {
    #expect(inside(Inline(.softBreak)) == "\n")
    #expect(
      xhtml([.paragraph([t("一"), Inline(.lineBreak), Inline(.breakOpportunity), t("二")])])
        == "<p class=\"lines\">一<br/><wbr/>二</p>")
  }

  @Test("emphasis of Latin words keeps its slant by a class, emphasis of Han does not")
  func emphasis() {
    #expect(inside(Inline(.emphasis([t("重点")]))) == "<em>重点</em>")
    #expect(inside(Inline(.emphasis([t("nota bene")]))) == "<em class=\"latin\">nota bene</em>")
    #expect(inside(Inline(.strong([t("강조")]))) == "<strong>강조</strong>")
    #expect(inside(Inline(.strikethrough([t("旧")]))) == "<del>旧</del>")
    #expect(inside(Inline(.code("a<b"))) == "<code>a&lt;b</code>")
  }

  @Test(
    "every kind of span has its element, or a class where HTML has none",
    arguments: SpanKind.allCases)
  func spans(_ kind: SpanKind) {
    let node = Inline(
      .span(kind, [t("字")]),
      attributes: Attributes(classes: ["k"], direction: .leftToRight))
    switch kind {
    case .tateChuYoko, .emphasisMarks, .unbreakable, .fullWidth, .warichu:
      #expect(inside(node) == "<span class=\"\(kind.rawValue) k\" dir=\"ltr\">字</span>")
    case .plain, .subscripted, .superscripted, .small, .marked, .inserted, .underlined, .offset,
      .bold, .quotation, .citation, .definition, .abbreviation, .keyboard, .sample, .variable,
      .isolated, .directed:
      #expect(inside(node) == "<\(kind.rawValue) class=\"k\" dir=\"ltr\">字</\(kind.rawValue)>")
    }
  }

  @Test("a direction that is not said becomes isolation, a definition in a definition a span")
  func impossibleSpans() {
    #expect(inside(Inline(.span(.directed, [t("字")]))) == "<bdi>字</bdi>")
    let inner = Inline(.span(.definition, [t("字")]))
    #expect(inside(Inline(.span(.definition, [inner]))) == "<dfn><span>字</span></dfn>")
  }

  @Test("links lead out, to essays and to places in them")
  func links() {
    let out = Link(web("https://example.org/a?b=c&d=e#f"))
    #expect(
      inside(Inline(.link(out, [t("外")])))
        == "<a href=\"https://example.org/a?b=c&amp;d=e#f\">外</a>")
    let essay = Link(.essay(ChapterID(2), anchor: "小节"))
    #expect(inside(Inline(.link(essay, [t("内")]))) == "<a href=\"2.xhtml#小节\">内</a>")
  }

  @Test("a dead link keeps its label, a link to a picture is its label alone")
  func deadLinks() {
    let dead = Link(.dead("x.md"))
    #expect(inside(Inline(.link(dead, [t("死")]))) == "<span class=\"dead-link\">死</span>")
    #expect(inside(Inline(.link(Link(.asset(AssetID(0))), [t("图")]))) == "图")
  }

  @Test("a link without a label shows its address")
  func emptyLink() {
    #expect(
      inside(Inline(.link(Link(web("https://a.example/")), [])))
        == "<a href=\"https://a.example/\" class=\"address\">https://a.example/</a>")
  }

  @Test(
    "a link whose label is an address says so, for it may break anywhere",
    arguments: [
      ("https://a.example/x", true), ("www.a.example", true), ("见 https://a.example/x", false),
      ("https", false),
    ])
  func address(_ label: String, _ isAddress: Bool) {
    let html = inside(Inline(.link(Link(web("https://a.example/")), [t(label)])))
    #expect(html.contains("class=\"address\"") == isAddress)
  }

  @Test("a link inside a link is unwrapped")
  func nestedLinks() {
    let inner = Inline(.link(Link(web("https://b.example/")), [t("里")]))
    #expect(
      inside(Inline(.link(Link(web("https://a.example/")), [t("外"), inner])))
        == "<a href=\"https://a.example/\">外里</a>")
  }

  @Test("a picture has its alternative, empty where there is none, and the size asked for")
  func images() {
    let image = Image(.asset(AssetID(3)), alternative: "", width: 40, height: 0)
    #expect(inside(Inline(.image(image))) == "<img src=\"3.png\" alt=\"\" width=\"40\"/>")
  }

  @Test("a picture on a server is a link with words, inside a link the words alone")
  func remoteImages() {
    let image = Inline(.image(Image(remote("https://a.example/x.png"), alternative: "猫")))
    #expect(
      inside(image)
        == "<a class=\"remote-image\" href=\"https://a.example/x.png\">Picture: 猫</a>")
    #expect(
      inside(Inline(.link(Link(web("https://b.example/")), [image])))
        == "<a href=\"https://b.example/\"><span class=\"remote-image\">Picture: 猫</span></a>")
  }

  @Test("a picture that cannot be had says what was meant")
  func missingImages() {
    let image = Inline(.image(Image(.missing("x.png"), alternative: "猫")))
    #expect(inside(image) == "<span class=\"missing-image\">Missing: 猫 x.png</span>")
    let unknown = Inline(.image(Image(.asset(AssetID(99)), alternative: "犬")))
    #expect(inside(unknown).contains("missing-image"))
  }

  @Test("ruby alternates bases and readings, with brackets for readers that know no ruby")
  func ruby() {
    let segments = [
      RubySegment(base: [t("太")], reading: [t("たい")]),
      RubySegment(base: [t("陽")], reading: [t("よう")]),
    ]
    #expect(
      inside(Inline(.ruby(segments)))
        == "<ruby>太<rp>（</rp><rt>たい</rt><rp>）</rp>陽<rp>（</rp><rt>よう</rt><rp>）</rp></ruby>")
  }

  @Test("a base without a reading stands outside the ruby, and ruby in ruby is in brackets")
  func oddRuby() {
    let segments = [
      RubySegment(base: [t("食")], reading: [t("た")]), RubySegment(base: [t("べる")], reading: []),
    ]
    let outer = Inline(.ruby(segments))
    #expect(inside(outer) == "<ruby>食<rp>（</rp><rt>た</rt><rp>）</rp></ruby>べる")
    let nested = Inline(.ruby([RubySegment(base: [outer], reading: [t("x")])]))
    #expect(inside(nested) == "<ruby>食（た）べる<rp>（</rp><rt>x</rt><rp>）</rp></ruby>")
  }

  @Test("identifier, classes, language in both forms, title and direction are written")
  func attributes() {
    let attributes = Attributes(
      identifier: "x", classes: ["a", "b"], language: .japanese, title: "題",
      direction: .rightToLeft)
    #expect(
      inside(Inline(.text("字"), attributes: attributes))
        == "<span id=\"x\" class=\"a b\" lang=\"ja\" xml:lang=\"ja\" title=\"題\" dir=\"rtl\">字</span>"
    )
  }

  @Test("an identifier comes once, without spaces, and never takes a note's name")
  func identifiers() {
    let nodes = ["一 二", "一 二", "fn-1"].map {
      Block(.paragraph([t("字")]), attributes: Attributes(identifier: $0))
    }
    #expect(xhtml(nodes: nodes) == "<p id=\"一-二\">字</p><p>字</p><p id=\"a-fn-1\">字</p>")
  }
}
