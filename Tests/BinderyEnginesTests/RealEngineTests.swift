import BinderyEngines
import BinderyModel
import BinderyPDF
import Testing

@Suite struct RealEngineTests {
  private func print(_ book: SampleBook, with engine: InstalledEngine) throws -> PDFBinding.Printed
  {
    try PDFBinding(plan: book.plan).print(with: EnginePrinter(engine)) { book.html($0) }
  }

  @Test(
    "in Chromium every page number in the contents is the page where its essay begins",
    .enabled(if: RealEngines.chromium != nil), arguments: [false, true])
  func numbersHorizontalContents(isRecto: Bool) throws {
    let engine = try #require(RealEngines.chromium)
    let printed = try print(SampleBook(isRecto: isRecto), with: engine)
    #expect(printed.unsettled == [])
    #expect(printed.passes == 2)
    let pages = (0..<5).compactMap { printed.numbers.pages["essay-\($0)"] }
    #expect(pages.count == 5)
    #expect(pages == pages.sorted() && Set(pages).count == 5)
    if isRecto { #expect(pages.allSatisfy { $0 % 2 == 0 }) }
    let boxes = try #require(printed.document.boxes(ofPage: 0))
    #expect(abs(boxes.media.width - 419.53) < 1 && abs(boxes.media.height - 595.28) < 1)
  }

  @Test(
    "in Chromium that holds in vertical lines too", .enabled(if: RealEngines.chromium != nil))
  func numbersVerticalContents() throws {
    let engine = try #require(RealEngines.chromium)
    let printed = try print(SampleBook(direction: .vertical, isRecto: true), with: engine)
    #expect(printed.unsettled == [])
    let pages = (0..<5).compactMap { printed.numbers.pages["essay-\($0)"] }
    #expect(pages.count == 5 && pages.allSatisfy { $0 % 2 == 0 })
    #expect(Set(pages).count == 5)
  }

  @Test(
    "WeasyPrint prints, and says where its places are",
    .enabled(if: RealEngines.weasyprint != nil))
  func printsWithWeasyPrint() throws {
    let engine = try #require(RealEngines.weasyprint)
    let printed = try print(SampleBook(), with: engine)
    #expect(printed.unsettled == [])
    #expect(printed.numbers.pages.count == 5)
  }

  @Test(
    "a book that Chromium prints twice is the same bytes once it is finished",
    .enabled(if: RealEngines.chromium != nil))
  func isReproducible() throws {
    let engine = try #require(RealEngines.chromium)
    let finishing = PDFFinishing(
      title: "散歩の本", language: .japanese, creator: "Bindery",
      modified: try #require(Timestamp(year: 2024, month: 3, day: 9)))
    let books = try (0..<2).map { _ in
      let document = try PDFDocument(
        EnginePrinter(engine).print(SampleBook().html(.unknown)))
      document.finish(finishing)
      return try document.bytes()
    }
    #expect(books[0] == books[1])
  }
}
