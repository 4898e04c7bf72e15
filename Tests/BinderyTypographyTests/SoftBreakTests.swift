import BinderyModel
import BinderyTypography
import Testing

@Suite("soft breaks")
struct SoftBreakTests {
  private func typeset(_ inlines: [Inline], _ language: LanguageTag) -> String {
    let body = Body(blocks: [Block(.paragraph(inlines))])
    guard
      case .paragraph(let result)? = Typesetter(language: language).typeset(body).blocks.first?
        .content
    else { return "" }
    return result.plainText
  }

  private func text(_ text: String) -> Inline { Inline(.text(text)) }

  @Test(
    "two wide characters join, Hangul and Latin keep a space",
    arguments: [
      ("春は", "あけぼの", "春はあけぼの"), ("中文", "中文", "中文中文"), ("，中", "“引”", "，中“引”"),
      ("他说：", "“好”", "他说：“好”"), ("中文", "abc", "中文abc"), ("abc", "中文", "abc中文"),
      ("한국", "한국", "한국 한국"), ("한국", "中", "한국 中"), ("one", "two", "one two"),
      ("end.", "Next", "end. Next"), ("中", "(x)", "中 (x)"),
    ])
  func neighbours(before: String, after: String, expected: String) {
    let run = [text(before), Inline(.softBreak), text(after)]
    #expect(typeset(run, .simplifiedChinese) == expected)
  }

  @Test("emphasis and links do not hide the neighbours")
  func throughMarkup() {
    let run = [
      Inline(.emphasis([text("春は"), Inline(.softBreak)])),
      Inline(.link(Link(.essay(ChapterID(0), anchor: nil)), [text("あけぼの")])), Inline(.softBreak),
      Inline(.strong([text("한글"), Inline(.softBreak), text("한글")])),
    ]
    #expect(typeset(run, .japanese) == "春はあけぼの 한글 한글")
  }

  @Test("ambiguous marks are wide in Chinese, narrow in English")
  func marks() {
    let run = [text("说…"), Inline(.softBreak), text("好")]
    #expect(typeset(run, .simplifiedChinese) == "说…好")
    let latin = [text("wait…"), Inline(.softBreak), text("“so”")]
    #expect(typeset(latin, .english) == "wait… “so”")
  }
}
