import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("front and back matter")
struct MatterTests {
  private static let files = [
    "1.md": "---\ndate: 2020-01-02\ntags: [雨]\n---\n# 听雨\n\n见[自序](前/preface.md#二)，[作者](about.md)。",
    "2.md": "# 灯\n\n文。",
    "前/preface.md": "# 自序\n\n## 二\n\n先读[灯](../2.md)。[^1]\n\n[^1]: 注。",
    "about.md": "---\ndate: 2030-01-01\ntags: [作者]\nlang: ja\n---\n陆知秋，住在山里。",
    "后记.md": "写完了。",
  ]

  private func folder(_ book: String) throws -> TemporaryFolder {
    try TemporaryFolder(Self.files.merging(["book.yaml": book]) { $1 })
  }

  private func lines(_ entries: [ContentsEntry], of book: Book) -> [String] {
    entries.map { entry in
      switch entry.kind {
      case .page(let page): page.rawValue
      case .chapter(let id): "\(book[id].role.rawValue) \(book[id].title)"
      case .part, .heading: "?"
      }
    }
  }

  @Test("pages and texts stand as they are listed, and are no essays any more")
  func listed() throws {
    let manuscript = try folder(
      """
      front:
        - half-title
        - title-page
        - dedication: {text: 献给**母亲**}
        - contents
        - preface: 前/preface.md
      back:
        - afterword: /后记.md
        - page: about.md
        - tag-index
        - chronology
        - colophon
      """
    ).load()
    let book = manuscript.book
    #expect(
      lines(book.front, of: book) == [
        "half-title", "title-page", "dedication ", "contents", "preface 自序",
      ])
    #expect(lines(book.entries, of: book) == ["essay 听雨", "essay 灯"])
    #expect(
      lines(book.back, of: book) == [
        "afterword ", "page About", "tag-index", "chronology", "colophon",
      ])
    #expect(book.chapters.indices.allSatisfy { book.chapters[$0].id.index == $0 })
    #expect(book.essays.map(\.title) == ["听雨", "灯"])
    #expect(book.metadata.subjects == ["雨"])
    #expect(book.metadata.published?.dayText == "2020-01-02")
    #expect(book.metadata.language == .simplifiedChinese)
    #expect(!manuscript.codes.contains(.linkDead))
  }

  @Test("links, notes and marks work in matter as in essays, from it and to it")
  func links() throws {
    let manuscript = try folder(
      """
      front: [dedication: {text: "献给*你*"}, preface: 前/preface.md]
      back: [page: about.md]
      """
    ).load()
    let preface = try manuscript.body(1)
    #expect(preface.linkTargets == [.essay(ChapterID(3), anchor: nil)])
    #expect(preface.notes.count == 1)
    #expect(
      try manuscript.body(2).linkTargets == [
        .essay(ChapterID(1), anchor: "二"), .essay(ChapterID(5), anchor: nil),
      ])
    let dedication = try manuscript.body(0)
    #expect(dedication.inlines.contains { if case .emphasis = $0 { true } else { false } })
    #expect(try manuscript.body(0) == dedication)
  }

  @Test("where nothing is said a collection ends with a colophon, and a lone essay does not")
  func usual() throws {
    let collection = try folder("title: 书").load().book
    #expect(lines(collection.front, of: collection) == ["title-page", "contents"])
    #expect(lines(collection.back, of: collection) == ["colophon"])
    let lone = try TemporaryFolder(["1.md": "# 一\n\n文。"]).load().book
    #expect(lines(lone.front, of: lone) == ["title-page", "contents"])
    #expect(lone.back.isEmpty)
    let none = try folder("front: []\nback: []").load().book
    #expect(none.front.isEmpty && none.back.isEmpty)
  }

  @Test("one page needs no list, nor do texts")
  func short() throws {
    let book = try folder("front: title-page\nback: {afterword: 后记.md}").load().book
    #expect(lines(book.front, of: book) == ["title-page"])
    #expect(lines(book.back, of: book) == ["afterword "])
  }

  @Test("a text of a role without a title has none; any other page is called by its file")
  func titles() throws {
    let book = try folder("back: [afterword: 后记.md, page: 前/preface.md]").load().book
    #expect(book.chapters.suffix(2).map(\.title) == ["", "自序"])
  }

  @Test("a draft that is named is wanted")
  func drafts() throws {
    let folder = try folder("front: [preface: p.md]")
    try folder.write("p.md", Array("---\ndraft: true\n---\n文。".utf8))
    #expect(try folder.load().book.chapters.first?.role == .preface)
  }

  @Test("pages that would be empty are left out and told")
  func empty() throws {
    let folder = try TemporaryFolder([
      "book.yaml": "back: [tag-index, chronology, colophon]", "1.md": "# 一\n\n文。", "2.md": "# 二",
    ])
    let manuscript = try folder.load()
    #expect(lines(manuscript.book.back, of: manuscript.book) == ["colophon"])
    let told = manuscript.diagnostics(.pageEmpty)
    #expect(told.map { $0.source?.start.column } == [8, 19])
    #expect(told.allSatisfy { $0.hint != nil && $0.file?.text == "book.yaml" })
  }

  @Test(
    "what is no page or text is refused at its place with the remedy",
    arguments: [
      ("front: [tittle-page]", "1:9: there is no page 'tittle-page' in front matter", "title-page"),
      ("back: [toc]", "1:8: there is no page 'toc' in back matter", "`- contents`"),
      ("front: [about.md]", "1:9: there is no page 'about.md' in front matter", "page: about.md"),
      ("front: [什么]", "1:9: there is no page '什么' in front matter", "the pages are half-title"),
      (
        "front: [preface]", "1:9: 'preface' is a text of yours, and here is no path of it",
        "- preface: preface.md"
      ),
      (
        "front: [prefase: a.md]", "1:9: there is no text 'prefase' in front matter",
        "preface: preface.md"
      ),
      ("front: [essay: 1.md]", "1:9: there is no text 'essay' in front matter", "the pages are"),
      (
        "front: [contents: 1.md]",
        "1:9: the book makes the page 'contents' itself, and takes no path",
        "`- contents`"
      ),
      ("front: [preface: ~]", "1:9: 'preface' takes a path, or a mapping of `text`", "preface.md"),
      ("front: [preface: [1.md]]", "1:9: 'preface' takes a path, or a mapping of `text`", "write"),
      (
        "front: [[contents]]",
        "1:9: 'front' takes a list of pages and of `role: path`, and here is a list",
        "write it like"
      ),
      ("front: [dedication: {txt: 给你}]", "1:22: unknown key 'txt'", "did you mean 'text'"),
      ("front: [dedication: {}]", "1:21: the text of 'dedication' is empty", "text: 献给母亲"),
      (
        "front: [contents]\nback: [contents]", "2:8: the page 'contents' stands in the book twice",
        "keep one"
      ),
      (
        "front: [preface: 1.md, foreword: ./1.md]",
        "1:34: './1.md' stands in front or back matter twice", "keep one"
      ),
      ("front: [preface: no.md]", "1:18: there is no file 'no.md'", "mend the path"),
      ("front: [preface: ../no.md]", "1:18: the path '../no.md' leads out of the folder", "copy"),
      ("front: [preface: 前]", "1:18: '前' is no Markdown file", ".md"),
      ("front: [preface: out.md]", "1:18: 'out.md' is a link that leads out of the folder", "copy"),
      ("dates: roman", "1:8: 'dates' takes one of digits, numerals, and here is 'roman'", "write"),
    ])
  func refused(text: String, finding: String, hint: String) throws {
    let folder = try folder(text)
    try folder.link("out.md", to: "/etc/hostname")
    let error = #expect(throws: ManuscriptError.self) { try folder.load() }
    let diagnostics = error?.diagnostics ?? []
    #expect(
      diagnostics.map { diagnostic in
        let start = diagnostic.source?.start ?? SourcePosition(line: 0, column: 0)
        return "\(start.line):\(start.column): \(diagnostic.message)"
      } == [finding])
    #expect(diagnostics.first?.hint?.contains(hint) == true, "\(diagnostics.first?.hint ?? "")")
  }

  @Test("dates take the figures that book.yaml wants")
  func dates() throws {
    #expect(try folder("dates: numerals").load().book.dates == .numerals)
  }

  @Test("a page of a site that stands in matter is not told as left out; its tags are its own")
  func sitePage() throws {
    let site = try TemporaryFolder([
      "_config.yml": "url: https://example.com", "about.md": "关于我。",
      "book.yaml": "back: {page: about.md}",
      "_posts/2024-01-02-tea.md": "---\ntags: [茶]\ncategories: [屋里]\n---\n# 茶\n\n[我](/about/)",
      "_posts/2024-01-03-water.md": "---\ncategories: [屋里]\n---\n# 水\n\n文。",
    ])
    let manuscript = try site.load()
    #expect(!manuscript.codes.contains(.pageLeftOut))
    #expect(manuscript.book.chapters.map(\.tags) == [["茶"], ["屋里"], []])
    #expect(try manuscript.body(0).linkTargets == [.essay(ChapterID(2), anchor: nil)])
  }

  @Test("a list of chapters does without the pages that stand in matter")
  func summary() throws {
    let folder = try TemporaryFolder([
      "SUMMARY.md": "# 目录\n\n- [序](preface.md)\n- [茶](tea.md)\n- [水](water.md)\n",
      "preface.md": "# 序\n\n文。", "tea.md": "# 茶\n\n文。", "water.md": "# 水\n\n文。",
      "book.yaml": "front: [contents, foreword: preface.md]",
    ])
    let book = try folder.load().book
    #expect(lines(book.front, of: book) == ["contents", "foreword 序"])
    #expect(lines(book.entries, of: book) == ["essay 茶", "essay 水"])
  }
}

