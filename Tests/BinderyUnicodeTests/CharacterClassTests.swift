import Testing

@testable import BinderyUnicode

/// Every code point is asked; with another version of Unicode the answers differ by right.
@Suite("Character classes", .enabled(if: ICU.unicodeVersion == 15))
struct CharacterClassTests {
  /// The scalars for which an answer of ours is not ICU's.
  private func disagreements(
    _ ours: (Unicode.Scalar) -> Bool, _ theirs: (Unicode.Scalar) -> Bool
  ) -> [String] {
    (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter {
      ours($0) != theirs($0)
    }.prefix(20).map { "U+" + String($0.value, radix: 16, uppercase: true) }
  }

  private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch ICU.eastAsianWidth(of: scalar) {
    case .wide, .fullwidth, .halfwidth: true
    case .neutral, .ambiguous, .narrow: false
    }
  }

  @Test("Han is the script Han and 〆")
  func han() {
    #expect(disagreements(\.isHan, { ICU.isScriptHan($0) || $0 == "〆" }).isEmpty)
  }

  @Test("kana is what only hiragana and katakana share")
  func kana() {
    #expect(disagreements(\.isKana, ICU.isScriptKanaOnly).isEmpty)
  }

  @Test("Hangul is the script Hangul")
  func hangul() {
    #expect(disagreements(\.isHangul, ICU.isScriptHangul).isEmpty)
  }

  @Test("wide is East Asian Width W, F or H without Hangul and emoji")
  func wide() {
    let found = disagreements(
      \.isWideNotHangul,
      { isWide($0) && !ICU.isScriptHangul($0) && !ICU.isEmojiPresentation($0) })
    #expect(found.isEmpty)
  }

  @Test("CJK punctuation is wide punctuation and ～")
  func punctuation() {
    let found = disagreements(
      \.isCJKPunctuation,
      { (isWide($0) && ICU.isPunctuation($0) && !ICU.isScriptHangul($0)) || $0 == "～" })
    #expect(found.isEmpty)
  }

  @Test("the marks that CJK sets full-width are ambiguous")
  func ambiguous() {
    let marks = "“”‘’…—·‥―".unicodeScalars
    #expect(marks.allSatisfy { $0.isAmbiguousCJKMark })
    #expect(
      disagreements(
        \.isAmbiguousCJKMark,
        { $0.isAmbiguousCJKMark && ICU.eastAsianWidth(of: $0) == .ambiguous }
      ).isEmpty)
    #expect(!("-–a。" as String).unicodeScalars.contains { $0.isAmbiguousCJKMark })
  }

  @Test(
    "iteration marks and rare ideographs are Han",
    arguments: ["々", "〆", "〇", "𠮷", "𪜈", "𫝀", "𬀩", "𰻝", "𱍐", "豈"] as [Unicode.Scalar])
  func rareHan(_ scalar: Unicode.Scalar) {
    #expect(scalar.isHan)
    #expect(scalar.isWideNotHangul)
  }

  @Test("an emoji is not wide, a line that ends in one keeps its space")
  func emoji() {
    #expect(!("😀" as Unicode.Scalar).isWideNotHangul)
    #expect(!("⌚" as Unicode.Scalar).isWideNotHangul)
  }
}
