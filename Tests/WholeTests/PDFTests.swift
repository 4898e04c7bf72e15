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
  struct Edition: Equatable, CustomTestStringConvertible {
    var example: String
    var engine = "chromium"
    var mode = "horizontal"

    private static let samples = [
      Edition(example: "zh-hans-essays"), Edition(example: "zh-hans-essays", engine: "weasyprint"),
      Edition(example: "ja-essays", mode: "vertical"),
    ]

    var isSample: Bool { Self.samples.contains(self) }

    /// A sample; all examples in every way where `BINDERY_SOAK` is set, as `make soak` does.
    static var printed: [Edition] {
      var editions = [
        Edition(example: "zh-hans-essays"),
        Edition(example: "zh-hans-essays", engine: "weasyprint"),
        Edition(example: "ja-essays", mode: "vertical"),
      ]
      if ProcessInfo.processInfo.environment["BINDERY_SOAK"] != nil {
        let folder = Program.root.appending(path: "examples")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        editions = names.filter { !$0.contains(".") }.sorted().flatMap { name in
          [
            Edition(example: name), Edition(example: name, engine: "weasyprint"),
            Edition(example: name, mode: "vertical"),
          ]
        }
      }
      return editions.filter { $0.engine != "weasyprint" || PrintedBook.weasyprint != nil }
    }

    var essays: URL { Program.root.appending(path: "examples/\(example)") }

    /// Flags of the print HTML.
    var flags: [String] {
      ["--writing-mode", mode, "--page-size", "A5", "--engine", engine]
    }

    var arguments: [String] {
      flags
        + (engine == "weasyprint" ? ["--engine-path", PrintedBook.weasyprint ?? ""] : [])
    }

    var isVertical: Bool { mode == "vertical" }

    var testDescription: String { "\(example), \(mode), \(engine)" }
  }

  @Test(
    "each page number is the page of its place; heads, folios and lines are where they belong",
    arguments: Edition.printed)
  func prints(edition: Edition) throws {
    let scratch = try Scratch()
    let book = try PrintedBook(edition.essays, edition.arguments, in: scratch)
    let pages = try book.pages()
    try book.expectTrueNumbers()
    try expectHeads(on: pages, of: book, isVertical: edition.isVertical)
    // The boxes of a mathematical font are taller than what is seen of it, and films are not for paper.
    let isPlain = edition.example != "every-mark"
    if isPlain { expectTypeArea(on: pages) }
    if !edition.isVertical { expectLineEdges(on: pages) }
    #expect(pages.allSatisfy { abs($0.width - 419.528) < 0.01 && abs($0.height - 595.276) < 0.01 })
    let fonts = try book.fonts()
    #expect(fonts.allSatisfy { $0.isEmbedded && ($0.isSubset || $0.name == "[none]") }, "\(fonts)")
    // What no font of the book has comes from others, which Chromium draws.
    #expect(fonts.count { $0.name == "[none]" } <= (edition.isSample ? 0 : 2), "\(fonts)")
    if isPlain { try expectLetters(of: edition, in: book, scratch) }
    #expect(book.document.binding == (edition.isVertical ? .right : .left))
    #expect(book.document.language?.isEmpty == false)
  }

  /// No head where a leaf opens, else the book's on left pages and the essay's on right ones; its folio on
  /// each page.
  private func expectHeads(
    on pages: [PrintedBook.Page], of book: PrintedBook, isVertical: Bool
  ) throws {
    let numbering = try #require(book.document.numbering)
    let title = try #require(book.document.information("Title")).plain
    // Essays and parts; headings where there are no parts.
    let leaves = book.document.outline.dropFirst().dropLast().filter { $0.level <= 2 }
    let end = try #require(book.document.outline.last).page
    let openings = Set(
      book.document.destinations.filter { $0.key.wholeMatch(of: /(essay|part|page)-.+/) != nil }
        .values)
    for (index, page) in pages.enumerated() {
      let begun = leaves.filter { $0.page <= index }
      guard let last = begun.last, index < end, !page.words.isEmpty else { continue }
      let head = page.text { $0.bottom < page.height * 0.09 }
      // The first page lies open on the right, in right-bound books on the left.
      let isLeft = index % 2 == (isVertical ? 0 : 1)
      let essays = [last, begun.last { $0.level == 1 } ?? last].map(\.title.plain)
      let heads = isLeft ? [title] : begun.filter { $0.page == index }.map(\.title.plain) + essays
      if openings.contains(index) {
        #expect(head.isEmpty, "page \(index)")
      } else {
        #expect(heads.contains(head), "page \(index): \(heads)")
      }
      let folio = page.text { $0.top > page.height * 0.91 }
      let isBare = folio.isEmpty && page.words.count < 9 && last.page == index
      #expect(folio == numbering.label(ofPage: index) || isBare, "page \(index)")
    }
  }

  /// Nothing stands outside of where text, heads and folios stand, but for the white half of a mark at the
  /// edge of a line, which tools count in.
  private func expectTypeArea(on pages: [PrintedBook.Page]) {
    for (index, page) in pages.enumerated() {
      for word in page.words {
        let before = "（【《「『“〈〔".contains(word.text.first ?? " ") ? 6.0 : 0
        let behind = "。，、；：？！）】》」』”〉〕".contains(word.text.last ?? " ") ? 6.0 : 0
        #expect(
          word.left > page.width * 0.11 - before && word.right < page.width * 0.895 + behind,
          "\(index) \(word)")
        let isInMargin = word.bottom < page.height * 0.09 || word.top > page.height * 0.91
        guard !isInMargin else { continue }
        #expect(
          word.top > page.height * 0.09 - before && word.bottom < page.height * 0.905 + behind,
          "\(index) \(word)")
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
    let result = try Program.run(
      ["export", "print-html", edition.essays.path, "-o", file.path, "--quiet"] + edition.flags,
      in: scratch.folder)
    try #require(result.status == 0)
    let html = try String(contentsOf: file, encoding: .utf8)
    let body = try #require(html.range(of: "<body")).lowerBound
    let shown = String(html[body...]).replacing(/<[^>]*>/, with: "").letters
    var counts: [Unicode.Scalar: Int] = [:]
    for letter in try book.text().letters { counts[letter, default: 0] += 1 }
    var missing: [Unicode.Scalar] = []
    for letter in shown {
      if let count = counts[letter], count > 0 {
        counts[letter] = count - 1
      } else {
        missing.append(letter)
      }
    }
    #expect(shown.count > 1_000)
    #expect(
      missing.count * 1_000 <= shown.count, "\(missing.count) of \(shown.count): \(missing)"
    )
  }

  @Test(
    "WeasyPrint prints a formula once, and readings in brackets behind their characters",
    .enabled(if: PrintedBook.weasyprint != nil, "WeasyPrint lacks"))
  func printsFormulasOnce() throws {
    let scratch = try Scratch()
    let essay = try scratch.write(
      "essays/one.md", "# 汽船\n\n{汽船|きせん}は $\\frac{v}{2}$ の速さで進んだ。\n")
    let book = try PrintedBook(
      essay.deletingLastPathComponent(),
      ["--engine", "weasyprint", "--engine-path", PrintedBook.weasyprint ?? ""], in: scratch)
    let text = try book.text().plain
    #expect(text.contains("汽船(きせん)は"), "\(text)")
    #expect(!text.contains("frac"), "\(text)")
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

extension String {
  /// Its letters; a jamo stays what it is, and does not join the next.
  fileprivate var letters: [Unicode.Scalar] {
    precomposedStringWithCanonicalMapping.unicodeScalars.filter(\.properties.isAlphabetic)
  }
}
