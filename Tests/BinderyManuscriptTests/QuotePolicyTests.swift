import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("what essays and book.yaml say of quotation marks")
struct QuotePolicyTests {
  @Test("front matter speaks for its essay, book.yaml for the book")
  func read() throws {
    let folder = try TemporaryFolder([
      "book.yaml": "title: 书\nquotes: smart",
      "1.md": "---\nquotes: keep\n---\n# 一\n\n文。", "2.md": "---\nquotes: nonsense\n---\n# 二\n\n文。",
    ])
    let book = try folder.load().book
    #expect(book.quotes == .smart)
    #expect(book.chapters.map(\.quotes) == [.keep, nil])
  }

  @Test("book.yaml takes none but the known words")
  func unknown() throws {
    let folder = try TemporaryFolder(["book.yaml": "quotes: curly", "1.md": "文。"])
    let error = #expect(throws: ManuscriptError.self) { try folder.load() }
    let found = try #require(error?.diagnostics.first)
    #expect(found.code == .bookFileInvalidValue)
    #expect(found.message.contains("keep, latin, smart"))
    #expect(found.hint == "write it like `quotes: smart`")
  }

  @Test("a title from a heading with code says so; anchors come from what was typed")
  func code() throws {
    let folder = try TemporaryFolder([
      "1.md": "# Using `\"x\"`\n\nText.\n\n## It isn't *`y`*\n\n## It isn't"
    ])
    let chapter = try #require(folder.load().book.chapters.first)
    #expect(chapter.titleHoldsCode)
    #expect(chapter.outline.map(\.titleHoldsCode) == [true, false])
    #expect(chapter.outline.map(\.identifier) == ["it-isnt-y", "it-isnt"])
  }
}
