import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("text that is not clean")
struct UncleanTextTests {
  private func text(of body: Body) -> String {
    body.inlines.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  @Test(
    "a title in ASCII brackets is text",
    arguments: ["<红楼梦>", "<呐喊·自序>", "<Rust 程序设计>", "<1984>", "<雪国>（川端康成）", "《<茶经>》"])
  func brackets(title: String) throws {
    let manuscript = try TemporaryFolder(["a.md": "# 书\n\n读了\(title)。\n"]).load()
    #expect(try text(of: manuscript.body(0)) == "读了\(title)。")
    #expect(!manuscript.codes.contains(.htmlUnknownTag))
  }

  @Test("a title of Latin letters alone looks like a tag: it is text, and told")
  func latin() throws {
    let manuscript = try TemporaryFolder(["a.md": "# 书\n\n读了<Walden>。\n"]).load()
    #expect(try text(of: manuscript.body(0)) == "读了<Walden>。")
    #expect(manuscript.diagnostics(.htmlUnknownTag).map(\.source?.start.column) == [7])
  }

  @Test("one broken byte becomes U+FFFD, in its line, and all else stays")
  func brokenByte() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Array("# 题\n\n一行。\n坏".utf8) + [0xE4] + Array("字节。\n".utf8))
    let manuscript = try folder.load()
    #expect(try text(of: manuscript.body(0)) == "一行。坏\u{FFFD}字节。")
    #expect(manuscript.diagnostics(.encodingInvalid).map(\.source?.start.line) == [4])
  }

  @Test("essays of one title are told, and the contents tell them apart by date or folder")
  func titles() throws {
    let dated = try TemporaryFolder([
      "a.md": "---\ntitle: 周记\ndate: 2024-03-09\n---\n甲。\n",
      "b.md": "---\ntitle: 周记\ndate: 2024-03-16\n---\n乙，见[上周](a.md)。\n",
      "c.md": "# 茶\n\n文。\n",
    ]).load()
    #expect(
      dated.book.chapters.map(\.contentsTitle) == ["周记 (2024-03-09)", "周记 (2024-03-16)", nil])
    #expect(dated.book.chapters.map(\.title) == ["周记", "周记", "茶"])
    #expect(dated.diagnostics(.titleDuplicate).count == 1)
    #expect(try dated.body(1).linkTargets == [.essay(ChapterID(0), anchor: nil)])
    let foldered = try TemporaryFolder(["春/序.md": "# 序\n\n甲。\n", "秋/序.md": "# 序\n\n乙。\n"]).load()
    #expect(foldered.book.chapters.map(\.contentsTitle) == ["序 (春)", "序 (秋)"])
  }

  @Test("of essays at one address all are in the book, and links lead to the first")
  func addresses() throws {
    let manuscript = try TemporaryFolder([
      "a.md": "---\ntitle: 甲\npermalink: /tea/\n---\n文。\n",
      "b.md": "---\ntitle: 乙\npermalink: /tea\n---\n文。\n", "c.md": "# 丙\n\n[x](/tea/)\n",
      "d.md": "---\ntitle: 丁\naliases: [/cup/]\n---\n文。\n",
      "e.md": "---\ntitle: 戊\npermalink: /cup/\n---\n[x](/cup)\n",
    ]).load()
    #expect(manuscript.titles == ["甲", "乙", "丙", "丁", "戊"])
    #expect(try manuscript.body(2).linkTargets == [.essay(ChapterID(0), anchor: nil)])
    #expect(manuscript.diagnostics(.addressDuplicate).map(\.file?.text) == ["b.md"])
    // Where an essay is now counts before where another was.
    #expect(try manuscript.body(4).linkTargets == [.essay(ChapterID(4), anchor: nil)])
  }

  @Test("pages that only a template fills are left out, and told")
  func templatePages() throws {
    let listing = """
      {% assign recent = site.posts | where: "lang", "zh" %}
      {% for post in recent %}[{{ post.title }}]({{ post.url }}){% endfor %}
      <ul>
      {% for tag in site.tags %}
        <li>{{ tag[0] }}{% for post in tag[1] %}<a href="{{ post.url }}">{{ post.title }}</a>{% endfor %}</li>
      {% endfor %}
      </ul>
      """
    let manuscript = try TemporaryFolder([
      "_config.yml": "title: 茶\n", "_posts/2024-03-09-tea.md": "---\ntitle: 茶\n---\n水开了。\n",
      "_posts/2024-03-10-empty.md": "---\ntitle: 空\n---\n",
      "_posts/2024-03-11-archive.md": "---\nlayout: archive\ntitle: 归档\n---\n\(listing)\n",
      "_posts/2024-03-12-mixed.md": "---\ntitle: 有字\n---\n前言。\n\n\(listing)\n\n后记。\n",
      "_posts/2024-03-13-only-heading.md": "# 只有标题\n",
      "_posts/tags.md": "---\ntitle: 标签\n---\n标签。\n", "about.md": "---\ntitle: 关于\n---\n我们。\n",
      "_posts/2024-03-14-404.md": "---\npermalink: /404.html\n---\n没有这一页。\n",
    ]).load()
    #expect(manuscript.titles == ["茶", "有字", "只有标题"])
    #expect(try text(of: manuscript.body(1)) == "前言。后记。")
    let told = manuscript.diagnostics(.pageLeftOut).map(\.message).joined(separator: "\n")
    for name in ["empty", "archive", "tags", "about", "404"] {
      #expect(told.contains("\(name).md"), "\(told)")
    }
  }
}
