import Foundation
import Testing

/// Vertical editions, opened and measured in Chromium.
@Suite(
  "vertical editions", .enabled(if: Chromium.executable != nil, "Chromium is not installed"))
struct VerticalTests {
  private static let essay = """
    ---
    title: 第12章　渡口
    date: 2024-10-06
    ---

    他说：“我在‘旧书店’等你，带上那本《Walden》。”第12章说的是2024年的事——共3人，50%的人走了！？

    “明天见，”她写道，*慢慢来*，“don't worry.” 约翰·史密斯和A组的人都在，GNP也好，NASA也好。

    > 「引文」里有 `代码“好”` 和 https://example.com/a-b 。
    """

  /// A book of the essay, in vertical lines.
  private func book(_ arguments: [String] = []) throws -> UnpackedBook {
    let scratch = try Scratch()
    let essay = try scratch.write("essay.md", Self.essay)
    let book = scratch.folder.appending(path: "book.epub")
    try Program.bind(essay, ["--writing-mode", "vertical"] + arguments, to: book)
    return try UnpackedBook(book)
  }

  private func pages(of book: UnpackedBook) -> [String] {
    book.files.keys.filter { $0.hasSuffix(".xhtml") }.sorted()
  }

  @Test("the package turns its pages to the right, and every page runs from top to bottom")
  func modes() throws {
    let book = try book()
    let package = book.text("EPUB/package.opf")
    #expect(package.contains("page-progression-direction=\"rtl\""))
    #expect(package.contains("<meta name=\"primary-writing-mode\" content=\"vertical-rl\"/>"))
    let pages = pages(of: book)
    let modes: [String] = try Chromium.measure(pages, in: book) {
      "(window, page) => window.getComputedStyle(page.body).writingMode"
    }
    #expect(modes == pages.map { _ in "vertical-rl" })
  }

  @Test("marks are those of the region, and no presentation form is put in")
  func marks() throws {
    let text = try book().text("EPUB/text/0001-essay.xhtml")
    #expect(text.contains("他说：『我在「旧书店」等你"))
    #expect(text.contains("『明天见，』"))
    #expect(text.contains("代码“好”"))
    #expect(text.unicodeScalars.allSatisfy { !(0xFE10...0xFE4F).contains($0.value) })
    let hant = try book(["--script", "hant-tw"]).text("EPUB/text/0001-essay.xhtml")
    #expect(hant.contains("他說：「我在『舊書店』等你"))
    #expect(hant.contains("lang=\"zh-Hant\""))
    #expect(hant.contains("代码“好”"))
  }

  @Test("the numbers of notes stand upright, each in one place beside the line")
  func notes() throws {
    let scratch = try Scratch()
    let numbers = 1...12
    let text = numbers.map { "雨下了很久[^\($0)]。" }.joined()
    let notes = numbers.map { "[^\($0)]: 见第\($0)页。" }.joined(separator: "\n")
    let essay = try scratch.write("essay.md", "# 雨\n\n\(text)\n\n\(notes)\n")
    let file = scratch.folder.appending(path: "book.epub")
    try Program.bind(essay, ["--writing-mode", "vertical"], to: file)
    let book = try UnpackedBook(file)
    let places: [[Double]] = try Chromium.measure(["EPUB/text/0001-essay.xhtml"], in: book) {
      """
      (window, page) => [...page.querySelectorAll("sup a")].map(link => {
        const size = parseFloat(window.getComputedStyle(link).fontSize);
        return link.getBoundingClientRect().height / size;
      })
      """
    }
    let found = try #require(places.first)
    #expect(found.count == numbers.count)
    for place in found { #expect(abs(place - 1) < 0.15) }
    #expect(!book.text("EPUB/text/0001-essay.xhtml").contains("[1]"))
  }

  @Test("the finish line says the language that the book is in")
  func language() throws {
    let scratch = try Scratch()
    try scratch.write("essay.md", Self.essay)
    let result = try Program.run(
      ["export", "epub", "essay.md", "-o", "b.epub", "--script", "hant-tw"], in: scratch.folder)
    #expect(result.errors.contains("b.epub: 1 essay, zh-Hant\n"))
  }

  private struct Sizes: Decodable {
    var em: Double
    var combined: [Double]
    var dashes: [Double]
    var emphasis: String
  }

  @Test("a run of two digits takes one em, —— two, and dots stand at the right")
  func sizes() throws {
    let book = try book()
    let sizes: [Sizes] = try Chromium.measure(["EPUB/text/0001-essay.xhtml"], in: book) {
      """
      (window, page) => {
        const heights = name => [...page.querySelectorAll("p " + name)]
          .map(element => element.getBoundingClientRect().height);
        const text = window.getComputedStyle(page.querySelector("section > p"));
        const em = window.getComputedStyle(page.querySelector("em"));
        return {
          em: parseFloat(text.fontSize), combined: heights(".tcy"), dashes: heights(".full-width"),
          emphasis: em.textEmphasisPosition,
        };
      }
      """
    }
    let found = try #require(sizes.first)
    #expect(found.combined.count == 3)
    for height in found.combined { #expect(abs(height / found.em - 1) < 0.05) }
    #expect(found.dashes.count == 1)
    for height in found.dashes { #expect(abs(height / found.em - 2) < 0.03) }
    // `right` goes without saying in computed values.
    #expect(!found.emphasis.contains("left"))
  }
}

/// Lines as an engine breaks them.
@Suite("lines of pages", .enabled(if: Chromium.executable != nil, "Chromium is not installed"))
struct LineTests {
  private struct Edges: Decodable {
    var starts: String
    var ends: String
  }

  // Dashes and ellipses may begin a line in the basic style, which is the recommended one (CLREQ 3.1.4).
  @Test("no line starts or ends with a prohibited mark", arguments: [12, 17, 23, 31, 40])
  func edges(width: Int) throws {
    let scratch = try Scratch()
    let sentence = "他在约翰·史密斯街三～五号，买了（新的）书／旧的报，“好极了”！她说：『是』——真的；《长夜》、《短歌》……"
    let essay = try scratch.write(
      "essay.md",
      "# 题\n\n"
        + (0..<12).map { String(repeating: "字", count: $0) + sentence }
        .joined(separator: "\n\n"))
    let book = scratch.folder.appending(path: "book.epub")
    try Program.bind(essay, to: book)
    let unpacked = try UnpackedBook(book)
    let edges: [Edges] = try Chromium.measure(
      ["EPUB/text/0001-essay.xhtml"], in: unpacked, width: width * 16
    ) {
      """
      (window, page) => {
        let starts = "", ends = "";
        for (const paragraph of page.querySelectorAll("section > p")) {
          const walker = page.createTreeWalker(paragraph, window.NodeFilter.SHOW_TEXT);
          let last = null, before = "";
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let index = 0; index < node.data.length; index++) {
              const range = page.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + 1);
              const box = range.getBoundingClientRect();
              if (last !== null && box.top > last + 4) {
                starts += node.data[index];
                ends += before;
              }
              last = box.top;
              before = node.data[index];
            }
          }
        }
        return { starts, ends };
      }
      """
    }
    let found = try #require(edges.first)
    #expect(found.starts.count > 6)
    #expect(found.starts.filter { "、。，；：！？）》」』】”’·～／".contains($0) } == "")
    #expect(found.ends.filter { "（《「『【“‘".contains($0) } == "")
  }
}
