import Testing

@testable import BinderyUnicode

@Suite("Legacy encodings")
struct LegacyEncodingTests {
  private func text(_ decoded: DecodedText) -> String {
    String(decoding: decoded.utf8, as: UTF8.self)
  }

  @Test("a sentence tells its encoding", arguments: EncodedSentence.all)
  func sentence(_ sentence: EncodedSentence) {
    let decoded = TextDecoding.decode(sentence.bytes)
    #expect(decoded.encoding == sentence.encoding)
    #expect(text(decoded) == sentence.text)
    #expect(decoded.replacements.isEmpty && !decoded.isBinary)
  }

  @Test("a Markdown essay with English in it tells its encoding", arguments: EncodedSentence.all)
  func essay(_ sentence: EncodedSentence) {
    let head = Array("---\ntitle: essay\n---\n\n# Notes on Swift\r\n\r\n".utf8)
    let code = Array("\n\n```swift\nlet answer = 42\n```\n".utf8)
    let once = head + sentence.bytes + code
    let decoded = TextDecoding.decode((0..<50).flatMap { _ in once })
    #expect(decoded.encoding == sentence.encoding)
    #expect(
      text(decoded).hasPrefix("---\ntitle: essay\n---\n\n# Notes on Swift\n\n" + sentence.text))
  }

  @Test("a damaged file keeps its encoding", arguments: EncodedSentence.all)
  func damaged(_ sentence: EncodedSentence) {
    // Cut within the last character, as an interrupted copy leaves it.
    let line = sentence.bytes + [0x0A]
    let decoded = TextDecoding.decode((0..<40).flatMap { _ in line } + [line[0] | 0x80])
    #expect(decoded.encoding == sentence.encoding)
    #expect(decoded.replacements.count == decoded.replacementCount)
    #expect(text(decoded).hasPrefix(sentence.text))
  }

  @Test("UTF-16 is told by its mark", arguments: [true, false])
  func utf16(isBigEndian: Bool) {
    let given = "\u{FEFF}春天到了。\r\n吾輩は猫𠮷😀\u{1}안녕"
    let bytes = given.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    let decoded = TextDecoding.decode(bytes)
    #expect(decoded.encoding == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
    #expect(text(decoded) == "春天到了。\n吾輩は猫𠮷😀안녕")
    #expect(decoded.removals.map(\.scalar) == ["\u{1}"])
  }

  @Test("lone surrogates and a lone byte are replaced")
  func loneSurrogates() {
    let decoded = TextDecoding.decode([
      0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41, 0xDC, 0x00, 0xD8, 0x00, 0xD8, 0x42, 0xDF, 0xB7, 0x00,
    ])
    #expect(text(decoded) == "\u{FFFD}A\u{FFFD}\u{FFFD}𠮷\u{FFFD}")
    #expect(decoded.replacementCount == 4)
  }

  @Test("pictures, programs and noise are binary")
  func binary() {
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89]
    #expect(TextDecoding.decode(png).isBinary)
    var generator = SplitMix(state: 7)
    for size in [200, 5_000, 300_000] {
      let noise = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let decoded = TextDecoding.decode(noise)
      #expect(decoded.isBinary)
      #expect(decoded.utf8.isEmpty)
    }
    #expect(TextDecoding.decode([UInt8](repeating: 0, count: 4_096)).isBinary)
  }

  @Test("whatever the bytes, the result is clean UTF-8")
  func fuzz() {
    var generator = SplitMix(state: 42)
    let seeds = EncodedSentence.all.flatMap { [$0.bytes, Array($0.text.utf8)] }
    for round in 0..<2_000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      let decoded = TextDecoding.decode(bytes)
      let flaw = decoded.utf8.withUnsafeBytes { UTF8Scan.next(in: $0, from: 0) }
      #expect(flaw == nil)
    }
  }
}

/// A generator whose numbers are the same on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
