import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("books of mdBook")
struct MDBookTests {
  private func load() throws -> Manuscript { try Fixture.load("mdbook") }

  @Test("chapters stand as SUMMARY.md lists them, in parts, and each once")
  func order() throws {
    let manuscript = try load()
    #expect(manuscript.convention == .mdbook)
    #expect(manuscript.titles == ["序", "采茶", "炒茶", "器具", "收柿子", "后记"])
    #expect(manuscript.book.parts.map(\.title) == [.text("春"), .text("秋")])
    #expect(
      manuscript.book.entries == [
        ContentsEntry(.chapter(ChapterID(0))),
        ContentsEntry(
          .part(PartID(0)),
          children: [
            ContentsEntry(
              .chapter(ChapterID(1)), children: [ContentsEntry(.chapter(ChapterID(2)))]),
            ContentsEntry(.chapter(ChapterID(3))),
          ]),
        ContentsEntry(.part(PartID(1)), children: [ContentsEntry(.chapter(ChapterID(4)))]),
        ContentsEntry(.chapter(ChapterID(5))),
      ])
    #expect(manuscript.book.chapters[2].contentsTitle == "炒茶 的火候")
    #expect(manuscript.book.chapters[1].contentsTitle == nil)
  }

  @Test("book.toml says title, authors, language and description")
  func configuration() throws {
    let metadata = try load().book.metadata
    #expect(metadata.title == "山居笔记")
    #expect(metadata.contributors.map(\.name) == ["林知行", "周晚"])
    #expect(metadata.language == .simplifiedChinese)
    #expect(metadata.description == "一年里的茶与柿子。")
  }

  @Test("what SUMMARY.md lists without a file, twice or out of the book is told by its line")
  func findings() throws {
    let manuscript = try load()
    let lines = manuscript.diagnostics.compactMap { found -> String? in
      guard found.code.rawValue.hasPrefix("summary."), let place = found.source else { return nil }
      return "\(found.code.rawValue) \(found.file?.text ?? "") \(place.start.line)"
    }
    #expect(
      lines == [
        "summary.draft src/SUMMARY.md 9", "summary.duplicate src/SUMMARY.md 11",
        "summary.missing src/SUMMARY.md 18", "summary.draft src/SUMMARY.md 19",
      ])
    let unlisted = try #require(manuscript.diagnostics(.summaryUnlisted).first)
    #expect(unlisted.message.hasPrefix("2 Markdown files are not listed"))
    #expect(unlisted.message.contains("src/notes.md"))
    let missing = try #require(manuscript.diagnostics(.summaryMissing).first)
    #expect(manuscript.excerpts.excerpt(for: missing)?.text == "- [走失的一章](lost.md)")
  }

  @Test("lines of other files stand in the place of their marks, hidden ones left out")
  func includes() throws {
    let code = try load().body(2).blocks.compactMap { block -> String? in
      if case .code(let code) = block.content { return code.text }
      guard case .list(let list) = block.content,
        case .code(let code)? = list.items.first?.blocks.last?.content
      else { return nil }
      return code.text
    }
    #expect(code.first == "    let fire = \"文火\";\n    println!(\"{fire}\");")
    #expect(code.last == "fn main() {\n    let fire = \"文火\";")
    let inlines = try load().body(2).inlines
    #expect(inlines.contains(.code("{{#include 文件}}")))
    #expect(inlines.contains(.text("火大则焦")))
  }

  @Test("a playground is a block of code")
  func playground() throws {
    let blocks = try load().body(3).blocks
    let code = blocks.compactMap { block -> CodeBlock? in
      if case .code(let code) = block.content { code } else { nil }
    }
    #expect(code.map(\.language) == ["rust"])
    #expect(code.first?.text.contains("ANCHOR") == false)
    #expect(code.first?.text.contains("hidden") == false)
  }

  @Test("what cannot be included is told where the mark stands, and the mark is left out")
  func failures() throws {
    let manuscript = try load()
    let told = manuscript.diagnostics(.includeFailed)
    #expect(told.map(\.file?.text) == ["src/tools.md", "src/tools.md"])
    #expect(
      told.map(\.source?.start) == [
        SourcePosition(line: 9, column: 1), SourcePosition(line: 9, column: 30),
      ])
  }

  @Test("links lead to chapters and headings, by file, folder and address")
  func links() throws {
    let manuscript = try load()
    #expect(
      try manuscript.body(0).linkTargets == [
        .essay(ChapterID(2), anchor: "看火"), .essay(ChapterID(1), anchor: nil),
      ])
    #expect(
      try manuscript.body(1).linkTargets == [
        .essay(ChapterID(3), anchor: "茶-壶"), .essay(ChapterID(5), anchor: nil),
      ])
    #expect(try manuscript.body(5).linkTargets == [.essay(ChapterID(2), anchor: "看火-1")])
  }

  @Test("a folder inside the book binds its part of the list")
  func part() throws {
    let manuscript = try Fixture.load("mdbook/src/spring")
    #expect(manuscript.titles == ["采茶", "炒茶"])
    #expect(manuscript.book.metadata.title == "山居笔记")
    #expect(manuscript.book.parts.map(\.title) == [.text("春")])
  }

  @Test("book.toml says where the essays lie, and never outside")
  func source() throws {
    let folder = try TemporaryFolder([
      "book.toml": "[book]\nsrc = \"文\"\n", "文/SUMMARY.md": "[甲](a.md)", "文/a.md": "字",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.convention == .mdbook)
    #expect(manuscript.titles == ["甲"])
    try folder.write("book.toml", Array("[book]\nsrc = \"../..\"\n".utf8))
    #expect(try folder.load().convention == .plain)
  }

  @Test("a broken book.toml is told, and the book is made all the same")
  func brokenConfiguration() throws {
    let folder = try TemporaryFolder([
      "book.toml": "[book\ntitle = 1", "src/SUMMARY.md": "- [甲](a.md)", "src/a.md": "字",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["甲"])
    #expect(manuscript.diagnostics(.configurationInvalid).first?.source?.start.line == 1)
  }
}
