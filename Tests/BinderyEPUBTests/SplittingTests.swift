import BinderyDesign
import BinderyModel
import Testing

@testable import BinderyEPUB

@Suite("Splitting long essays")
struct SplittingTests {
  private func sizes(_ sizes: [Int], headings: [Int: Int] = [:]) -> [BlockMeasure] {
    sizes.enumerated().map { BlockMeasure(size: $1, headingLevel: headings[$0]) }
  }

  @Test("what fits stays whole")
  func fits() {
    #expect(Splitting.ranges(of: sizes([40, 40, 20]), limit: 100) == [0..<3])
    #expect(Splitting.ranges(of: sizes([]), limit: 100) == [])
  }

  @Test("the cut is before the highest heading, the last of its kind, not too near the start")
  func headings() {
    let blocks = sizes(
      [10, 30, 30, 20, 10, 30, 20], headings: [1: 2, 2: 2, 3: 3, 4: 2, 5: 3])
    #expect(Splitting.ranges(of: blocks, limit: 100) == [0..<4, 4..<7])
  }

  @Test("without headings the cut is between blocks, never right after a heading")
  func blocks() {
    #expect(Splitting.ranges(of: sizes([60, 60, 60]), limit: 100) == [0..<1, 1..<2, 2..<3])
    #expect(
      Splitting.ranges(of: sizes([20, 5, 90], headings: [1: 2]), limit: 100) == [0..<1, 1..<3])
  }

  @Test("a block beyond the limit stands alone")
  func giant() {
    #expect(Splitting.ranges(of: sizes([500, 10, 500]), limit: 100) == [0..<1, 1..<2, 2..<3])
  }

  @Test("links, contents and notes follow to the part that holds them")
  func parts() throws {
    let files = try files(of: SampleBooks.long())
    let first = try #require(files["EPUB/text/0001-essay-0.xhtml"])
    let second = try #require(files["EPUB/text/0001-essay-0-2.xhtml"])
    #expect(first.contains("<a href=\"0001-essay-0-2.xhtml#two\">下</a>"))
    #expect(second.contains("<a href=\"0001-essay-0.xhtml#one\">上</a>"))
    #expect(
      try #require(files["EPUB/text/0002-essay-1.xhtml"])
        .contains("href=\"0001-essay-0-2.xhtml#two\""))
    #expect(try #require(files["EPUB/nav.xhtml"]).contains("text/0001-essay-0-2.xhtml#two"))
    #expect(
      try #require(files["EPUB/package.opf"])
        .contains("<itemref idref=\"essay-1\"/>\n<itemref idref=\"essay-1-2\"/>"))
  }

  @Test("a note stands in each part that refers to it, with links back into that part")
  func notes() throws {
    let files = try files(of: SampleBooks.long())
    let first = try #require(files["EPUB/text/0001-essay-0.xhtml"])
    let second = try #require(files["EPUB/text/0001-essay-0-2.xhtml"])
    #expect(first.contains("注一") && !first.contains(">二<sup") && !first.contains("注三"))
    #expect(second.contains("注一") && second.contains(">二<sup") && second.contains("注三"))
    #expect(first.contains("href=\"#fnref-1\"") && !first.contains("href=\"#fnref-1-2\""))
    #expect(second.contains("href=\"#fnref-1-2\"") && !second.contains("href=\"#fnref-1\""))
  }

  @Test("only the first part is the chapter and bears its heading")
  func chapterOnce() throws {
    let second = try #require(files(of: SampleBooks.long())["EPUB/text/0001-essay-0-2.xhtml"])
    #expect(!second.contains("doc-chapter") && !second.contains("<h1>"))
    #expect(second.contains("<title>长篇 (2)</title>"))
  }

  @Test("a long essay that cannot be read is an error with its name")
  func unreadable() throws {
    let broken = try edition(
      Metadata(title: "书", language: .simplifiedChinese),
      [chapter(0, "长篇", .simplifiedChinese, size: 400_000)], [])
    #expect {
      try EPUBWriter().artifact(for: broken)
    } throws: { error in
      guard case EPUBError.essayUnreadable(let path, _) = error else { return false }
      return path.text == "essay-0.md"
    }
  }
}
