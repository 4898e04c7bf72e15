import Testing

@testable import BinderyMarkdown

@Suite("texts with replaced stretches")
struct EditedTextTests {
  private let source = Array("0123456789".utf8)

  private func edited(_ edits: (Range<Int>, String)...) -> EditedText {
    EditedText(source, edits: edits.map { .init($0, with: Array($1.utf8)) })
  }

  @Test("stretches are replaced, removed and put in")
  func bytes() {
    let text = edited((0..<2, "ab"), (2..<2, "cd"), (4..<7, ""), (10..<10, "z"))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "abcd23789z")
  }

  @Test("each kept byte leads to where it stood, each other to the beginning of what it replaced")
  func offsets() {
    let text = edited((1..<3, "abc"), (5..<7, ""), (8..<8, "x"))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "0abc347x89")
    #expect((0...10).map(text.sourceOffset) == [0, 1, 1, 1, 3, 4, 7, 8, 8, 9, 10])
  }

  @Test("a text without edits is its source")
  func untouched() {
    let text = edited()
    #expect(text.bytes == source)
    #expect((0...10).map(text.sourceOffset) == Array(0...10))
  }
}
