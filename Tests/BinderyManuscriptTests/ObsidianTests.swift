import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("vaults of Obsidian")
struct ObsidianTests {
  private func fixture(_ part: String = "") throws -> Manuscript {
    try Manuscript.load(ManuscriptOptions(inputs: [Fixtures.path("obsidian") + part]))
  }

  private func essay(_ index: Int, _ anchor: String? = nil) -> Link.Target {
    .essay(ChapterID(index), anchor: anchor)
  }

  @Test("notes are called by their files' names, and stand in the order of these")
  func notes() throws {
    let manuscript = try fixture()
    #expect(manuscript.titles == ["2024-05-01 일기", "苔藓", "蕨", "首页"])
    #expect(manuscript.book.chapters[0].date?.dayText == "2024-05-01")
    #expect(manuscript.book.chapters[3].tags == ["索引"])
  }

  @Test("double brackets lead to notes, headings, blocks and by other names")
  func links() throws {
    let manuscript = try fixture()
    #expect(
      try manuscript.body(0).linkTargets == [
        .dead("[[이끼]]"), essay(1), essay(2, "block-shade"),
      ])
    #expect(
      try manuscript.body(1).linkTargets == [essay(2, "block-shade"), essay(3), essay(2, "孢子")])
    #expect(try manuscript.body(2).linkTargets == [essay(1, "block-drink"), essay(0)])
    #expect(
      try manuscript.body(3).linkTargets == [
        essay(1), essay(2), essay(2, "孢子"), essay(3, "怎样走"), .dead("[[地衣]]"),
      ])
    #expect(manuscript.diagnostics(.linkDead).count == 2)
  }

  @Test("pictures are found by name, wherever they lie and whatever their case")
  func pictures() throws {
    let manuscript = try fixture()
    #expect(manuscript.book.assets.count == 1)
    #expect(!manuscript.codes.contains(.imageMissing))
    #expect(manuscript.diagnostics(.nameCase).count == 1)
  }

  @Test("a link to a file by other capitals leads to it, and is told")
  func capitals() throws {
    let manuscript = try TemporaryFolder(["Tea.md": "文", "z.md": "[a](tea.md) [b](Tea.md)"]).load()
    #expect(try manuscript.body(1).linkTargets == [essay(0), essay(0)])
    #expect(manuscript.diagnostics(.nameCase).map(\.source?.start.column) == [1])
  }

  @Test("a folder of a vault belongs to it")
  func folder() throws {
    let manuscript = try fixture("/植物")
    #expect(manuscript.titles == ["苔藓", "蕨"])
    #expect(!manuscript.codes.contains(.imageMissing))
  }

  @Test("a folder whose files link by double brackets is a vault; one with scripts is not")
  func recognition() throws {
    let vault = try TemporaryFolder([
      "a.md": "见[[b]]。", "b.md": "见[[c]]。", "sub/c.md": "- [[a|甲]]", "d.md": "文",
    ])
    #expect(try vault.load().body(0).linkTargets == [essay(1)])
    let plain = try TemporaryFolder([
      "a.md": "```sh\n[[ -f x ]]\n```", "b.md": "[[em:点]]", "c.md": "[[menu]]\n", "d.md": "文[[1]]",
    ])
    #expect(try plain.load().body(3).linkTargets.isEmpty)
  }

  @Test("of several notes of a name the one of the shortest path is meant")
  func shortest() throws {
    let folder = try TemporaryFolder([
      ".obsidian/app.json": "{}", "a/b/note.md": "深", "c/note.md": "浅",
      "z.md": "[[note]] [[b/note]] [[Note.md]]",
    ])
    #expect(try folder.load().body(2).linkTargets == [essay(1), essay(0), essay(1)])
  }

  @Test("a collection of Jekyll's that is a wiki links by double brackets")
  func jekyllWiki() throws {
    let folder = try TemporaryFolder([
      "_config.yml": "title: x", "_wiki/tea.md": "# 茶\n\n## 水",
      "_posts/2024-01-01-a.md": "见[[/2024-01-02-b#水]]。",
      "_posts/2024-01-02-b.md": "文\n\n## 水",
    ])
    #expect(try folder.load().body(0).linkTargets == [essay(1, "水")])
  }
}

@Suite("notes shown in notes")
struct EmbedTests {
  private func vault(_ files: [String: String]) throws -> Manuscript {
    try TemporaryFolder(files.merging([".obsidian/app.json": "{}"]) { own, _ in own }).load()
  }

  private func quoted(_ body: Body) -> [[BlockContent]] {
    body.blocks.compactMap { block in
      if case .quote(let inside) = block.content { inside.map(\.content) } else { nil }
    }
  }

  private let note = "---\ntitle: 雨\n---\n檐下。\n\n## 夜\n\n听[[#夜]]。 ^ear\n\n## 晨\n\n停了。"

  @Test(
    "a note, a section and a block stand where they are shown",
    arguments: [("b", 5), ("b#夜", 2), ("b#^ear", 1)])
  func shown(name: String, count: Int) throws {
    let manuscript = try vault(["a.md": "前\n\n![[\(name)]]\n\n后", "sub/b.md": note])
    let body = try manuscript.body(0)
    #expect(quoted(body).map(\.count) == [count])
    #expect(body.linkTargets == [.essay(ChapterID(1), anchor: "夜")])
    #expect(manuscript.book.chapters[0].outline.isEmpty)
    #expect(manuscript.codes.allSatisfy { $0.severity == .note })
  }

  @Test("a note that shows itself, over another or at once, is a link, and is told")
  func cycle() throws {
    let manuscript = try vault(["a.md": "![[b]]", "b.md": "![[a]]", "c.md": "![[c]]"])
    let first = try manuscript.body(0)
    #expect(quoted(first).count == 1)
    #expect(first.linkTargets == [.essay(ChapterID(0), anchor: nil)])
    #expect(try manuscript.body(2).linkTargets == [.essay(ChapterID(2), anchor: nil)])
    #expect(manuscript.diagnostics(.embedRefused).count == 3)
  }

  @Test("a note may show a part of itself")
  func own() throws {
    let manuscript = try vault(["a.md": "![[a#夜]]\n\n## 夜\n\n静。"])
    #expect(try quoted(manuscript.body(0)).map(\.count) == [2])
    #expect(!manuscript.codes.contains(.embedRefused))
  }

  @Test("many notes in notes are bounded", .timeLimit(.minutes(1)))
  func bounded() throws {
    let all = String(repeating: "![[1]]\n\n![[2]]\n\n![[3]]\n\n", count: 40)
    let files = ["1.md": all, "2.md": all, "3.md": all, "0.md": all]
    let manuscript = try vault(files)
    #expect(manuscript.book.chapters.count == 4)
    #expect(manuscript.codes.contains(.embedRefused))
  }

  @Test("what is not there, or stands in a line, is a link")
  func links() throws {
    let manuscript = try vault(["a.md": "![[none]]\n\n见![[b]]。", "b.md": "文"])
    #expect(
      try manuscript.body(0).linkTargets == [
        .dead("![[none]]"), .essay(ChapterID(1), anchor: nil),
      ])
  }
}
