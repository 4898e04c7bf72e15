import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("collections of Jekyll")
struct JekyllCollectionTests {
  @Test("posts come first, then each published collection as a part, in the configuration's order")
  func parts() throws {
    let manuscript = try Fixture.load("jekyll")
    #expect(manuscript.convention == .jekyll)
    #expect(manuscript.titles == ["上游", "下游", "渡口", "柳树", "沙洲", "翠鸟", "白鹭"])
    #expect(manuscript.book.parts.map(\.title) == [.text("词条"), .text("Field notes")])
    #expect(
      manuscript.book.entries == [
        ContentsEntry(.chapter(ChapterID(0))), ContentsEntry(.chapter(ChapterID(1))),
        ContentsEntry(
          .part(PartID(0)), children: (2...4).map { ContentsEntry(.chapter(ChapterID($0))) }),
        ContentsEntry(
          .part(PartID(1)), children: (5...6).map { ContentsEntry(.chapter(ChapterID($0))) }),
      ])
  }

  @Test("addresses of collections, their permalinks and the defaults lead to the essays")
  func addresses() throws {
    let manuscript = try Fixture.load("jekyll")
    func essay(_ index: Int) -> Link.Target { .essay(ChapterID(index), anchor: nil) }
    #expect(try manuscript.body(0).linkTargets == [essay(2), essay(6)])
    #expect(try manuscript.body(1).linkTargets == [essay(0)])
    #expect(try manuscript.body(2).linkTargets == [essay(4)])
    #expect(try manuscript.body(4).linkTargets == [essay(1)])
    #expect(!manuscript.codes.contains(.linkDead))
  }

  @Test(
    "the folder of a collection binds it alone, published or not, and the site around it is known",
    arguments: [
      ("_wiki", ["渡口", "柳树", "沙洲"]), ("_wiki/河流", ["沙洲"]), ("_field-notes", ["翠鸟", "白鹭"]),
      ("_hidden", ["未定稿"]),
    ])
  func alone(folder: String, titles: [String]) throws {
    let manuscript = try Fixture.load("jekyll/" + folder)
    #expect(manuscript.convention == .jekyll)
    #expect(manuscript.titles == titles)
    #expect(manuscript.book.metadata.title == "河边札记")
    #expect(manuscript.book.parts.isEmpty)
  }

  @Test("what a collection alone does not hold is linked on the site")
  func outside() throws {
    let manuscript = try Fixture.load("jekyll/_field-notes/heron.md")
    #expect(manuscript.titles == ["白鹭"])
    let wiki = try Fixture.load("jekyll/_wiki")
    #expect(
      try wiki.body(2).linkTargets == [web("https://river.example/p/downstream/")])
  }

  @Test("posts have a part where the configuration names it")
  func namedPosts() throws {
    let folder = try TemporaryFolder([
      "_config.yml":
        "collections:\n  posts:\n    title: 随笔\n  wiki:\n    output: true\n",
      "_posts/2024-01-01-a.md": "# 甲", "_wiki/b.md": "# 乙",
    ])
    #expect(try folder.load().book.parts.map(\.title) == [.text("随笔"), .text("Wiki")])
  }

  @Test("collections in a folder of their own are found; a list of labels publishes none")
  func folders() throws {
    let nested = try TemporaryFolder([
      "_config.yml": "collections_dir: my\ncollections:\n  wiki:\n    output: true\n",
      "my/_posts/2024-01-01-a.md": "[乙](/wiki/b)", "my/_wiki/b.md": "# 乙",
    ])
    let manuscript = try nested.load()
    #expect(manuscript.book.parts.map(\.title) == [.text("Wiki")])
    #expect(try manuscript.body(0).linkTargets == [.essay(ChapterID(1), anchor: nil)])
    let listed = try TemporaryFolder([
      "_config.yml": "collections: [wiki]\n", "_posts/2024-01-01-a.md": "# 甲",
      "_wiki/b.md": "# 乙",
    ])
    #expect(try listed.load().titles == ["甲"])
    #expect(try listed.load("_wiki").titles == ["乙"])
  }
}
