import Foundation
import Testing

/// Code and wide tables in vertical editions, opened and measured in Chromium.
@Suite(
  "islands of vertical editions",
  .enabled(if: Chromium.executable != nil, "Chromium is not installed"))
struct IslandTests {
  private static let essay = """
    ---
    title: 数书
    date: 2024-10-06
    ---

    先看[长表](#表)，再看第12行。[^1] 短的如下：

    ```
    let a = 1
    ```

    ## 程序

    ```swift
    let one = 1
    let two = 2
    let three = 3
    let four = 4
    let five = 5
    let six = 6
    let seven = 7
    ```

    回到正文，见[程序](#程序)。[^1]

    ## 表

    | 甲 | 乙 | 丙 | 丁 | 戊 |
    |---|---|---|---|---|
    | 3 | 12 | “好” | 4 | 5 |

    - 列表里的

      ```
      a
      b
      c
      d
      e
      f
      g
      ```

    尾。

    [^1]: 一条注。
    """

  private func book(_ arguments: [String] = []) throws -> UnpackedBook {
    let scratch = try Scratch()
    let essay = try scratch.write("essay.md", Self.essay)
    let book = scratch.folder.appending(path: "book.epub")
    try Program.bind(essay, ["--writing-mode", "vertical"] + arguments, to: book)
    return try UnpackedBook(book)
  }

  private static let modes =
    "(window, page) => window.getComputedStyle(page.body).writingMode"

  @Test("each island is a document in horizontal lines, and the essay goes on in vertical ones")
  func documents() throws {
    let book = try book()
    let names = book.files.keys.filter { $0.hasPrefix("EPUB/text/0001") }
      .sorted { ($0.count, $0) < ($1.count, $1) }
    #expect(names.count == 5)
    let modes: [String] = try Chromium.measure(names, in: book) { Self.modes }
    #expect(
      modes == ["vertical-rl", "horizontal-tb", "vertical-rl", "horizontal-tb", "vertical-rl"])
    #expect(book.text(names[0]).contains("let a = 1"))
    #expect(book.text(names[1]).contains(">程序</h2>") && book.text(names[1]).contains("seven"))
    // The text of an island is set for its own lines.
    #expect(book.text(names[3]).contains("<td>12</td>") && book.text(names[3]).contains("『好』"))
    #expect(book.text(names[4]).contains("列表里的"))
    let package = book.text("EPUB/package.opf")
    #expect(package.contains("page-progression-direction=\"rtl\""))
    #expect(package.contains("href=\"styles/islands.css\""))
  }

  @Test("links, contents and notes lead into the right document")
  func links() throws {
    let book = try book()
    #expect(book.text("EPUB/text/0001-essay.xhtml").contains("href=\"0001-essay-4.xhtml#表\""))
    #expect(book.text("EPUB/text/0001-essay-3.xhtml").contains("href=\"0001-essay-2.xhtml#程序\""))
    #expect(book.text("EPUB/nav.xhtml").contains("0001-essay-2.xhtml#程序"))
    #expect(book.text("EPUB/toc.ncx").contains("0001-essay-4.xhtml#表"))
    for name in ["EPUB/text/0001-essay.xhtml", "EPUB/text/0001-essay-3.xhtml"] {
      #expect(book.text(name).contains("一条注"))
    }
  }

  @Test("the book is valid, however islands stand")
  func valid() throws {
    let scratch = try Scratch()
    let essay = try scratch.write("essay.md", Self.essay)
    let books = try ["split", "rotate", "horizontal"].map { policy in
      let book = scratch.folder.appending(path: "\(policy).epub")
      try Program.bind(essay, ["--writing-mode", "vertical", "--islands", policy], to: book)
      return book
    }
    for result in try EPUBCheck.report(on: books) {
      #expect(result.fatals + result.errors + result.warnings == 0, "\(result.messages)")
    }
  }

  @Test("without splitting there is one document, and code lies or stands on its page")
  func whole() throws {
    for (policy, mode) in [("rotate", "vertical-rl"), ("horizontal", "horizontal-tb")] {
      let book = try book(["--islands", policy])
      #expect(book.files.keys.filter { $0.hasPrefix("EPUB/text/0001") }.count == 1)
      #expect(!book.files.keys.contains("EPUB/styles/islands.css"))
      let modes: [String] = try Chromium.measure(["EPUB/text/0001-essay.xhtml"], in: book) {
        "(window, page) => window.getComputedStyle(page.querySelectorAll('pre')[1]).writingMode"
      }
      #expect(modes == [mode])
    }
  }

  @Test("horizontal books have no islands")
  func horizontal() throws {
    let book = try book(["--writing-mode", "horizontal"])
    #expect(book.files.keys.filter { $0.hasPrefix("EPUB/text/0001") }.count == 1)
  }
}
