import BinderyPDF
import Testing

@Suite struct ReadingTests {
  @Test("each named place is found on its page")
  func findsPlaces() throws {
    let document = try PDFDocument(
      SamplePDF.numbered(3, places: [("intro", 0), ("chapter:2", 2)]))
    #expect(document.destinations == ["intro": 0, "chapter:2": 2])
    #expect(document.pageCount == 3)
  }

  @Test("names that Chromium writes with percent signs are read as they were")
  func decodesNames() throws {
    let document = try PDFDocument(
      SamplePDF.numbered(2, places: [("#25E7#25AC#25AC1#25E7#25AB#25A0", 1), ("100#2525", 0)]))
    #expect(document.destinations == ["第1章": 1, "100%": 0])
  }

  @Test("places are found in a tree of names too")
  func readsNameTrees() throws {
    var text = String(decoding: SamplePDF.numbered(2), as: UTF8.self)
    text = text.replacingOccurrences(
      "/Dests <<  >>",
      """
      /Names << /Dests << /Kids [
        << /Names [(a) [10 0 R /Fit] (b) << /D [12 0 R /XYZ 0 0 0] >>] >>
        << /Names [(c) [12 0 R /Fit] (odd)] >>
      ] >> >>
      """)
    #expect(try PDFDocument(Array(text.utf8)).destinations == ["a": 0, "b": 1, "c": 1])
  }

  @Test("a page without boxes of its own has those of the pages above it")
  func inheritsBoxes() throws {
    let boxes = try #require(try PDFDocument(SamplePDF.numbered(1)).boxes(ofPage: 0))
    #expect(boxes.media == PageBox(left: 0, bottom: 0, right: 420, top: 594.96))
    #expect(boxes.trim == boxes.media)
  }

  @Test(
    "what is no PDF is refused with a reason",
    arguments: ["", "%PDF-1.4", "<html></html>", "%PDF-1.4\ntrailer << /Root 1 0 R >>"])
  func refusesOthers(text: String) {
    #expect(throws: PDFError.self) { try PDFDocument(Array(text.utf8)) }
  }
}

extension String {
  fileprivate func replacingOccurrences(_ text: String, _ other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
