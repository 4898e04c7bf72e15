import BinderyPDF
import Foundation
import Testing

/// The covers of printed books.
@Suite(
  "covers on paper", .serialized,
  .enabled(
    if: Chromium.executable != nil && PrintedBook.canBeRead, "Chromium, Poppler or qpdf lacks"))
struct PrintedCoverTests {
  /// In which engine and direction a book is printed.
  struct Way: CustomTestStringConvertible {
    var engine: String
    var mode: String

    /// Those that this machine can print in.
    static var all: [Way] {
      let ways = [
        Way(engine: "chromium", mode: "horizontal"), Way(engine: "chromium", mode: "vertical"),
        Way(engine: "weasyprint", mode: "horizontal"),
      ]
      return ways.filter { $0.engine != "weasyprint" || PrintedBook.weasyprint != nil }
    }

    var arguments: [String] {
      ["--page-size", "A5", "--engine", engine, "--writing-mode", mode]
        + (engine == "weasyprint" ? ["--engine-path", PrintedBook.weasyprint ?? ""] : [])
    }

    var testDescription: String { "\(engine), \(mode)" }
  }

  private func print(
    _ way: Way, cover: (width: Int, height: Int), _ arguments: [String] = [], in scratch: Scratch
  ) throws -> PrintedBook {
    let (width, height) = cover
    let file = try scratch.write(
      "cover.svg",
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)"><rect width="\(width)" height="\(height)" fill="#235"/></svg>
      """)
    let essays = Program.root.appending(path: "examples/ja-essays")
    return try PrintedBook(
      essays, way.arguments + ["--cover", file.path] + arguments, in: scratch)
  }

  @Test(
    "a cover fills the first page, nothing is behind it, and numbers begin after both",
    arguments: Way.all, [[], ["--bleed", "3mm"]])
  func fills(way: Way, arguments: [String]) throws {
    let scratch = try Scratch()
    let book = try print(way, cover: (600, 900), arguments, in: scratch)
    let picture = try book.picture(ofPage: 0)
    let ink = try #require(picture.ink)
    // Chromium's pages are whole pixels, so that a hair of white may be left.
    #expect(ink.columns.lowerBound <= 1 && ink.columns.upperBound >= picture.width - 2)
    #expect(ink.rows.lowerBound <= 1 && ink.rows.upperBound >= picture.height - 2)
    #expect(try book.picture(ofPage: 1).ink == nil)
    #expect(try book.text(ofPage: 2).contains("遠まわり"))
    try book.expectTrueNumbers()
    let numbering = try #require(book.document.numbering)
    #expect((0..<3).map { numbering.label(ofPage: $0) } == ["", "", "i"])
    // The contents are numbered as the labels have it.
    let contents = try #require(book.document.outline.first).page
    let page = try book.pages()[contents]
    let folio = page.text { $0.top > page.height * 0.91 }
    #expect(folio == numbering.label(ofPage: contents))
  }

  @Test("a cover of quite another shape is shown whole", arguments: Way.all)
  func showsWhole(way: Way) throws {
    let scratch = try Scratch()
    let book = try print(way, cover: (900, 600), in: scratch)
    let picture = try book.picture(ofPage: 0)
    let ink = try #require(picture.ink)
    #expect(ink.columns.count >= picture.width - 2)
    #expect(abs(ink.rows.count - picture.width * 2 / 3) <= 2)
    #expect(try book.picture(ofPage: 1).ink == nil)
  }
}
