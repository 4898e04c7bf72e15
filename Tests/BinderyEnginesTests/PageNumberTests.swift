import BinderyEngines
import BinderyPDF
import Testing

/// An engine that sets so many lines on a page, and whose documents say where things are.
///
/// A document is lines: `=NAME` is a place, `--` ends a page, anything else takes up a line.
private struct LineEngine: PagePrinter {
  let linesOnPage: Int

  func print(_ html: [UInt8]) -> [UInt8] {
    var page = 0
    var line = 0
    var places: [(String, Int)] = []
    for text in String(decoding: html, as: UTF8.self).split(separator: "\n") {
      switch text {
      case "--": (page, line) = (page + 1, 0)
      case _ where text.hasPrefix("="): places.append((String(text.dropFirst()), page))
      default:
        line += 1
        if line > linesOnPage { (page, line) = (page + 1, 1) }
      }
    }
    return Self.pdf(pages: page + 1, places)
  }

  private static func pdf(pages: Int, _ places: [(String, Int)]) -> [UInt8] {
    let kids = (0..<pages).map { "\(10 + $0) 0 R" }.joined(separator: " ")
    let names = places.map { "/\($0.0) [\(10 + $0.1) 0 R /Fit]" }.joined(separator: " ")
    var text = """
      %PDF-1.4
      1 0 obj << /Type /Catalog /Pages 2 0 R /Dests << \(names) >> >> endobj
      2 0 obj << /Type /Pages /Count \(pages) /Kids [\(kids)] /MediaBox [0 0 420 595] >> endobj

      """
    for page in 0..<pages { text += "\(10 + page) 0 obj << /Type /Page /Parent 2 0 R >> endobj\n" }
    return Array((text + "trailer << /Root 1 0 R >>\n").utf8)
  }
}

/// A book of essays with so many lines each, behind a contents of a line for each.
private func book(_ lines: [Int], _ numbers: PageNumbers) -> [UInt8] {
  var text = lines.indices.map { "essay \($0) … \(numbers.label(of: "e\($0)") ?? "?")\n" }.joined()
  for (number, count) in lines.enumerated() {
    text += "--\n"
    if numbers.blanks.contains("e\(number)") { text += "--\n" }
    text += "=e\(number)\n" + String(repeating: "a line\n", count: count)
  }
  return Array(text.utf8)
}

@Suite struct PageNumberTests {
  private let lines = [25, 7, 31, 10, 60]

  @Test("each number in the contents is the page where its essay begins")
  func numbersContents() throws {
    let plan = FolioPlan(shown: Set(lines.indices.map { "e\($0)" }))
    var shown = PageNumbers.unknown
    let printed = try PDFBinding(plan: plan).print(with: LineEngine(linesOnPage: 10)) {
      shown = $0
      return book(lines, $0)
    }
    #expect(printed.passes == 2)
    #expect(printed.unsettled == [])
    #expect(lines.indices.map { shown.label(of: "e\($0)") } == ["2", "5", "6", "10", "11"])
    #expect(printed.numbers.pages == shown.pages)
  }

  @Test("an essay that must begin on a recto does, by a blank page where one is needed")
  func beginsOnRectos() throws {
    let essays = Set(lines.indices.map { "e\($0)" })
    let plan = FolioPlan(
      shown: essays, rectos: essays,
      stretches: [
        FolioPlan.Stretch(from: nil, figures: .roman),
        FolioPlan.Stretch(from: "e0", figures: .arabic),
      ])
    var shown = PageNumbers.unknown
    let printed = try PDFBinding(plan: plan).print(with: LineEngine(linesOnPage: 10)) {
      shown = $0
      return book(lines, $0)
    }
    #expect(printed.passes == 2)
    #expect(printed.unsettled == [])
    let pages = lines.indices.compactMap { printed.numbers.pages["e\($0)"] }
    #expect(pages == [2, 6, 8, 12, 14])
    #expect(lines.indices.map { shown.label(of: "e\($0)") } == ["1", "5", "7", "11", "13"])
  }

  @Test("numbers that move what they tell of are printed a third time, and told when they still do")
  func givesUp() throws {
    let plan = FolioPlan(shown: ["e0"])
    var passes = 0
    let printed = try PDFBinding(plan: plan).print(with: LineEngine(linesOnPage: 10)) { numbers in
      passes += 1
      let moves = passes % 2 == 0 ? "--\n" : ""
      return Array("contents \(numbers.label(of: "e0") ?? "?")\n--\n\(moves)=e0\n".utf8)
    }
    #expect(passes == PDFBinding.mostPasses)
    #expect(printed.passes == PDFBinding.mostPasses)
    #expect(printed.unsettled == ["e0"])
  }

  @Test("a book whose pages nothing tells of is printed once")
  func printsOnce() throws {
    let printed = try PDFBinding(plan: FolioPlan()).print(with: LineEngine(linesOnPage: 10)) {
      book(lines, $0)
    }
    #expect(printed.passes == 1)
  }

  @Test("an engine that knows pages prints once")
  func trustsEngines() throws {
    let plan = FolioPlan(shown: ["e0"], rectos: ["e0"])
    let binding = PDFBinding(plan: plan, engineKnowsPages: true)
    let printed = try binding.print(with: LineEngine(linesOnPage: 10)) { book(lines, $0) }
    #expect(printed.passes == 1)
    #expect(printed.unsettled == [])
    #expect(printed.numbers.pages["e0"] == 1)
  }
}
