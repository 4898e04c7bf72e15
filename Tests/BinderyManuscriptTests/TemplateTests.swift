import BinderyManuscript
import BinderyModel
import Testing

@Suite("templates of a site")
struct TemplateTests {
  private func jekyll(_ text: String) throws -> TemporaryFolder {
    try TemporaryFolder([
      "_config.yml": """
      title: 静水流深
      url: https://example.com
      baseurl: /blog
      assets: /files
      author: {name: 林知行}
      """,
      "_posts/2023-01-02-tea.md": "---\ntitle: 说茶\n---\n## 水\n",
      "life/_posts/2023-01-03-walk.md": "# 散步\n",
      "_posts/2024-03-01-later.md": "---\ntitle: 后写\n---\n" + text,
    ])
  }

  private let tea = Link.Target.essay(ChapterID(0), anchor: nil)
  private let walk = Link.Target.essay(ChapterID(1), anchor: nil)

  @Test(
    "post_url and link lead to the essay they name",
    arguments: [
      ("[a]({% post_url 2023-01-02-tea %})", 0),
      ("[a]({{ site.baseurl }}{% post_url 2023-01-02-tea %})", 0),
      ("[a]({% link _posts/2023-01-02-tea.md %})", 0),
      ("[a]({{ site.url }}{{ site.baseurl }}{% link _posts/2023-01-02-tea.md %})", 0),
      ("[a][b]\n\n[b]: {% post_url 2023-01-03-walk %}", 1),
      ("[a]({% post_url life/2023-01-03-walk %})", 1),
      ("<a href=\"{% post_url 2023-01-03-walk %}\">a</a>", 1),
      ("[a]({{ '/2023/01/02/tea.html' | relative_url }})", 0),
      ("[a]({{ '/life/2023/01/03/walk.html' | absolute_url }})", 1),
    ])
  func postLinks(text: String, essay: Int) throws {
    let manuscript = try jekyll(text).load()
    let targets = try manuscript.body(2).linkTargets
    #expect(targets == [[tea, walk][essay]])
    #expect(!manuscript.codes.contains(.linkDead))
  }

  @Test("a fragment behind a tag leads to its place")
  func fragment() throws {
    let manuscript = try jekyll("[a]({% post_url 2023-01-02-tea %}#水)").load()
    #expect(try manuscript.body(2).linkTargets == [.essay(ChapterID(0), anchor: "水")])
  }

  @Test("a tag that names no essay is dead, and is told as its author wrote it")
  func dead() throws {
    let manuscript = try jekyll("好[a]({% post_url 2020-01-01-none %})").load()
    #expect(try manuscript.body(2).linkTargets == [.dead("{% post_url 2020-01-01-none %}")])
    let told = try #require(manuscript.diagnostics(.linkDead).first)
    #expect(told.message.contains("'{% post_url 2020-01-01-none %}'"))
    #expect(told.source?.start == SourcePosition(line: 4, column: 4))
  }

  @Test("a link that a tag makes without words has the title of its essay")
  func title() throws {
    let manuscript = try jekyll("见{% post_url 2023-01-02-tea %}。").load()
    #expect(
      try manuscript.body(2).inlines.contains {
        if case .link(_, let inside) = $0 { inside.map(\.content) == [.text("说茶")] } else { false }
      })
  }

  @Test("the values of the configuration and the front matter are known")
  func values() throws {
    let text =
      "{{ site.title }} {{ page.title }} {{ site.author.name }} {{ page.date | date: '%Y' }}"
    let manuscript = try jekyll(text + " {{ page.none }}").load()
    #expect(
      try manuscript.body(2).inlines == [.text("静水流深 后写 林知行 2024 {{ page.none }}")])
    #expect(manuscript.diagnostics(.templateUnresolved).map(\.source?.start.line) == [4])
  }

  @Test("pictures of tags are found as others are")
  func pictures() throws {
    let folder = try jekyll("{% include figure.html src=\"/files/a.png\" caption=\"茶\" %}")
    try folder.write("files/a.png", Samples.png)
    let body = try folder.load().body(2)
    guard case .figure(let figure)? = body.blocks.first?.content else {
      Issue.record("no figure: \(body.blocks)")
      return
    }
    #expect(figure.caption.count == 1)
    #expect(body.imageSources.count == 1)
  }

  @Test(
    "Hugo's ref finds an essay by its path, beside it or alone in the site by its name",
    arguments: [
      "posts/tea/index.md", "/posts/tea/index.md", "/posts/tea", "../tea/index.md", "tea", "tea.md",
    ])
  func hugo(name: String) throws {
    let folder = try TemporaryFolder([
      "hugo.toml": "title = '静水'",
      "content/posts/tea/index.md": "+++\ntitle = '说茶'\n+++\n文",
      "content/posts/walk/index.md": "[a]({{< ref \"\(name)\" >}}) {{ page.title }}",
    ])
    for input in ["content", "content/posts", "."] {
      guard input != "content/posts" || !name.hasPrefix("/") else { continue }
      let manuscript = try folder.load(input)
      #expect(try manuscript.body(1).linkTargets == [tea])
      #expect(try manuscript.body(1).inlines.contains(.text(" {{ page.title }}")))
    }
  }

  @Test("Hexo's post_link and asset_img find the essay and its folder")
  func hexo() throws {
    let folder = try TemporaryFolder([
      "_config.yml": "title: 静水",
      "source/_posts/tea.md": "---\ntitle: 说茶\ndate: 2023-01-02\n---\n文",
      "source/_posts/walk.md":
        "---\ndate: 2023-01-03\n---\n{% post_link tea %}{% asset_img a.png 盏 %}",
    ])
    try folder.write("source/_posts/walk/a.png", Samples.png)
    let manuscript = try folder.load()
    let body = try manuscript.body(1)
    #expect(body.linkTargets == [tea])
    #expect(body.inlines.contains(.text("说茶")))
    #expect(manuscript.diagnostics(.imageMissing).isEmpty)
  }

  @Test("an essay read again has the same text")
  func again() throws {
    let folder = try jekyll("[{{ site.title }}]({% post_url 2023-01-02-tea %})")
    let manuscript = try folder.load {
      $0.limits.keptBodyBytes = 0
    }
    #expect(try manuscript.body(2).inlines.contains(.text("静水流深")))
    #expect(try manuscript.body(2).linkTargets == [tea])
  }
}
