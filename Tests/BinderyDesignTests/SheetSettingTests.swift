import BinderyModel
import Testing

@testable import BinderyDesign

@Suite("What a setting changes in a style sheet")
struct SheetSettingTests {
  private func set(_ sheet: String, _ change: (inout TextSetting) -> Void) throws -> Stylesheet {
    var setting = TextSetting()
    change(&setting)
    return SheetSetting(setting).applied(to: try StylesheetParser.read(sheet))
  }

  private func read(_ sheet: String) throws -> Stylesheet { try StylesheetParser.read(sheet) }

  @Test("where nothing is wished, the sheet is as it was")
  func usual() throws {
    let sheet =
      "p { text-indent: 1em } @supports (text-autospace: normal) { p { text-autospace: normal } }"
    #expect(try set(sheet) { _ in } == (try read(sheet)))
  }

  @Test("an indent is that of all paragraphs; what is set in for another reason stays")
  func indent() throws {
    let sheet = """
      p { text-indent: 0 } .zh-hans p, .ja p { text-indent: 2em } .ja p.bracket-first { text-indent: 1.5em }
      .latin h2 + p { text-indent: 0 } .latin blockquote p + p { text-indent: 1.2em }
      .essay li p { text-indent: 0 } .essay p.indent { text-indent: 2em } pre .line { text-indent: -3em }
      """
    let wanted = """
      p { text-indent: 1em } .zh-hans p, .ja p { text-indent: 1em } .ja p.bracket-first { text-indent: 0.5em }
      .latin h2 + p { text-indent: 0 } .latin blockquote p + p { text-indent: 1em }
      .essay li p { text-indent: 0 } .essay p.indent { text-indent: 2em } pre .line { text-indent: -3em }
      """
    #expect(try set(sheet) { $0.indent = ParagraphIndent("1") } == (try read(wanted)))
  }

  @Test("without indents a line parts paragraphs")
  func none() throws {
    let made = try set("body { line-height: 1.75 } .ja p { text-indent: 1em }") {
      $0.indent = ParagraphIndent("none")
    }
    let wanted = """
      body { line-height: 1.75 } .ja p { text-indent: 0 }
      .essay section > p + p, .essay blockquote > p + p { margin-block-start: 1.75em }
      """
    #expect(made == (try read(wanted)))
  }

  @Test("gaps, trimming, words of Korean and spread readings go where they are not wanted")
  func dropped() throws {
    let sheet = """
      @supports (text-autospace: normal) { .ja { text-autospace: normal } }
      body { text-spacing-trim: space-first; margin: 0 } .ko { word-break: keep-all }
      ruby { ruby-align: space-around }
      """
    let made = try set(sheet) {
      $0.gap = .space
      $0.koreanBreak = .char
      $0.rules.subtract([.punctuationTrimming, .rubyDistribution])
    }
    #expect(made == (try read("body { margin: 0 }")))
  }

  @Test("the level of line breaking is Japanese, others are always strict")
  func levels() throws {
    let made = try set(".zh-hans, .ja { line-break: strict } .ja { -webkit-line-break: normal }") {
      $0.lineBreak = .loose
    }
    let wanted = """
      .zh-hans { line-break: strict } .ja { line-break: loose } .ja { -webkit-line-break: loose }
      """
    #expect(made == (try read(wanted)))
  }

  @Test("without dots emphasis is as engines have it, and an author's own dots stay")
  func emphasis() throws {
    let sheet = ".ja em, .emphasis-marks { font-style: normal; text-emphasis-style: filled dot }"
    let wanted = ".emphasis-marks { font-style: normal; text-emphasis-style: filled dot }"
    #expect(try set(sheet) { $0.rules.remove(.emphasisDots) } == (try read(wanted)))
  }
}
