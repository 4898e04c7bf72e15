import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("The setting of an output in book.yaml")
struct SettingTests {
  private func load(_ text: String) throws -> Manuscript {
    try TemporaryFolder(["a.md": "# 一\n\n文。\n", "book.yaml": text]).load()
  }

  @Test("every key of an output is read, and rules of all outputs with them")
  func keys() throws {
    let manuscript = try load(
      """
      rules: {tcy: off}
      outputs:
        - format: epub
          gap: space
          line-break: strict
          korean-break: char
          indent: 1.5
          newline: break
          tcy-digits: 3
          islands: rotate
          rules:
            tortoise-brackets: on
            emphasis-dots: false
      """)
    #expect(manuscript.book.rules == [.tateChuYoko: false])
    var wish = SettingWish()
    wish.gap = .space
    wish.lineBreak = .strict
    wish.koreanBreak = .char
    wish.indent = ParagraphIndent("1.5")
    wish.newline = .break
    wish.combinedDigits = .three
    wish.islands = .rotate
    wish.rules = [.tortoiseBrackets: true, .emphasisDots: false]
    #expect(manuscript.outputs.first?.wish.setting == wish)
  }

  @Test(
    "what is none is refused with its remedy",
    arguments: [
      ("rules: {tyc: off}", "did you mean 'tcy'?"), ("rules: {tcy: perhaps}", "write it like"),
      ("outputs: {format: epub, indent: wide}", "write it like"),
      ("outputs: {format: epub, indent: 11}", "write it like"),
      ("outputs: {format: epub, gap: spaces}", "did you mean 'space'?"),
    ])
  func refused(text: String, hint: String) {
    #expect { try load(text) } throws: { error in
      guard let refusal = error as? ManuscriptError else { return false }
      return refusal.diagnostics.contains { $0.hint?.contains(hint) == true }
    }
  }

  @Test("an indent is a number of em up to ten, or none")
  func indents() {
    #expect(ParagraphIndent("none")?.ems == 0)
    #expect(ParagraphIndent("1.5")?.ems == 1.5)
    for text in ["", "-1", "11", "1e1", "em", "nan"] { #expect(ParagraphIndent(text) == nil) }
  }
}
