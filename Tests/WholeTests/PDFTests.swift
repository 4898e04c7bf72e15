import BinderyPDF
import Foundation
import Testing

/// Books printed by the real engines, and read by other tools.
@Suite(
  "PDFs", .serialized,
  .enabled(
    if: Chromium.executable != nil && PrintedBook.canBeRead, "Chromium, Poppler or qpdf lacks"))
struct PDFTests {
  /// What is printed.
  enum Edition: CaseIterable {
    case chinese
    case chineseByWeasyPrint
    case verticalJapanese

    static var installed: [Edition] {
      allCases.filter { $0 != .chineseByWeasyPrint || PrintedBook.weasyprint != nil }
    }

    var essays: URL {
      switch self {
      case .chinese, .chineseByWeasyPrint: Program.root.appending(path: "examples/zh-hans-essays")
      case .verticalJapanese: Program.root.appending(path: "examples/ja-essays")
      }
    }

    var arguments: [String] {
      switch self {
      case .chinese: []
      case .chineseByWeasyPrint:
        ["--engine", "weasyprint", "--engine-path", PrintedBook.weasyprint ?? ""]
      case .verticalJapanese: ["--writing-mode", "vertical", "--page-size", "A5"]
      }
    }

    var isVertical: Bool { self == .verticalJapanese }
  }

  @Test(
    "each page number is the page of its place; heads, folios and lines are where they belong",
    arguments: Edition.installed)
  func prints(edition: Edition) throws {
    let scratch = try Scratch()
    let book = try PrintedBook(edition.essays, edition.arguments, in: scratch)
    let pages = try book.pages()
    try expectTrueNumbers(in: book)
    try expectHeads(on: pages, of: book, isVertical: edition.isVertical)
    expectTypeArea(on: pages)
    if !edition.isVertical { expectLineEdges(on: pages) }
    #expect(pages.allSatisfy { abs($0.width - 419.528) < 0.01 && abs($0.height - 595.276) < 0.01 })
    for font in try book.fonts() { #expect(font.isEmbedded && font.isSubset, "\(font.name)") }
    try expectLetters(of: edition, in: book, scratch)
    #expect(book.document.binding == (edition.isVertical ? .right : .left))
    #expect(book.document.language == (edition.isVertical ? "ja" : "zh-Hans"))
  }

  /// The outline leads to the pages on which its lines stand, and the contents say their numbers.
  private func expectTrueNumbers(in book: PrintedBook) throws {
    let numbering = try #require(book.document.numbering)
    let lines = book.document.outline
    #expect(lines.count > 10)
    let contents = try #require(lines.first).page
    let body = try #require(lines.dropFirst().first).page
    let listed = try (contents..<body).map { try book.text(ofPage: $0) }.joined()
      .filter { $0 != "." && $0 != "·" }
    for line in lines.dropFirst() {
      let title = line.title.plain.filter { $0 != "." && $0 != "·" }
      #expect(try book.text(ofPage: line.page).contains(line.title.plain), "\(line.title)")
      #expect(listed.contains(title + numbering.label(ofPage: line.page)), "\(line.title)")
    }
    // Essays begin where leaves are turned to, and are counted from 1.
    #expect(body % 2 == 0)
    #expect(numbering.label(ofPage: body) == "1")
  }

  /// No head where an essay opens, else the book's on left pages and the essay's on right ones; its folio on
  /// each page.
  private func expectHeads(
    on pages: [PrintedBook.Page], of book: PrintedBook, isVertical: Bool
  ) throws {
    let numbering = try #require(book.document.numbering)
    let title = try #require(book.document.information("Title")).plain
    let essays = book.document.outline.dropFirst().filter { $0.level == 1 }.dropLast()
    let end = try #require(book.document.outline.last).page
    for (index, page) in pages.enumerated() {
      guard let essay = essays.last(where: { $0.page <= index }), index < end, !page.words.isEmpty
      else { continue }
      let head = page.text { $0.bottom < page.height * 0.09 }
      // The first page lies open on the right, in right-bound books on the left.
      let isLeft = index % 2 == (isVertical ? 0 : 1)
      let expected = essay.page == index ? "" : isLeft ? title : essay.title.plain
      #expect(head == expected, "page \(index)")
      #expect(
        page.text { $0.top > page.height * 0.91 } == numbering.label(ofPage: index), "page \(index)"
      )
    }
  }

  /// Nothing stands outside of where text, heads and folios stand.
  private func expectTypeArea(on pages: [PrintedBook.Page]) {
    for (index, page) in pages.enumerated() {
      for word in page.words {
        let isInMargin = word.bottom < page.height * 0.09 || word.top > page.height * 0.91
        #expect(
          word.left > page.width * 0.11 && word.right < page.width * 0.895, "\(index) \(word)")
        guard !isInMargin else { continue }
        #expect(
          word.top > page.height * 0.09 && word.bottom < page.height * 0.905, "\(index) \(word)")
      }
    }
  }

  /// No line starts or ends with a mark that must not (CLREQ 3.1.4).
  private func expectLineEdges(on pages: [PrintedBook.Page]) {
    for text in pages.flatMap(\.rows) {
      #expect(!"。，、；：？！）】》」』”".contains(text.first ?? " "), "\(text)")
      #expect(!"（【《「『“".contains(text.last ?? " "), "\(text)")
    }
  }

  /// At least 999 of 1000 letters of the document come out of the PDF.
  private func expectLetters(of edition: Edition, in book: PrintedBook, _ scratch: Scratch) throws {
    let file = scratch.folder.appending(path: "book.html")
    let engine = edition == .chineseByWeasyPrint ? ["--engine", "weasyprint"] : []
    let mode = edition.isVertical ? ["--writing-mode", "vertical"] : []
    let result = try Program.run(
      ["export", "print-html", edition.essays.path, "-o", file.path, "--quiet"] + engine + mode,
      in: scratch.folder)
    try #require(result.status == 0)
    let html = try String(contentsOf: file, encoding: .utf8)
    let body = try #require(html.range(of: "<body")).lowerBound
    let shown = String(html[body...]).replacing(/<[^>]*>/, with: "").plain.filter(\.isLetter)
    var counts: [Character: Int] = [:]
    for letter in try book.text().plain where letter.isLetter { counts[letter, default: 0] += 1 }
    var missing: [Character] = []
    for letter in shown {
      if let count = counts[letter], count > 0 {
        counts[letter] = count - 1
      } else {
        missing.append(letter)
      }
    }
    #expect(shown.count > 1_000)
    #expect(
      missing.count * 1_000 <= shown.count, "\(missing.count) of \(shown.count): \(String(missing))"
    )
  }

  @Test("the same essays make the same PDF")
  func isReproducible() throws {
    let scratch = try Scratch()
    let essays = Program.root.appending(path: "examples/en-essays")
    let books = try (0..<2).map { _ in
      try PrintedBook(essays, ["--page-size", "6x9in"], in: scratch)
    }
    #expect(try Data(contentsOf: books[0].file) == Data(contentsOf: books[1].file))
  }
}

extension OutlineItem {
  fileprivate var page: Int {
    switch target {
    case .page(let index), .place(_, let index): index
    }
  }
}
