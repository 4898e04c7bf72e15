import BinderyModel
import Testing

@testable import BinderyTypography

@Suite("marks and how they are found")
struct MarkTests {
  @Test("the marks of a language tell which pair they belong to", arguments: QuotationMarks.table)
  func disjoint(tag: String, marks: QuotationMarks) {
    #expect(LanguageTag(tag)?.text == tag)
    let pairs = [marks.double, marks.single] + marks.eastAsian
    for (index, pair) in pairs.enumerated() {
      for other in pairs[(index + 1)...] {
        let shared = Set([pair.opening, pair.closing]).intersection([other.opening, other.closing])
        #expect(shared.isEmpty)
      }
      let level: QuotationMarks.Level = index % 2 == 0 ? .double : .single
      #expect(marks.role(of: pair.opening)?.level == level)
      #expect(marks.role(of: pair.closing)?.level == level)
    }
  }

  @Test(
    "a longer tag takes the marks of its beginning, an unknown one the English",
    arguments: [
      ("fr-CA", "fr"), ("de-CH-1996", "de-CH"), ("zh-Hant-HK", "zh-Hant"), ("eo", "en"),
      ("en-GB", "en"),
    ])
  func lookup(tag: String, known: String) throws {
    let language = try #require(LanguageTag(tag))
    #expect(QuotationMarks(of: language) == QuotationMarks.table[known])
  }

  @Test("the search sees a mark wherever it stands, and nothing else")
  func search() {
    for length in 0..<40 {
      let plain = [UInt8](repeating: 0x61, count: length)
      #expect(!plain.withUnsafeBytes(MarkSearch.finds))
      for place in 0..<length {
        for mark: [UInt8] in [[0x22], [0x27], [0x2D, 0x2D], [0x2E, 0x2E]] {
          var text = plain
          text.replaceSubrange(place..<min(place + mark.count, length), with: mark)
          #expect(text.withUnsafeBytes(MarkSearch.finds))
        }
        for other: UInt8 in [0x2D, 0x2E, 0x21, 0x23, 0x26, 0x28, 0xA2, 0xA7, 0xAD, 0xAE, 0xFF] {
          var text = plain
          text[place] = other
          #expect(!text.withUnsafeBytes(MarkSearch.finds))
        }
      }
    }
  }
}
