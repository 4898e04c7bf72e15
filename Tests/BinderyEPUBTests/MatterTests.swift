import BinderyDesign
import BinderyModel
import Testing

@Suite("Front and back matter")
struct MatterTests {
  /// A collection with every page, and a text of each role.
  private func edition() throws -> Edition {
    let roles: [ChapterRole] = [.dedication, .epigraph, .foreword, .preface, .introduction]
    let backRoles: [ChapterRole] = [.acknowledgements, .afterword, .appendix, .page]
    var chapters: [Chapter] = []
    func add(_ role: ChapterRole, _ title: String) -> ContentsEntry {
      let id = ChapterID(chapters.count)
      chapters.append(
        Chapter(
          id: id, role: role, source: SourcePath("\(title).md"), title: title,
          language: .simplifiedChinese))
      return ContentsEntry(.chapter(id))
    }
    let front = roles.map { add($0, $0 == .foreword ? "旧雨" : "") }
    let essays = [add(.essay, "听雨"), add(.essay, "灯")]
    let back = backRoles.map { add($0, $0 == .page ? "关于作者" : "") }
    chapters[5].date = try day(2023, 12, 30)
    chapters[5].tags = ["雨", "Tea"]
    chapters[5].address = WebAddress("https://example.com/听雨/")
    chapters[6].date = try day(2024, 3, 9)
    chapters[6].tags = ["tea"]
    var metadata = Metadata(title: "窗下", language: .simplifiedChinese)
    metadata.subtitle = "札记"
    metadata.contributors = [
      Contributor(name: "陆知秋"), Contributor(name: "沈砚", role: .editor),
    ]
    metadata.publisher = "纸边文丛"
    metadata.published = try day(2024, 6, 1)
    metadata.modified = try day(2024, 7, 2)
    metadata.isbn = "9783161484100"
    metadata.collection = Metadata.Collection(name: "丛书", position: "2")
    metadata.rights = "© 2024 陆知秋"
    metadata.site = "https://example.com"
    let bodies = chapters.map { _ in Body(blocks: [p(t("献给雨。"))]) }
    var edition = try BinderyEPUBTests.edition(metadata, chapters, bodies)
    edition.book.front =
      [.init(.page(.halfTitle)), .init(.page(.titlePage)), .init(.page(.imprint))]
      + front[..<2] + [.init(.page(.contents))] + front[2...]
    edition.book.entries = essays
    edition.book.back =
      back + [.init(.page(.tagIndex)), .init(.page(.chronology)), .init(.page(.colophon))]
    return edition
  }

  private func attributes(_ name: String, in text: String, of tag: String) -> [String] {
    text.split(separator: "<\(tag) ").dropFirst().compactMap { part in
      part.firstRange(of: " \(name)=\"").map { part[$0.upperBound...].prefix { $0 != "\"" } }
        .map(String.init)
        ?? (part.hasPrefix("\(name)=\"")
          ? String(part.dropFirst(name.count + 2).prefix { $0 != "\"" }) : nil)
    }
  }

