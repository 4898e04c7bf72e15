import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("books of GitBook and HonKit")
struct GitBookTests {
  private func load() throws -> Manuscript { try Fixture.load("gitbook") }

  @Test("chapters stand as the list that book.json names has them, the front page first")
  func order() throws {
    let manuscript = try load()
    #expect(manuscript.convention == .gitbook)
    #expect(manuscript.titles == ["この本について", "庭のこと", "水やり", "落ち葉", "ポンプ"])
    #expect(manuscript.book.parts.map(\.title) == [.text("道具")])
    #expect(
      manuscript.book.entries == [
        ContentsEntry(.chapter(ChapterID(0))),
        ContentsEntry(
          .chapter(ChapterID(1)),
          children: [
            ContentsEntry(.chapter(ChapterID(2))),
            ContentsEntry(
              .heading("冬じたく"), children: [ContentsEntry(.chapter(ChapterID(3)))]),
          ]),
        ContentsEntry(.part(PartID(0)), children: [ContentsEntry(.chapter(ChapterID(4)))]),
      ])
    #expect(!manuscript.codes.contains { $0.rawValue.hasPrefix("summary.") })
  }

  @Test("book.json says title, author and language; its variables are known to the essays")
  func configuration() throws {
    let manuscript = try load()
    #expect(manuscript.book.metadata.title == "庭の手帖")
    #expect(manuscript.book.metadata.contributors.map(\.name) == ["橘かおり"])
    #expect(manuscript.book.metadata.language == .japanese)
    #expect(try manuscript.body(0).inlines.contains(.text("秋の庭の記録です。")))
    #expect(
      try manuscript.body(2).blocks.contains { block in
        if case .code(let code) = block.content { code.text == "秋: 一日おき" } else { false }
      })
  }

  @Test("remarks are remarks, and raw text is text")
  func tags() throws {
    let body = try load().body(2)
    let kinds = body.blocks.compactMap { block -> String? in
      if case .callout(let callout) = block.content { callout.kind } else { nil }
    }
    #expect(kinds == ["warning"])
    #expect(body.inlines.contains(.text("{{ book.season }}")))
  }

  @Test("imported code is a block of code, but not in code")
  func imports() throws {
    #expect(try load().body(4).inlines.contains(.text("pump.js")))
    let code = try load().body(4).blocks.compactMap { block -> CodeBlock? in
      if case .code(let code) = block.content { code } else { nil }
    }
    #expect(code.map(\.language) == ["js", "js", "md"])
    #expect(
      code.map(\.text) == [
        "const litres = 12;\nconst minutes = 3;", "console.log(litres / minutes);",
        "[import](code/pump.js)",
      ])
  }

  @Test("a SUMMARY.md alone makes a book; its first heading is no part when it only says contents")
  func bare() throws {
    let folder = try TemporaryFolder([
      "SUMMARY.md": "## 目录\n\n* [开篇](README.md)\n\n## 上篇\n\n* [一](<a b.md>)\n* [二](2.MD)\n",
      "README.md": "# 开篇", "a b.md": "文", "2.md": "## 二之一\n文",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.convention == .gitbook)
    #expect(manuscript.titles == ["开篇", "一", "二之一"])
    #expect(manuscript.book.chapters[2].contentsTitle == "二")
    #expect(manuscript.book.parts.map(\.title) == [.text("上篇")])
  }

  @Test("the folder of the essays is the book as well, with all that the list says")
  func contentFolder() throws {
    let folder = try TemporaryFolder([
      ".gitbook.yaml": "root: ./docs/\nstructure:\n  readme: 开篇.md\n  summary: ./LIST.md\n",
      "docs/LIST.md": "* [乙](b.md)\n", "docs/开篇.md": "# 开篇", "docs/b.md": "# 乙",
      "docs/c.md": "# 丙", "other.md": "# 他",
    ])
    for input in [".", "docs"] {
      let manuscript = try folder.load(input)
      #expect(manuscript.convention == .gitbook)
      #expect(manuscript.titles == ["开篇", "乙"])
      #expect(manuscript.book.metadata.title == "book")
      #expect(manuscript.diagnostics(.summaryUnlisted).count == 1)
    }
  }

  @Test("of a book in several languages one is bound: that of the folder, else the first")
  func languages() throws {
    let folder = try TemporaryFolder([
      "LANGS.md": "* [中文](zh/)\n* [日本語](ja)\n",
      "book.json": "{\"title\": \"书\", \"language\": \"en\"}",
      "zh/SUMMARY.md": "* [甲](a.md)", "zh/a.md": "# 甲\n\n这是一个说明，请把它们放在这里。",
      "ja/SUMMARY.md": "* [乙](b.md)", "ja/b.md": "# 乙\n\nこれはペンです。[甲](../zh/a.md)",
    ])
    let first = try folder.load()
    #expect(first.titles == ["甲"])
    #expect(
      first.diagnostics(.summaryUnlisted).first?.message == "'zh' is bound, and left out are 'ja'")
    let second = try folder.load("ja")
    #expect(second.titles == ["乙"])
    #expect(second.book.metadata.title == "书")
    #expect(second.book.metadata.language == .japanese)
    #expect(second.diagnostics(.summaryUnlisted).isEmpty)
  }

  @Test("an essay of the name SUMMARY.md is an essay")
  func essay() throws {
    let folder = try TemporaryFolder(["SUMMARY.md": "# 总结\n\n文。", "a.md": "# 甲"])
    let manuscript = try folder.load()
    #expect(manuscript.convention == .plain)
    #expect(manuscript.titles.sorted() == ["总结", "甲"])
  }

  @Test("where the list names none of the files, all are bound, and what is missing is told")
  func emptyList() throws {
    let folder = try TemporaryFolder(["SUMMARY.md": "- [甲](x.md)\n", "b.md": "# 乙"])
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["乙"])
    #expect(manuscript.codes.contains(.summaryMissing))
  }

  @Test("a list that is too large is told, and all files are bound in natural order")
  func largeList() throws {
    let folder = try TemporaryFolder([
      "SUMMARY.md": "- [甲](1.md)\n", "10.md": "# 十", "9.md": "# 九",
    ])
    let manuscript = try folder.load { $0.limits.summaryBytes = 4 }
    #expect(manuscript.titles == ["九", "十"])
    #expect(manuscript.codes.contains(.fileTooLarge))
  }

  @Test("of many dead entries a part is told")
  func manyDead() throws {
    let list = (0..<1_000).map { "- [x](\($0).md)" }.joined(separator: "\n")
    let folder = try TemporaryFolder(["SUMMARY.md": list, "a.md": "# 甲"])
    #expect(try folder.load().diagnostics(.summaryMissing).count == 200)
  }

  @Test("entries whose essay cannot be used leave their title to those below them")
  func unusable() throws {
    let folder = try TemporaryFolder([
      "SUMMARY.md": "- [空](a.md)\n  - [乙](b.md)\n- [又空](c.md)\n\n## 尾\n\n- [空](d.md)\n",
      "a.md": "", "b.md": "# 乙", "c.md": "", "d.md": "",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.book.parts.isEmpty)
    #expect(
      manuscript.book.entries == [
        ContentsEntry(.heading("空"), children: [ContentsEntry(.chapter(ChapterID(0)))])
      ])
  }

  @Test("a list that leads out of the folder by a link is not followed")
  func links() throws {
    let folder = try TemporaryFolder([
      "SUMMARY.md": "- [甲](a.md)\n- [外](out.md)\n- [上](../x.md)\n", "a.md": "# 甲",
    ])
    try folder.write("../x.md", Array("# 外".utf8))
    try folder.link("out.md", to: "../x.md")
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["甲"])
    #expect(manuscript.diagnostics(.summaryMissing).count == 2)
  }

  @Test(
    "--language picks the folder of a book in several",
    arguments: [("ja", "茶"), ("en", "Tea"), ("de", "Tea")])
  func languages(language: String, title: String) throws {
    let folder = try TemporaryFolder([
      "LANGS.md": "* [English](en/)\n* [日本語](ja/)", "en/README.md": "# Tea",
      "en/SUMMARY.md": "* [Tea](README.md)", "ja/README.md": "# 茶",
      "ja/SUMMARY.md": "* [茶](README.md)",
    ])
    let manuscript = try folder.load { $0.language = language }
    #expect(manuscript.titles == [title])
    #expect(manuscript.book.metadata.language.text == language)
    // Who asks for a language that is not there learns which are.
    let told = manuscript.diagnostics(.summaryUnlisted)
    #expect(told.isEmpty == (language != "de"))
    #expect(
      told.allSatisfy { $0.message.contains("'ja'") && $0.hint?.contains("--language") == true })
  }
}
