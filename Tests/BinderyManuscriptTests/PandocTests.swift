import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("folders as pandoc has them")
struct PandocTests {
  @Test("metadata.yaml speaks of the book, files and folders stand in natural order")
  func folder() throws {
    let manuscript = try Fixture.load("pandoc")
    #expect(manuscript.titles == ["前言", "渡口", "灯", "天亮"])
    let metadata = manuscript.book.metadata
    #expect(metadata.title == "江边的四个早晨" && metadata.language == .simplifiedChinese)
    #expect(metadata.contributors.map(\.name) == ["沈渔"])
    #expect(
      manuscript.book.chapters.map { $0.date?.dayText } == ["2024-03-09", nil, "2024-04-02", nil])
    #expect(try manuscript.body(0).linkTargets == [.essay(ChapterID(1), anchor: nil)])
    #expect(!manuscript.codes.contains { $0.severity > .note })
  }

  @Test("a title block gives title, authors and date")
  func titleBlock() throws {
    let folder = try TemporaryFolder([
      "a.md": "% A title\n  over two lines\n% Nora Whitlock; 陆知秋\n% April 5, 2013\n\nText.",
      "b.md": "%\n% 林\n\n# 题\n\n文。", "c.md": "% no block, for text follows\nText.",
      "d.md": "%% a comment\n\nText.",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.titles.prefix(2) == ["A title over two lines", "题"])
    #expect(manuscript.book.chapters[0].authors == ["Nora Whitlock", "陆知秋"])
    #expect(manuscript.book.chapters[0].date?.dayText == "2013-04-05")
    #expect(manuscript.book.chapters[1].authors == ["林"])
    #expect(try manuscript.body(2).inlines.first == .text("% no block, for text follows"))
    #expect(try manuscript.body(3).inlines.first == .text("%% a comment"))
  }
}
