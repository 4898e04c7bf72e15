import BinderyPDF
import Foundation
import Testing

/// What the print shop wants of PDFs.
@Suite(
  "PDFs for the print shop", .serialized,
  .enabled(
    if: Chromium.executable != nil && PrintedBook.canBeRead, "Chromium, Poppler or qpdf lacks"))
struct PrintShopTests {
  private let essays = Program.root.appending(path: "examples/ja-essays")

  @Test("a book in grey, with bleed, marks and whole signatures says so on each page")
  func preparesPages() throws {
    let scratch = try Scratch()
    let book = try PrintedBook(
      essays, ["--bleed", "3mm", "--marks", "--ink", "grey", "--signature", "8"], in: scratch)
    #expect(book.document.pageCount % 8 == 0)
    for page in 0..<book.document.pageCount {
      let boxes = try #require(book.document.boxes(ofPage: page))
      #expect(abs(boxes.trim.width - 419.528) < 0.01 && abs(boxes.trim.height - 595.276) < 0.01)
      #expect(abs(boxes.trim.left - boxes.bleed.left - 8.504) < 0.01)
      #expect(boxes.media.left < boxes.bleed.left && boxes.media.top > boxes.bleed.top)
    }
    let objects = try book.objects()
    #expect(objects.contains("/DeviceGray"))
    for colour in ["/DeviceRGB", "/DeviceCMYK", "/ICCBased", "/CalRGB"] {
      #expect(!objects.contains(colour), "\(colour)")
    }
    let painted = objects.matches(of: /^(?:[-.0-9]+ )+(rg|RG|k|K|g|G)$/.anchorsMatchLineEndings())
    #expect(Set(painted.map { String($0.output.1) }).isSubset(of: ["g", "G"]))
    #expect(!painted.isEmpty)
  }

  @Test(
    "pages on sheets keep their text", arguments: ["booklet", "2up"], ["horizontal", "vertical"])
  func imposes(way: String, mode: String) throws {
    let scratch = try Scratch()
    let arguments = ["--writing-mode", mode, "--page-size", "A5"]
    let book = try PrintedBook(essays, arguments, in: scratch)
    let sheets = try PrintedBook(essays, arguments + ["--impose", way], in: scratch)
    let (count, sides) = (book.document.pageCount, sheets.document.pageCount)
    #expect(sides == (way == "2up" ? (count + 1) / 2 : (count + 3) / 4 * 2))
    #expect(try book.text().plain.sorted() == sheets.text().plain.sorted())
    let boxes = try #require(sheets.document.boxes(ofPage: 0))
    #expect(abs(boxes.media.width - 2 * 419.528) < 0.01)
    // The title is on the front: at the right, in right-bound books at the left.
    let title = try #require(book.document.information("Title")).plain
    let first = try sheets.pages()[0]
    let isLeft = (way == "2up") == (mode == "horizontal")
    let half = first.text { isLeft == ($0.right < first.width / 2) }
    #expect(half.contains(title))
  }
}
