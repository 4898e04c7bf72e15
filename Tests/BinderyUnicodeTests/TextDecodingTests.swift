import Testing

@testable import BinderyUnicode

@Suite("Text decoding")
struct TextDecodingTests {
  private typealias Place = DecodedText.Place

  private func text(_ decoded: DecodedText) -> String {
    String(decoding: decoded.utf8, as: UTF8.self)
  }

  @Test(
    "clean UTF-8 stays as it is",
    arguments: [
      "", "a", "春天到了，院子里的花都开了。\n\n第二段\t完。", "吾輩は猫である。", "봄이 오고 꽃이 피었다.",
      "The naïve café\u{AD} — “quoted” 😀👩‍👩‍👧 \u{200F}עברית\u{2028}", "𠮷野家\u{E0100}\u{FE0F}\u{FFFD}",
      "12345678901234567890123456789012345678901234567890",
    ])
  func clean(_ given: String) {
    let decoded = TextDecoding.decode(Array(given.utf8))
    #expect(decoded.utf8 == Array(given.utf8))
    #expect(decoded.encoding == .utf8)
    #expect(decoded.removals.isEmpty && decoded.replacements.isEmpty && !decoded.isBinary)
  }

  @Test("clean UTF-8 is not copied")
  func sameStorage() {
    let given = Array(String(repeating: "春天到了。\n", count: 100).utf8)
    let decoded = TextDecoding.decode(given)
    let same = given.withUnsafeBytes { first in
      decoded.utf8.withUnsafeBytes { $0.baseAddress == first.baseAddress }
    }
    #expect(same)
  }

  @Test("a byte order mark at the start is no text")
  func byteOrderMark() {
    let decoded = TextDecoding.decode([0xEF, 0xBB, 0xBF] + Array("# 题".utf8))
    #expect(text(decoded) == "# 题")
    #expect(decoded.removals.isEmpty)
  }

  @Test(
    "every line end becomes a line feed",
    arguments: [
      ("一\r\n二\r\n", "一\n二\n"), ("一\r二\r", "一\n二\n"), ("\r\r\n\n\r", "\n\n\n\n"),
    ])
  func lineEnds(_ given: String, _ expected: String) {
    let decoded = TextDecoding.decode(Array(given.utf8))
    #expect(text(decoded) == expected)
    #expect(decoded.removals.isEmpty)
  }

  @Test(
    "controls and noncharacters are removed and reported",
    arguments: [
      0x0, 0x1, 0x8, 0xB, 0xC, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFEFF, 0xFFFE, 0xFFFF, 0xFDD0,
      0xFDEF, 0x1FFFE, 0x10FFFF,
    ] as [UInt32])
  func controls(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let decoded = TextDecoding.decode(Array("第一行\r\n第二\(String(scalar))行".utf8))
    #expect(text(decoded) == "第一行\n第二行")
    #expect(
      decoded.removals
        == [DecodedText.Removal(scalar: scalar, place: Place(line: 2, column: 7))])
    #expect(!decoded.isBinary)
  }

  @Test("every code point is kept or removed as the scan and the tables of Unicode say")
  func allScalars() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bad =
        (value < 0x20 && ![9, 10, 13].contains(value)) || (0x7F...0x9F).contains(value)
        || (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE || value == 0xFEFF
      let found = Array("12345678\(String(scalar))中".utf8).withUnsafeBytes {
        UTF8Scan.next(in: $0, from: 0)
      }
      let isRight =
        switch found?.flaw {
        case .unwanted(let removed, let length):
          bad && removed == scalar && length == UTF8.width(scalar)
        case .carriageReturn: value == 13
        case .invalid: false
        case nil: !bad
        }
      if !isRight || found.map({ $0.offset != 8 }) == true {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test("a broken byte in UTF-8 becomes U+FFFD and is reported")
  func brokenByte() {
    let line = Array("春天到了，院子里的花都开了。\n".utf8)
    let decoded = TextDecoding.decode(
      line + line + Array("坏".utf8.prefix(2)) + line + [0xC0] + line)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.replacements == [Place(line: 3, column: 1), Place(line: 4, column: 1)])
    #expect(decoded.replacementCount == 2)
    #expect(String(validating: decoded.utf8, as: UTF8.self)?.contains("\u{FFFD}春天") == true)
  }

  @Test(
    "broken UTF-8 is replaced as the standard library does",
    arguments: [
      [0x41, 0xC0, 0xAF, 0x42], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88], [0xE4, 0xB8, 0x41], [0xE4], [0xFF, 0xF1, 0x80, 0x20],
    ] as [[UInt8]])
  func malformed(_ bytes: [UInt8]) {
    let cleaner = TextCleaner(bytes)
    #expect(cleaner.output == Array(String(decoding: bytes, as: UTF8.self).utf8))
  }

  @Test("the lists are capped, the counts are not")
  func capped() {
    let line = "春天到了\u{1}。院子里的花都开了，我们都去看\n"
    let decoded = TextDecoding.decode(Array(String(repeating: line, count: 3_000).utf8))
    #expect(decoded.removals.count == DecodedText.recordLimit)
    #expect(decoded.removalCount == 3_000)
    #expect(decoded.removals.last?.place == Place(line: 1_000, column: 13))
  }

  @Test("a Latin-1 file is UTF-8 with replacements, not Chinese")
  func latin1() {
    let bytes = Array(
      "Le caf\u{E9} est ferm\u{E9}, na\u{EF}ve fa\u{E7}ade, d\u{E9}j\u{E0} vu.".unicodeScalars
    )
    .map { UInt8($0.value) }
    let decoded = TextDecoding.decode(bytes)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.replacements.count == 6)
  }
}
