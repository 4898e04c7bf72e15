import BinderyModel
import BinderyPDF
import Testing

@Suite struct FinishingTests {
  private func finishing() throws -> PDFFinishing {
    PDFFinishing(
      title: "山中随笔", author: "林远", subject: "散文", language: .simplifiedChinese,
      creator: "Bindery",
      modified: try #require(Timestamp(secondsSince1970: 1_700_000_000)),
      numbering: PageNumbering([
        PageNumbering.Stretch(firstPage: 0, figures: .roman),
        PageNumbering.Stretch(firstPage: 2, figures: .arabic),
      ]),
      outline: [
        OutlineItem(title: "第一章 春", level: 1, target: .place("spring", page: 2)),
        OutlineItem(title: "雨", level: 2, target: .page(3)),
        OutlineItem(title: "第二章 夏", level: 1, target: .place("missing", page: 4)),
      ], binding: .right)
  }

  private func finished() throws -> [UInt8] {
    let document = try PDFDocument(SamplePDF.numbered(5, places: [("spring", 2)]))
    document.finish(try finishing())
    return try document.bytes()
  }

  @Test("a finished PDF says its title, author, language and program, and no clock's time")
  func saysWhatItIs() throws {
    let document = try PDFDocument(finished())
    #expect(document.information("Title") == "山中随笔")
    #expect(document.information("Author") == "林远")
    #expect(document.information("Subject") == "散文")
    #expect(document.information("Creator") == "Bindery")
    #expect(document.information("Producer") == "A test")
    #expect(document.information("CreationDate") == "D:20231114221320Z")
    #expect(document.information("ModDate") == "D:20231114221320Z")
    #expect(document.language == "zh-Hans")
  }

  @Test("a right-bound book turns its pages to the right")
  func turnsToTheRight() throws {
    let document = try PDFDocument(finished())
    #expect(document.binding == .right)
  }

  @Test("preliminaries have roman numbers, and the body begins at 1")
  func numbersPages() throws {
    let document = try PDFDocument(finished())
    let numbering = try #require(document.numbering)
    #expect((0..<5).map { numbering.label(ofPage: $0) } == ["i", "ii", "1", "2", "3"])
  }

  @Test("the outline leads to places by their pages, and to the page where a place is missing")
  func leadsToPages() throws {
    let document = try PDFDocument(finished())
    #expect(
      document.outline == [
        OutlineItem(title: "第一章 春", level: 1, target: .page(2)),
        OutlineItem(title: "雨", level: 2, target: .page(3)),
        OutlineItem(title: "第二章 夏", level: 1, target: .page(4)),
      ])
  }

  @Test("an outline that skips levels loses no line")
  func skipsLevels() throws {
    let document = try PDFDocument(SamplePDF.numbered(2))
    var finishing = try finishing()
    finishing.outline = [3, 1, 4, 2].map {
      OutlineItem(title: "level \($0)", level: $0, target: .page(1))
    }
    document.finish(finishing)
    let titles = try PDFDocument(document.bytes()).outline.map { "\($0.level) \($0.title)" }
    #expect(titles == ["1 level 3", "1 level 1", "2 level 4", "2 level 2"])
  }

  @Test("the same PDF finished twice is the same bytes")
  func isReproducible() throws {
    #expect(try finished() == finished())
  }

  @Test("numbers of pages are written as printers write them")
  func writesRomanNumbers() {
    let numbering = PageNumbering([PageNumbering.Stretch(firstPage: 0, figures: .roman)])
    #expect(
      [0, 3, 8, 39, 89, 398].map { numbering.label(ofPage: $0) }
        == ["i", "iv", "ix", "xl", "xc", "cccxcix"])
  }
}
