import Testing

@testable import BinderyPDF

@Suite struct TrimTests {
  @Test("pages that an engine has rounded get the size that was asked for")
  func setsSizes() throws {
    let document = try PDFDocument(SamplePDF.numbered(2))
    document.setPageSize(width: 419.528, height: 595.276)
    let boxes = try #require(try PDFDocument(document.bytes()).boxes(ofPage: 1))
    #expect(abs(boxes.media.width - 419.528) < 0.001 && abs(boxes.media.height - 595.276) < 0.001)
    #expect(boxes.media.top == 594.96)
  }

  @Test("a page says where it is trimmed, and how far its ink bleeds")
  func setsBoxes() throws {
    let document = try PDFDocument(SamplePDF.numbered(1))
    document.setBleed(8.5)
    let boxes = try #require(try PDFDocument(document.bytes()).boxes(ofPage: 0))
    #expect(boxes.bleed == PageBox(left: 0, bottom: 0, right: 420, top: 594.96))
    #expect(boxes.trim == boxes.bleed.grown(by: -8.5))
  }

  @Test("marks lie outside of what bleeds, on a sheet that has room for them")
  func drawsMarks() throws {
    let document = try PDFDocument(SamplePDF.numbered(1))
    document.setBleed(8.5)
    document.addMarks()
    let marked = try PDFDocument(document.bytes())
    let boxes = try #require(marked.boxes(ofPage: 0))
    #expect(boxes.trim == PageBox(left: 8.5, bottom: 8.5, right: 411.5, top: 586.46))
    #expect(boxes.media.left < boxes.bleed.left - 14)
    let content = String(decoding: marked.page(0).pageContent ?? [], as: UTF8.self)
    #expect(content.hasPrefix("q\n"))
    #expect(content.contains("(Page 1) Tj ET\nQ\nq 0 G 0.25 w\n"))
    #expect(content.contains("8.5 594.96 m 8.5 609.133 l S"))
  }

  @Test(
    "a book is padded to whole signatures",
    arguments: [(5, 4, 8), (8, 4, 8), (9, 16, 16), (3, 1, 3)])
  func pads(count: Int, signature: Int, padded: Int) throws {
    let document = try PDFDocument(SamplePDF.numbered(count))
    document.setBleed(9)
    document.pad(toMultipleOf: signature)
    let whole = try PDFDocument(document.bytes())
    #expect(whole.pageCount == padded)
    #expect(whole.boxes(ofPage: padded - 1) == whole.boxes(ofPage: 0))
  }
}
