import BinderyModel
import Testing

@testable import BinderyPDF

@Suite struct ImpositionTests {
  @Test("in a booklet the first page lies beside the last, and each leaf has two pages that follow")
  func foldsBooklets() {
    let sides = Imposition.booklet.sides(of: 8, gathering: nil, binding: .left)
    #expect(
      sides.map { "\($0.left.map(String.init) ?? "-") \($0.right.map(String.init) ?? "-")" }
        == ["7 0", "1 6", "5 2", "3 4"])
  }

  @Test("a right-bound booklet is the mirror image")
  func mirrorsBooklets() {
    let left = Imposition.booklet.sides(of: 11, gathering: nil, binding: .left)
    let right = Imposition.booklet.sides(of: 11, gathering: nil, binding: .right)
    #expect(right == left.map { SheetSide(left: $0.right, right: $0.left) })
    #expect(left.first == SheetSide(left: nil, right: 0))
  }

  @Test("gatherings are booklets of their own, and hold every page once")
  func gathers() {
    let sides = Imposition.booklet.sides(of: 40, gathering: 16, binding: .left)
    #expect(sides.count == 20)
    #expect(sides[0] == SheetSide(left: 15, right: 0))
    #expect(sides[8] == SheetSide(left: 31, right: 16))
    #expect(sides[16] == SheetSide(left: 39, right: 32))
    #expect(sides.flatMap { [$0.left, $0.right] }.compactMap { $0 }.sorted() == Array(0..<40))
  }

  @Test("two pages lie beside each other as they are read, in right-bound books from the right")
  func pairsPages() {
    #expect(
      Imposition.twoUp.sides(of: 3, gathering: nil, binding: .left)
        == [SheetSide(left: 0, right: 1), SheetSide(left: 2, right: nil)])
    #expect(
      Imposition.twoUp.sides(of: 3, gathering: nil, binding: .right)
        == [SheetSide(left: 1, right: 0), SheetSide(left: nil, right: 2)])
  }

  @Test("a sheet is as wide as two pages, and shows them as they were")
  func makesSheets() throws {
    let document = try PDFDocument(SamplePDF.numbered(6, places: [("spring", 2)]))
    document.impose(.booklet, binding: .left)
    let sheets = try PDFDocument(document.bytes())
    #expect(sheets.pageCount == 4)
    #expect(sheets.destinations.isEmpty)
    let boxes = try #require(sheets.boxes(ofPage: 0))
    #expect(boxes.media == PageBox(left: 0, bottom: 0, right: 840, top: 594.96))
    // Page 8 is none of the book's.
    let forms = sheets.page(0)["Resources"]["XObject"]
    #expect(forms.keys == ["R"])
    #expect(
      forms["R"].decoded.map { String(decoding: $0, as: UTF8.self) }?.contains("(Page 1)") == true)
    let inner = sheets.page(1)["Resources"]["XObject"]
    #expect(inner.keys == ["L"])
    #expect(
      inner["L"].decoded.map { String(decoding: $0, as: UTF8.self) }?.contains("(Page 2)") == true)
  }

  @Test("bleed stays at the outer edges of a sheet, and is cut where pages meet")
  func keepsBleed() throws {
    let document = try PDFDocument(SamplePDF.numbered(2))
    document.setBleed(10)
    document.impose(.twoUp, binding: .left)
    let boxes = try #require(document.boxes(ofPage: 0))
    #expect(boxes.trim.width == 800 && boxes.media.width == 820)
    let forms = document.page(0)["Resources"]["XObject"]
    #expect(forms["L"]["BBox"].values == [0, 0, 410, 594.96])
    #expect(forms["R"]["BBox"].values == [10, 0, 420, 594.96])
  }
}
