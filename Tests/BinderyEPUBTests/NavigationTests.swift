import BinderyDesign
import BinderyModel
import Testing

@Suite("Contents, landmarks and NCX")
struct NavigationTests {
  private let outline = [
    OutlineEntry(
      identifier: "一", title: "第一节",
      children: [
        OutlineEntry(
          identifier: "x", title: " ", children: [OutlineEntry(identifier: "y y", title: "小节")])
      ])
  ]

  private func book() throws -> [String: String] {
    var chapters = [
      chapter(0, "山中", .simplifiedChinese), chapter(1, "Hills", .english, source: "a/B c.md"),
    ]
    chapters[0].outline = outline
    return try files(
      of: edition(Metadata(title: "书", language: .simplifiedChinese), chapters, [Body(), Body()]))
  }

  @Test("headings nest below their essay; one without text gives its place to those below it")
  func contents() throws {
    let nav = try #require(book()["EPUB/nav.xhtml"])
    #expect(
      nav.contains(
        """
        <nav epub:type="toc" role="doc-toc" id="toc">
        <h1>目录</h1>
        <ol>
        <li>
        <a href="text/0001-essay-0.xhtml">山中</a>
        <ol>
        <li>
        <a href="text/0001-essay-0.xhtml#一">第一节</a>
        <ol>
        <li>
        <a href="text/0001-essay-0.xhtml#y-y">小节</a>
        </li>
        </ol>
        </li>
        </ol>
        </li>
        <li lang="en" xml:lang="en">
        <a href="text/0002-b-c.xhtml">Hills</a>
        </li>
        </ol>
        </nav>
        """))
  }

  @Test("parts have pages, lines and points of their own; headings are lines over what is below")
  func parts() throws {
    let chapters = (0..<3).map { chapter($0, "章\($0)", .simplifiedChinese) }
    var edition = try edition(
      Metadata(title: "书", language: .simplifiedChinese), chapters, [Body(), Body(), Body()])
    edition.book.parts = [Part(id: PartID(0), title: .text("上篇"))]
    edition.book.chapters[2].contentsTitle = "末章"
    edition.book.entries = [
      ContentsEntry(.chapter(ChapterID(0))),
      ContentsEntry(
        .part(PartID(0)),
        children: [
          ContentsEntry(.heading("其一"), children: [ContentsEntry(.chapter(ChapterID(1)))]),
          ContentsEntry(.heading("空")), ContentsEntry(.chapter(ChapterID(2))),
        ]),
    ]
    let book = try files(of: edition)
    let nav = try #require(book["EPUB/nav.xhtml"])
    #expect(
      nav.contains(
        """
        <li class="part">
        <a href="text/part-1.xhtml">上篇</a>
        <ol>
        <li>
        <span>其一</span>
        <ol>
        <li>
        <a href="text/0002-essay-1.xhtml">章1</a>
        </li>
        </ol>
        </li>
        <li>
        <a href="text/0003-essay-2.xhtml">末章</a>
        </li>
        </ol>
        </li>
        """))
    let ncx = try #require(book["EPUB/toc.ncx"])
    #expect(ncx.contains("<meta name=\"dtb:depth\" content=\"3\"/>"))
    #expect(ncx.contains("<text>其一</text>"))
    #expect(!ncx.contains("空"))
    let page = try #require(book["EPUB/text/part-1.xhtml"])
    #expect(page.contains("<section epub:type=\"part\" role=\"doc-part\" class=\"part-page\">"))
    let package = try #require(book["EPUB/package.opf"])
    let spine = try #require(package.firstRange(of: "<spine")).lowerBound
    let order = ["essay-1", "part-1", "essay-2", "essay-3"].map { name in
      package[spine...].firstRange(of: "idref=\"\(name)\"")?.lowerBound
    }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
  }

  @Test("landmarks name the title page, the contents and where reading starts, and are hidden")
  func landmarks() throws {
    let nav = try #require(book()["EPUB/nav.xhtml"])
    #expect(nav.contains("<nav epub:type=\"landmarks\" hidden=\"hidden\">"))
    #expect(nav.contains("<a epub:type=\"titlepage\" href=\"text/title.xhtml\">书名页</a>"))
    #expect(nav.contains("<a epub:type=\"toc\" href=\"nav.xhtml\">目录</a>"))
    #expect(nav.contains("<a epub:type=\"bodymatter\" href=\"text/0001-essay-0.xhtml\">正文</a>"))
    #expect(!nav.contains("epub:type=\"cover\""))
  }

  @Test("the NCX has the identifier, the depth, and one place in the order per target")
  func ncx() throws {
    let ncx = try #require(book()["EPUB/toc.ncx"])
    #expect(
      ncx.contains("name=\"dtb:uid\" content=\"urn:uuid:6f1c5c32-6a0a-5b0e-9f0a-2c1f3f1f0a01\""))
    #expect(ncx.contains("name=\"dtb:depth\" content=\"3\""))
    #expect(ncx.contains("<navPoint id=\"point-4\" playOrder=\"4\">"))
    #expect(ncx.contains("<content src=\"text/0001-essay-0.xhtml#y-y\"/>"))
  }

  @Test("headings that share an identifier share their place in the order")
  func sharedTarget() throws {
    var only = chapter(0, "A", .english)
    only.outline = [
      OutlineEntry(identifier: "s", title: "S"), OutlineEntry(identifier: "s", title: "S again"),
      OutlineEntry(identifier: "t", title: "T"),
    ]
    let files = try files(
      of: edition(Metadata(title: "T", language: .english), [only], [Body()]))
    let ncx = try #require(files["EPUB/toc.ncx"])
    #expect(ncx.contains("<navPoint id=\"point-3\" playOrder=\"2\">"))
    #expect(ncx.contains("<navPoint id=\"point-4\" playOrder=\"3\">"))
  }
}
