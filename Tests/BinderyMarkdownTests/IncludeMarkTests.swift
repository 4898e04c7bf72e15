import BinderyMarkdown
import Testing

@Suite("marks that include files")
struct IncludeMarkTests {
  private static let syntaxes = [IncludeSyntax.mdBook, .gitBook(importsCode: true)]

  @Test("a text of nothing but marks takes linear time", .timeLimit(.minutes(1)))
  func hostile() {
    let pieces = [
      "{{#", "{{#a ", "{{#include ", "{{#include x}", "\\{{#include x}}", "[import](",
      "[import:1](x)\n",
      "{% include \"", "{% include \"a.md\" %}\n", "> ", "\t{{#include x}}",
    ]
    for piece in pieces {
      let text = Array(String(repeating: piece, count: 500_000 / piece.utf8.count).utf8)
      for syntax in Self.syntaxes {
        let marks = IncludeMark.marks(in: text, syntax)
        #expect(marks.allSatisfy { $0.range.upperBound <= text.count })
      }
    }
  }

  @Test("marks stand in the order of the text, apart from each other, in any mixture")
  func mixtures() {
    var random = SplitMix(state: 20_261_125)
    let pieces = [
      "{{#include a.md:1:2}}", "{{#title 甲}}", "\\", "{{", "}}", "#", "\n", "```\n", "> ", "字",
      "[import:\"x\", title:\"y\"](z.js)", "{% include \"a.md\" %}", " ", "[import", "](", ")",
    ]
    for _ in 0..<500 {
      let text = (0..<20).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      for syntax in Self.syntaxes {
        let marks = IncludeMark.marks(in: Array(text.utf8), syntax)
        for (first, second) in zip(marks, marks.dropFirst()) {
          #expect(first.range.upperBound <= second.range.lowerBound, "\(text)")
        }
      }
    }
  }

  @Test("lines are taken by number, whatever the numbers", arguments: [Int.max, 1, 0, 3])
  func lines(number: Int) {
    let text = Array("一\n二\n三".utf8)
    let last = LineSelection.lines(first: max(1, number), last: number).text(of: text)
    #expect(last != nil)
    #expect(LineSelection.lines(first: 1, last: nil).text(of: text) == text)
    #expect(LineSelection.anchor("x").text(of: text) == nil)
    #expect(LineSelection.all.text(of: []) == [])
  }
}