  @Test("the spine holds the pages as they are listed, each a document of its own")
  func spine() throws {
    let files = try files(of: edition())
    let package = try #require(files["EPUB/package.opf"])
    #expect(
      attributes("idref", in: package, of: "itemref") == [
        "half-title", "title", "imprint", "essay-1", "essay-2", "nav", "essay-3", "essay-4",
        "essay-5", "essay-6", "essay-7", "essay-8", "essay-9", "essay-10", "essay-11", "tag-index",
        "chronology", "colophon",
      ])
    for name in ["half-title", "title", "imprint", "tag-index", "chronology", "colophon"] {
      #expect(files["EPUB/text/\(name).xhtml"] != nil, "\(name)")
    }
    #expect(files["EPUB/text/0001-dedication.xhtml"] != nil)
    #expect(files["EPUB/text/0011-essay.xhtml"] != nil)
  }

  @Test(
    "a text says by type and role what it is to the book",
    arguments: [
      ("0001-dedication", "dedication"), ("0002-epigraph", "epigraph"),
      ("0003-foreword", "foreword"),
      ("0004-preface", "preface"), ("0005-introduction", "introduction"),
      ("0008-acknowledgements", "acknowledgments"), ("0009-afterword", "afterword"),
      ("0010-appendix", "appendix"),
    ])
  func roles(name: String, type: String) throws {
    let page = try #require(files(of: edition())["EPUB/text/\(name).xhtml"])
    #expect(page.contains("<section epub:type=\"\(type)\" role=\"doc-\(type)\""))
  }

  @Test("a text without a title is called by its role; a short one shows no heading")
  func names() throws {
    let files = try files(of: edition())
    let preface = try #require(files["EPUB/text/0004-preface.xhtml"])
    #expect(preface.contains("<h1>前言</h1>"))
    #expect(preface.contains("<body class=\"zh-hans essay preface\">"))
    let dedication = try #require(files["EPUB/text/0001-dedication.xhtml"])
    #expect(!dedication.contains("<h1>"))
    #expect(dedication.contains("aria-label=\"献辞\""))
    #expect(dedication.contains("<p>献给雨。</p>"))
    #expect(try #require(files["EPUB/text/0003-foreword.xhtml"]).contains("<h1>旧雨</h1>"))
  }

  @Test("the contents list what readers look for, in reading order")
  func contents() throws {
    let files = try files(of: edition())
    let nav = try #require(files["EPUB/nav.xhtml"])
    let list = nav.prefix(upTo: try #require(nav.firstRange(of: "landmarks")).lowerBound)
    let lines = list.split(separator: "<a ").dropFirst().compactMap { line in
      line.split(separator: ">").dropFirst().first?.prefix { $0 != "<" }
    }
    let expected = [
      "旧雨", "前言", "导言", "听雨", "灯", "致谢", "后记", "附录", "关于作者", "标签索引", "编年目录",
      "关于本书",
    ]
    #expect(lines.map(String.init) == expected)
    let ncx = try #require(files["EPUB/toc.ncx"])
    let points = ncx.split(separator: "<text>").dropFirst(2).map { $0.prefix { $0 != "<" } }
    #expect(points.map(String.init).suffix(expected.count) == expected)
  }

  @Test("landmarks name the first place of each kind")
  func landmarks() throws {
    let nav = try #require(files(of: edition())["EPUB/nav.xhtml"])
    let start = try #require(nav.firstRange(of: "landmarks")).lowerBound
    #expect(
      attributes("epub:type", in: String(nav[start...]), of: "a") == [
        "halftitlepage", "titlepage", "copyright-page", "dedication", "epigraph", "toc", "foreword",
        "preface", "introduction", "bodymatter", "acknowledgments", "afterword", "appendix",
        "index", "colophon",
      ])
    #expect(nav.contains("<a epub:type=\"bodymatter\" href=\"text/0006-essay.xhtml\">正文</a>"))
  }

  @Test("the imprint tells what is published, the colophon beside it what the book is made of")
  func facts() throws {
    let files = try files(of: edition())
    let imprint = try facts(of: try #require(files["EPUB/text/imprint.xhtml"]))
    #expect(
      imprint == [
        "作者", "陆知秋", "编者", "沈砚", "出版", "纸边文丛", "出版日期", "2024年6月1日", "丛书", "丛书 2", "ISBN",
        "9783161484100",
      ])
    let colophon = try facts(of: try #require(files["EPUB/text/colophon.xhtml"]))
    #expect(
      colophon == [
        "写作时间", "2023年12月30日至2024年3月9日", "篇数", "2篇", "最后修订", "2024年7月2日", "文章来源",
        "https://example.com", "制作", "Bindery 0",
      ])
  }

  @Test("a colophon alone tells everything, and nothing that nobody said")
  func colophonAlone() throws {
    var edition = try edition()
    edition.book.front = ContentsEntry.usualFront
    let all = try facts(of: try #require(files(of: edition)["EPUB/text/colophon.xhtml"]))
    #expect(all.count == 22)
    edition.book.metadata = Metadata(title: "窗下", language: .simplifiedChinese)
    for index in edition.book.chapters.indices { edition.book.chapters[index].date = nil }
    let page = try #require(files(of: edition)["EPUB/text/colophon.xhtml"])
    #expect(try facts(of: page) == ["篇数", "2篇", "制作", "Bindery 0"])
    #expect(page.contains("<h1>版权页</h1>"))
  }

  /// The words of the list of facts.
  private func facts(of page: String) throws -> [String] {
    let list = page.split(separator: "<dl class=\"facts\">")[1]
    return list.prefix(upTo: try #require(list.firstRange(of: "</dl>")).lowerBound)
      .split(separator: ">").map { $0.prefix { $0 != "<" } }
      .map { $0.trimmingPrefix { $0.isWhitespace } }.filter { !$0.isEmpty }.map(String.init)
  }

  @Test("the index of tags has each tag once, whatever its capitals, with its essays")
  func tags() throws {
    let page = try #require(files(of: edition())["EPUB/text/tag-index.xhtml"])
    #expect(
      page.contains(
        """
        <li>
        <span class="tag">Tea</span>
        <ul>
        <li>
        <a href="0006-essay.xhtml">听雨</a>
        </li>
        <li>
        <a href="0007-essay.xhtml">灯</a>
        </li>
        </ul>
        </li>
        """))
    #expect(page.split(separator: "class=\"tag\"").count == 3)
    let package = try #require(files(of: edition())["EPUB/package.opf"])
    #expect(package.contains("<meta property=\"schema:accessibilityFeature\">index</meta>"))
  }

  @Test("the chronology has the years, the days in them, and what has no date at the end")
  func chronology() throws {
    var edition = try edition()
    edition.book.chapters.append(
      Chapter(
        id: ChapterID(11), source: SourcePath("x.md"), title: "无期", language: .simplifiedChinese))
    edition.book.entries.append(ContentsEntry(.chapter(ChapterID(11))))
    edition.book.contents = MemoryContents(bodies: Array(repeating: Body(), count: 12))
    let page = try #require(files(of: edition)["EPUB/text/chronology.xhtml"])
    let marks = ["2023年", "12月30日", "听雨", "2024年", "3月9日", "灯", "未注明日期", "无期"]
    let places = marks.map { page.firstRange(of: ">\($0)<")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    edition.book.dates = .numerals
    let numerals = try #require(files(of: edition)["EPUB/text/chronology.xhtml"])
    #expect(numerals.contains("<h2>二〇二三年</h2>"))
    #expect(numerals.contains("<span class=\"day\">十二月三十日</span>"))
  }

  @Test("an essay ends with the address that it was published at")
  func original() throws {
    let essay = try #require(files(of: edition())["EPUB/text/0006-essay.xhtml"])
    #expect(
      essay.contains(
        """
        <footer>
        <p class="original">原文：<a href="https://example.com/%E5%90%AC%E9%9B%A8/">\
        example.com/听雨/</a></p>
        </footer>
        </section>
        """))
  }

  @Test("a book may do without a title page, and with contents that are no page")
  func bare() throws {
    var edition = try edition()
    edition.book.front = []
    edition.book.back = []
    let files = try files(of: edition)
    #expect(files["EPUB/text/title.xhtml"] == nil)
    #expect(files["EPUB/nav.xhtml"] != nil)
    let package = try #require(files["EPUB/package.opf"])
    #expect(attributes("idref", in: package, of: "itemref") == ["essay-6", "essay-7"])
    #expect(package.contains("id=\"nav\""))
  }

  @Test(
    "dates are written with the figures that are asked for",
    arguments: [
      (LanguageTag.simplifiedChinese, 2025, 10, 6, "二〇二五年十月六日"),
      (.traditionalChinese, 2010, 11, 20, "二〇一〇年十一月二十日"),
      (.japanese, 1999, 1, 31, "一九九九年一月三十一日"), (.korean, 2025, 10, 6, "2025년 10월 6일"),
      (.english, 2025, 10, 6, "6 October 2025"),
    ])
  func numerals(_ language: LanguageTag, _ year: Int, _ month: Int, _ date: Int, _ text: String)
    throws
  {
    let furniture = Furniture(for: language, dates: .numerals)
    #expect(furniture.date(try day(year, month, date)) == text)
  }

  @Test("every page and every role has a name in every language", arguments: Phrases.all)
  func words(_ phrases: Phrases) {
    let furniture = Furniture(for: phrases.language)
    #expect(BookPage.allCases.allSatisfy { !furniture.name(of: $0).isEmpty })
    #expect(
      ChapterRole.allCases.filter(\.isNamed).allSatisfy {
        furniture.name(of: $0) != furniture.untitled
      })
    #expect(Set(furniture.factOrder) == Set(BookFact.allCases))
    #expect(
      BookFact.allCases.filter { $0 != .people }.allSatisfy { !furniture.label(of: $0).isEmpty })
    #expect(Contributor.Role.allCases.allSatisfy { !furniture.label(of: $0).isEmpty })
  }
}
