import BinderyDesign
import BinderyModel
import BinderyUnicode
import Testing

@testable import BinderyText

@Suite("Text from top to bottom")
struct VerticalTests {
  private func vertical(
    _ blocks: [Block], _ language: LanguageTag = .japanese, grid: String = "10x6",
    _ change: (inout Design) -> Void = { _ in }
  ) throws -> [String] {
    let text = try text(
      edition([Body(blocks: blocks)], language) { design in
        design.writingMode = .vertical
        design.plainText.grid = PageGrid(grid)
        change(&design)
      })
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines of the page as they are read: from right to left, from top to bottom.
  private func read(_ rows: ArraySlice<String>, columns: Int) -> [String] {
    (0..<columns).map { column in
      rows.map { row in
        let places = Self.places(row)
        let place = (columns - 1 - column) * 2
        return place < places.count ? places[place] : "　"
      }
      .joined()
    }
  }

  /// A row in pieces of two cells.
  private static func places(_ row: String) -> [String] {
    var places: [String] = []
    var pair = ""
    for character in row {
      if character.isASCII {
        pair.append(character)
        if pair.count < 2 { continue }
        places.append(pair)
        pair = ""
      } else {
        places.append(String(character))
      }
    }
    return places
  }

  @Test("lines stand from right to left, and say what the text says")
  func order() throws {
    let rows = try vertical([p("水位は朝ごとに記される。今日は晴れ。")], grid: "10x8") {
      $0.plainText.verticalForms = .off
    }
    let lines = read(rows[2..<13], columns: 8)
    #expect(lines.joined().filter { $0 != "　" } == "第〇篇水位は朝ごとに記される。今日は晴れ。".replacingZero)
  }

  @Test("two digits share a place, longer numbers stand one below the other")
  func digits() throws {
    let rows = try vertical([p("朝の12時、2026年。")]) { $0.plainText.verticalForms = .off }
    let joined = rows.joined(separator: "\n")
    #expect(joined.contains("12"))
    #expect(joined.contains("２") && joined.contains("６"))
    #expect(!joined.contains("2026"))
  }

  @Test("marks have their vertical forms, unless that is switched off")
  func forms() throws {
    let on = try vertical([p("「潮、満ちて」——と。")]).joined()
    for mark in "﹁﹂︑︱︒" { #expect(on.contains(mark)) }
    let off = try vertical([p("「潮、満ちて」——と。")]) { $0.plainText.verticalForms = .off }.joined()
    for mark in "「」、—。" { #expect(off.contains(mark)) }
  }

  @Test("a reading stands beside its word where it is as short, else behind it")
  func ruby() throws {
    let short = Inline(.ruby([RubySegment(base: [t("自転車")], reading: [t("ちゃりん")])]))
    let long = Inline(.ruby([RubySegment(base: [t("潮")], reading: [t("うしおおお")])]))
    let text = try vertical([Block(.paragraph([t("の"), short, t("と"), long]))]).joined()
    #expect(text.contains("自ち") || text.contains("自ゃ") || text.contains("車り"))
    #expect(text.contains("︵") && text.contains("お"))
  }

  @Test(
    "no line has more characters than the grid, one for a hanging stop apart", arguments: 0..<12)
  func grid(seed: Int) throws {
    var random = RandomText(seed: seed)
    let blocks = (0..<6).map { _ in p(random.paragraph(pieces: 30)) }
    let widths = CellWidth(region: .japanese, isVertical: true)
    for language in [LanguageTag.japanese, .simplifiedChinese, .traditionalChinese] {
      var setter = BlockSetter(
        language: language, in: edition([], language) { $0.writingMode = .vertical })
      for line in setter.lines(of: blocks, width: 40) {
        let cells = line.text.cells(by: widths)
        #expect(
          cells <= 40 || cells == 42 && "、。，．､｡".contains(line.text.last ?? " "), "\(line.text)")
      }
    }
  }

  @Test("paper has a cell for each character, four hundred a page")
  func manuscript() throws {
    let text = try text(
      edition([Body(blocks: [p("水位。")])], .japanese) { design in
        design.writingMode = .vertical
        design.plainText.paper = .manuscript
      })
    let rows = text.split(separator: "\n").filter { $0.contains("│") }
    #expect(rows.count == 20)
    #expect(rows.allSatisfy { $0.filter { $0 == "│" }.count == 40 })
  }

  @Test("code has a horizontal page of its own")
  func islands() throws {
    let code = Block(.code(CodeBlock(text: "let tide = 12")))
    let rows = try vertical([p("潮。"), code, p("汐。")])
    #expect(rows.contains("  let tide = 12"))
  }
}

extension String {
  fileprivate var replacingZero: String { self.replacing("〇", with: "０") }
}
