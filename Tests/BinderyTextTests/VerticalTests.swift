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

  /// A paragraph with digits that its author wants side by side, and what it says.
  private func combined(_ random: inout RandomText, digits: Int) -> (block: Block, text: String) {
    let number = String("1234".prefix(digits))
    let combined = Inline(.span(.tateChuYoko, [t(number)]))
    let words = (0..<3).map { _ in random.paragraph(pieces: 9) }
    let block = Block(
      .paragraph([
        t(words[0]), combined, combined, t(words[1]), combined, reference(12),
        Inline(.code("a\tb")), t(words[2]),
      ]))
    return (block, "\(words[0])\(number)\(number)\(words[1])\(number)〔12〕ab\(words[2])")
  }

  @Test("the drawn pages show each character of the text", arguments: 0..<24)
  func grid(seed: Int) throws {
    for language in [LanguageTag.japanese, .simplifiedChinese, .traditionalChinese] {
      var random = RandomText(seed: seed)
      var blocks: [Block] = []
      var expected = ""
      for digits in 1...4 {
        let prose = random.paragraph(pieces: 30)
        let (block, text) = combined(&random, digits: digits)
        blocks += [p(prose), block]
        expected += prose + text
      }
      let isManuscript = seed % 2 == 1 && language != .japanese
      let pages = pages(of: blocks, language, isManuscript: isManuscript)
      let shown = pages.map { rows in
        isManuscript ? readManuscript(rows, columns: 10) : read(rows, columns: 10).joined()
      }
      #expect(Self.seen(shown.joined()) == Self.seen(expected))
      let height = isManuscript ? 29 : language == .japanese ? 15 : 14
      #expect(pages.allSatisfy { $0.count == height })
    }
  }

  /// The rows of the pages of blocks, without heads and folios.
  private func pages(
    of blocks: [Block], _ language: LanguageTag, isManuscript: Bool
  ) -> [ArraySlice<String>] {
    let edition = edition([], language) { design in
      design.writingMode = .vertical
      design.plainText.grid = PageGrid("14x10")
      design.plainText.verticalForms = .off
      if isManuscript { design.plainText.paper = .manuscript }
    }
    let book = BookText(edition)
    let hangsStops = TextVoice(language, in: edition).hangsStops
    let page = VerticalPage(book, frame: PageText(book), hangsStops: hangsStops)
    var setter = BlockSetter(language: language, in: edition)
    let lines = setter.lines(of: blocks, width: book.width)
    return Pagination.pages(of: lines, room: 10, islandRoom: 10).map { set in
      page.lines(of: set, TextSection(), number: 1, isFirst: true).dropFirst(2).dropLast(2)
    }
  }

  /// What stands in the cells of paper, from right to left.
  private func readManuscript(_ rows: ArraySlice<String>, columns: Int) -> String {
    let places = rows.filter { $0.hasPrefix("│") }.map(Self.places)
    return (0..<columns).map { column in
      places.map { row in
        let place = (columns - 1 - column) * 4 + 1
        return place < row.count ? row[place] : ""
      }
      .joined()
    }
    .joined()
  }

  /// The characters of a text that take room, those of full width as ASCII.
  private static func seen(_ text: String) -> String {
    let narrow = text.unicodeScalars.map { scalar in
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: narrow)
    return String(view).filter { !$0.isWhitespace && $0 != "\u{2060}" && $0 != "\u{200B}" }
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

  @Test("marks of lists and numbers of notes before code stand before its page")
  func marks() throws {
    let code = Block(.code(CodeBlock(text: "let tide = 12")))
    let list = List(
      marker: .number(start: 7, style: .decimal), isTight: true,
      items: [code].map { ListItem(blocks: [$0]) })
    let rows = try vertical([Block(.list(list)), Block(.quote([code]))])
    let place = try #require(rows.firstIndex { $0.contains("七") })
    #expect(try #require(rows.firstIndex(of: "  let tide = 12")) > place)
    var setter = BlockSetter(
      language: .japanese, in: edition([], .japanese) { $0.writingMode = .vertical })
    let lines = setter.note(
      Note(label: "1", number: 1, referenceCount: 1, blocks: [code]), width: 20)
    #expect(lines.map(\.text) == ["〔１〕", ""])
    #expect(lines.last?.island.map(\.text) == ["  let tide = 12"])
  }
}

extension String {
  fileprivate var replacingZero: String { self.replacing("〇", with: "０") }
}
