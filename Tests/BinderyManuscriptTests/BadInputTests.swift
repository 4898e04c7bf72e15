import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("bad input")
struct BadInputTests {
  @Test("files that include each other are told; the text around stays")
  func includes() throws {
    let manuscript = try TemporaryFolder([
      "book.toml": "[book]\n", "src/SUMMARY.md": "# 目录\n\n- [甲](a.md)\n- [乙](b.md)\n",
      "src/a.md": "# 甲\n\n前。\n\n{{#include b.md}}\n\n后。\n",
      "src/b.md": "# 乙\n\n中。\n\n{{#include a.md}}\n\n{{#include b.md}}\n",
    ]).load()
    #expect(manuscript.titles == ["甲", "乙"])
    #expect(manuscript.diagnostics(.includeFailed).count >= 3)
    let words = try manuscript.body(0).inlines
    for word in ["前。", "中。", "后。"] { #expect(words.contains(.text(word))) }
  }

  @Test("notes that show each other are told; each stays a chapter")
  func embeds() throws {
    let manuscript = try TemporaryFolder([
      ".obsidian/app.json": "{}", "a.md": "甲。\n\n![[b]]", "b.md": "乙。\n\n![[c]]",
      "c.md": "丙。\n\n![[a]]",
    ]).load()
    #expect(manuscript.titles == ["a", "b", "c"])
    #expect(manuscript.diagnostics(.embedRefused).count == 3)
  }

  @Test("a list of a million lines is told, and every chapter is there", .timeLimit(.minutes(1)))
  func longSummary() throws {
    let folder = try TemporaryFolder(["book.json": "{}", "a.md": "# 甲\n\n文。", "b.md": "# 乙\n\n文。"])
    try folder.write("SUMMARY.md", Array(String(repeating: "* [甲](a.md)\n", count: 1_000_000).utf8))
    let large = try folder.load()
    #expect(large.titles == ["甲", "乙"])
    #expect(large.diagnostics(.fileTooLarge).map(\.file?.text) == ["SUMMARY.md"])
    try folder.write(
      "SUMMARY.md", Array(("* [甲](a.md)\n" + String(repeating: "*\n", count: 1_000_000)).utf8))
    let long = try folder.load()
    #expect(long.titles == ["甲"])
    #expect(long.diagnostics(.summaryUnlisted).count == 1)
  }

  @Test(
    "front matter that is a list is told, and shown as text", arguments: ["- 甲\n- 乙", "[甲, 乙]"])
  func frontMatter(matter: String) throws {
    let manuscript = try TemporaryFolder(["a.md": "---\n\(matter)\n---\n\n# 题\n\n文。\n"]).load()
    #expect(manuscript.diagnostics(.frontMatterInvalid).map(\.source?.start.line) == [2])
    let words = try manuscript.body(0).inlines
    #expect(words.contains(.text("文。")))
    let isShown = words.contains { inline in
      if case .text(let text) = inline { text.contains("甲") } else { false }
    }
    #expect(isShown)
  }

  @Test("folders that hold themselves by links are listed once")
  func loops() throws {
    let folder = try TemporaryFolder(["甲/a.md": "# 甲\n\n文。\n", "乙/b.md": "# 乙\n\n文。\n"])
    try folder.link("甲/上", to: "..")
    try folder.link("乙/环", to: "环")
    try folder.link("乙/甲", to: "../甲")
    try folder.link("外", to: "/")
    let manuscript = try folder.load()
    #expect(manuscript.titles.sorted() == ["乙", "甲"])
    #expect(manuscript.diagnostics(.fileOutside).count == 1)
  }

  @Test("a picture that is a folder is told; the essay keeps its place and its words")
  func pictureFolder() throws {
    let manuscript = try TemporaryFolder([
      "a.md": "# 题\n\n看![山](山.png)。\n", "山.png/x.txt": "x",
    ]).load()
    #expect(try manuscript.body(0).imageSources == [.missing("山.png")])
    let told = manuscript.diagnostics.filter {
      [.imageMissing, .imageUnusable, .fileNotRegular].contains($0.code)
    }
    #expect(told.map { $0.source?.start } == [SourcePosition(line: 3, column: 4)])
  }
}
