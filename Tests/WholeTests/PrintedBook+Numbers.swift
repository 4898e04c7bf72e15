import BinderyPDF
import Foundation
import Testing

extension PrintedBook {
  /// The outline leads to the pages on which its lines stand, and the contents say their numbers.
  func expectTrueNumbers() throws {
    let numbering = try #require(document.numbering)
    let lines = document.outline
    #expect(lines.count > 3)
    let contents = try #require(lines.first).page
    let next = try #require(lines.dropFirst().first).page
    let listed = try (contents..<next).map { try text(ofPage: $0) }.joined()
      .filter { $0 != "." && $0 != "·" }
    for line in lines.dropFirst() {
      let title = line.title.plain.filter { $0 != "." && $0 != "·" }
      #expect(try text(ofPage: line.page).contains(line.title.plain), "\(line.title)")
      #expect(listed.contains(title + numbering.label(ofPage: line.page)), "\(line.title)")
    }
    // Essays begin where leaves are turned to, and are counted from 1.
    let body = try #require(lines.first { numbering.label(ofPage: $0.page) == "1" }).page
    #expect(body % 2 == 0)
  }
}

extension OutlineItem {
  /// The page that it leads to, from 0.
  var page: Int {
    switch target {
    case .page(let index), .place(_, let index): index
    }
  }
}