@Suite("addresses of essays")
struct OriginalAddressTests {
  @Test("a post is published where its site's permalinks say, unless it is held back")
  func jekyll() throws {
    let site = try TemporaryFolder([
      "_config.yml": "url: https://example.com\nbaseurl: /b\npermalink: /:year/:title/\n",
      "_posts/2024-01-02-tea.md": "---\nredirect_from: /old/\n---\n# 茶\n\n文。",
      "_posts/2024-01-03-water.md": "---\npermalink: /水/\n---\n# 水\n\n文。",
      "_posts/2024-01-04-fire.md": "---\npublished: false\n---\n# 火\n\n文。",
    ])
    let book = try site.load { $0.plan.includesDrafts = true }.book
    let addresses = book.chapters.map(\.address?.text)
    #expect(
      addresses == [
        "https://example.com/b/2024/tea/", "https://example.com/b/%E6%B0%B4/", nil,
      ])
  }

  @Test("a folder tells no address but by front matter and the site of book.yaml")
  func plain() throws {
    let folder = try TemporaryFolder([
      "book.yaml": "site: https://example.net/",
      "1.md": "---\npermalink: /tea/\n---\n文。", "2.md": "---\naliases: [/old/]\n---\n文。",
    ])
    #expect(
      try folder.load().book.chapters.map(\.address?.text) == ["https://example.net/tea/", nil])
  }

  @Test("chapters of a book are pages of HTML on their site")
  func chapters() throws {
    let folder = try TemporaryFolder([
      "book.toml": "[book]\n", "book.yaml": "site: https://example.net/book",
      "src/SUMMARY.md": "- [茶](tea.md)\n- [水](water/README.md)", "src/tea.md": "文。",
      "src/water/README.md": "文。",
    ])
    #expect(
      try folder.load().book.chapters.map(\.address?.text) == [
        "https://example.net/book/tea.html", "https://example.net/book/water/",
      ])
  }
}

@Suite("levels of headings")
struct HeadingLevelTests {
  @Test(
    "headings stand under the title without gaps, in the order that they have",
    arguments: [
      ("## a\n### b\n## c", [2, 3, 2]), ("# a\n## b\n# c", [2, 3, 2]),
      ("### a\n##### b\n### c", [2, 3, 2]),
      ("#### a\n## b\n#### c\n### d", [2, 2, 3, 3]),
      ("## a\n> # b\n> ### c\n\n#### d\n## e", [2, 3, 4, 3, 2]),
      ("# a\n## b\n### c\n#### d\n##### e\n###### f", [2, 3, 4, 5, 6, 6]),
    ])
  func levels(text: String, expected: [Int]) throws {
    let folder = try TemporaryFolder(["1.md": "---\ntitle: 题\n---\n文。\n\n\(text)"])
    let body = try folder.load().body(0)
    #expect(body.blocks.flatMap(Self.levels) == expected)
  }

  private static func levels(in block: Block) -> [Int] {
    switch block.content {
    case .heading(let level, _): [level]
    case .quote(let blocks): blocks.flatMap(levels)
    default: []
    }
  }
}
