import BinderyManuscript
import BinderyModel
import Testing

@Suite("Jekyll sites")
struct JekyllTests {
  private func site(_ more: [String: String] = [:]) throws -> TemporaryFolder {
    let files = [
      "_config.yml": """
      title: 静水流深
      author:
        name: 林知行
      lang: zh-CN
      url: "https://example.com/"
      baseurl: /blog
      description: 随笔
      """,
      "about.md": "# 关于",
      "_posts/2024-03-01-later.md": "---\ntitle: 后写\n---\n文。",
      "_posts/2023-01-02-first.md": "---\ntitle: 先写\ncategories: 随笔 杂记\n---\n文。",
      "_posts/2023-05-06-kept.md": "---\ntitle: 藏\npublished: false\n---\n文。",
      "_posts/no-date.md": "# 无日期",
      "life/_posts/2023-06-01-walk.markdown": "---\ndate: 2025-01-01 08:00:00 +0800\n---\n# 散步\n文。",
      "_drafts/idea.md": "# 想法",
    ]
    return try TemporaryFolder(files.merging(more) { $1 })
  }

  @Test("posts are chapters in the order of their dates; pages, drafts and held back ones are not")
  func posts() throws {
    let manuscript = try site().load()
    #expect(manuscript.titles == ["先写", "后写", "散步"])
    #expect(
      manuscript.book.chapters.map(\.date?.utcText) == [
        "2023-01-02T00:00:00Z", "2024-03-01T00:00:00Z", "2025-01-01T00:00:00Z",
      ])
    let metadata = manuscript.book.metadata
    #expect(metadata.title == "静水流深")
    #expect(metadata.contributors == [Contributor(name: "林知行")])
    #expect(metadata.language == .simplifiedChinese)
    #expect(metadata.site == "https://example.com/blog")
    #expect(metadata.description == "随笔")
    #expect(metadata.published?.dayText == "2025-01-01")
    #expect(manuscript.codes == [.languageNormalised, .pageLeftOut, .pageLeftOut])
  }

  @Test("drafts come last when they are asked for")
  func drafts() throws {
    let manuscript = try site().load { $0.plan.includesDrafts = true }
    #expect(manuscript.titles == ["先写", "藏", "后写", "散步", "想法"])
  }

  @Test("the folder of posts alone belongs to its site", arguments: ["_posts", "life/_posts", "."])
  func inputs(input: String) throws {
    let manuscript = try site().load(input)
    #expect(manuscript.book.metadata.title == "静水流深")
    #expect(manuscript.book.chapters.count == ["_posts": 2, "life/_posts": 1, ".": 3][input])
  }

  @Test("one post by name is a book of its own title, held back or not")
  func onePost() throws {
    let folder = try site()
    let manuscript = try folder.load("_posts/2023-05-06-kept.md")
    #expect(manuscript.book.metadata.title == "藏")
    #expect(manuscript.book.metadata.contributors.map(\.name) == ["林知行"])
  }

  @Test("posts without dates in their names count where none has one")
  func undated() throws {
    let folder = try TemporaryFolder([
      "_posts/b.md": "---\ntitle: 乙\ndate: 2020-01-01\n---\n文。\n",
      "_posts/a.md": "---\ntitle: 甲\ndate: 2021-01-01\n---\n文。\n",
    ])
    let manuscript = try folder.load("_posts")
    #expect(manuscript.titles == ["乙", "甲"])
    #expect(manuscript.book.metadata.title == "book")
  }

  @Test(
    "links by the address that a post is published at lead to the post",
    arguments: [
      ("", "/blog/随笔/杂记/2023/01/02/first.html"),
      ("", "https://example.com/blog/%E9%9A%8F%E7%AC%94/%E6%9D%82%E8%AE%B0/2023/01/02/first.html"),
      ("", "http://www.example.com/blog/随笔/杂记/2023/01/02/first"),
      ("permalink: pretty", "/blog/随笔/杂记/2023/01/02/first/"),
      ("permalink: none", "/随笔/杂记/first.html"),
      ("permalink: ordinal", "/随笔/杂记/2023/002/first.html"),
      ("permalink: /:year/:title/", "/2023/first"),
      ("permalink: /p/:i_month-:i_day/:slug", "/p/1-2/first"),
      ("", "2023-01-02-first.md"), ("", "2023-01-02-First.html"), ("", "/_posts/2023-01-02-first"),
      ("", "{{site.baseurl}}/随笔/杂记/2023/01/02/first.html"),
    ])
  func permalinks(configuration: String, link: String) throws {
    let folder = try site([
      "_config.yml": "url: https://example.com\nbaseurl: /blog\n\(configuration)\n",
      "_posts/2024-03-01-later.md": "[先](<\(link)>)",
    ])
    let manuscript = try folder.load("_posts")
    #expect(try manuscript.body(1).linkTargets == [.essay(ChapterID(0), anchor: nil)])
  }

  @Test("a post without categories is published at its date")
  func withoutCategories() throws {
    let folder = try site(["_posts/2024-03-02-last.md": "[后](/blog/2024/03/01/later.html)"])
    let manuscript = try folder.load("_posts")
    #expect(try manuscript.body(2).linkTargets == [.essay(ChapterID(1), anchor: nil)])
  }

  @Test("addresses of the front matter, old and new, lead to the post")
  func frontMatterAddresses() throws {
    let folder = try TemporaryFolder([
      "_posts/2023-01-02-a.md":
        "---\npermalink: /special/\nredirect_from:\n  - /old/a.html\n---\n# 甲",
      "_posts/2023-01-03-b.md": "# 乙\n[1](/special) [2](/old/a) [3](/2023/01/02/a.html)",
    ])
    let manuscript = try folder.load()
    let first = Link.Target.essay(ChapterID(0), anchor: nil)
    let targets = try manuscript.body(1).linkTargets
    #expect(targets.prefix(2) == [first, first])
    #expect(targets.last == .dead("/2023/01/02/a.html"))
  }

  @Test("what the book does not hold is linked on the site, where the site is known")
  func sitePages() throws {
    let folder = try site([
      "_posts/2024-03-01-later.md": "[关于](/blog/about.html) [档](/files/a%20b.pdf?x=1)"
    ])
    let manuscript = try folder.load("_posts")
    #expect(
      try manuscript.body(1).linkTargets == [
        web("https://example.com/blog/about.html"),
        web("https://example.com/blog/files/a%20b.pdf?x=1"),
      ])
    #expect(!manuscript.codes.contains(.linkDead))
  }

  @Test("a line that ends the excerpt is left out; comments are Markdown's own business")
  func excerpt() throws {
    let folder = try site([
      "_config.yml": "excerpt_separator: '[more]'",
      "_posts/2024-03-01-later.md": "前文。\n\n[more]\n\n后文。",
    ])
    let body = try folder.load("_posts").body(1)
    #expect(body.blocks.count == 2)
  }

  @Test("a broken configuration is told, and gives what it can")
  func brokenConfiguration() throws {
    let folder = try site(["_config.yml": "title: 静: 水\nauthor: 林\n\tx: y"])
    let manuscript = try folder.load()
    let told = try #require(manuscript.diagnostics(.configurationInvalid).first)
    #expect(told.file?.text == "_config.yml")
    #expect(told.source?.start == SourcePosition(line: 1, column: 9))
    #expect(manuscript.book.metadata.title == "静: 水")
    #expect(manuscript.book.metadata.contributors.map(\.name) == ["林"])
  }

  @Test("a site without posts is a folder of essays")
  func noPosts() throws {
    let folder = try TemporaryFolder(["_config.yml": "title: 书", "2.md": "# 二", "1.md": "# 一"])
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["一", "二"])
    #expect(manuscript.book.metadata.title == "书")
  }
}
