import BinderyDesign
import BinderyModel
import Testing

@testable import BinderyText

@Suite("Pages of text")
struct PageTests {
  private static let sentence = "潮水在夜里退去了，又在早晨涨起来，站在堤上的人谁也没有说话。"

  private func pages(
    _ bodies: [Body], lines: Int = 20, _ change: (inout Design) -> Void = { _ in }
  ) throws -> [[String]] {
    let text = try text(
      edition(bodies) { design in
        design.plainText.width = 40
        design.plainText.pageLength = .lines(lines)
        change(&design)
      })
    return text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  private func body(_ count: Int) -> Body {
    Body(blocks: (0..<count).map { p("\($0)号。" + Self.sentence) })
  }

  @Test("form feeds stand between pages, and all pages have the same length")
  func lengths() throws {
    let pages = try pages([body(30), body(3)])
    #expect(pages.count > 4)
    #expect(Set(pages.map(\.count)) == [20])
    #expect(pages.last?.last?.contains("- \(pages.count) -") == true)
  }

  @Test("the contents tell the true pages")
  func contents() throws {
    let pages = try pages([body(30), body(30), body(2)])
    let contents = try #require(pages.first { $0.contains { $0.hasSuffix("目录") } })
    for number in 0..<3 {
      let line = try #require(contents.first { $0.hasPrefix("第 \(number) 篇") })
      let page = try #require(line.split(separator: " ").last.flatMap { Int($0) })
      #expect(pages[page - 1].contains { $0.hasSuffix("第 \(number) 篇") }, "\(line)")
    }
  }

  @Test("a note stands at the foot of the page that refers to it")
  func notes() throws {
    var body = body(12)
    body.blocks.insert(Block(.paragraph([t("请看注"), reference(1), t("。")])), at: 9)
    body.notes = [note(1, "站里的老周说过这句话。")]
    let pages = try pages([body])
    let page = try #require(pages.first { $0.contains { $0.contains("请看注〔1〕") } })
    let place = try #require(page.firstIndex { $0.hasPrefix("〔1〕 站里") })
    #expect(page[place - 1].hasPrefix("─"))
    #expect(page.last?.contains(" -") == true)
  }

  @Test("a long note goes on overleaf, and nothing of it is lost")
  func longNotes() throws {
    let long = String(repeating: Self.sentence, count: 30)
    var body = body(4)
    body.blocks.append(Block(.paragraph([t("注"), reference(1)])))
    body.blocks += self.body(8).blocks
    body.notes = [note(1, long)]
    let pages = try pages([body])
    let notes = pages.map { page in
      page.drop { !$0.hasPrefix("──") }.dropFirst().dropLast(2).joined()
    }
    #expect(notes.filter { !$0.isEmpty }.count > 1)
    let all = notes.joined().filter { $0 != " " && $0 != "〔" && $0 != "〕" && $0 != "1" }
    #expect(all == long)
    #expect(Set(pages.map(\.count)) == [20])
  }

  @Test("notes from the page before leave room for what stays together", arguments: 12...36)
  func crowded(room: Int) {
    var blocks = [Block(.paragraph([t("注"), reference(1), t("又"), reference(2)]))]
    for number in 0..<8 {
      blocks += [heading(2, "\(number)"), heading(3, "岸"), p(Self.sentence + Self.sentence)]
    }
    var setter = BlockSetter(language: .simplifiedChinese, in: edition([]))
    var section = TextSection(lines: setter.lines(of: blocks, width: 40))
    let long = note(1, String(repeating: Self.sentence, count: 40))
    for number in 1...2 { section.notes.append((number, setter.note(long, width: 40))) }
    let pages = Pagination.pages(of: section, room: room)
    for page in pages {
      let feet = page.notes.isEmpty ? 0 : page.notes.count + 1
      #expect(page.lines.count + feet <= room)
      #expect(page.lines.last?.keep != .withNext)
    }
    #expect(pages.flatMap(\.notes) == section.notes.flatMap(\.lines))
    #expect(
      pages.flatMap(\.lines).filter { !$0.isBlank } == section.lines.filter { !$0.isBlank })
  }

  @Test("a heading is never the last on its page, and no paragraph leaves one line alone")
  func edges() {
    for before in 0..<16 {
      var blocks = (0..<before).map { plain("\($0)") }
      blocks += [heading(2, "岸"), p(Self.sentence + Self.sentence), p(Self.sentence)]
      var setter = BlockSetter(language: .simplifiedChinese, in: edition([]))
      let section = TextSection(lines: setter.lines(of: blocks, width: 40))
      let pages = Pagination.pages(of: section, room: 12)
      for page in pages.dropLast() {
        let last = page.lines.last?.text ?? ""
        #expect(last != "岸" && !last.hasPrefix("━"), "\(before)")
        #expect(page.lines.last?.keep != .withNext, "\(before)")
      }
      #expect(
        pages.flatMap(\.lines).filter { !$0.isBlank }.count
          == section.lines.filter { !$0.isBlank }.count)
    }
  }

  @Test("a break of the author's begins a page")
  func breaks() throws {
    let body = Body(blocks: [p("前页。"), Block(.pageBreak), p("后页。")])
    let pages = try pages([body])
    #expect(pages.count == 2)
    #expect(pages[1].contains("　　后页。"))
  }

  @Test("lines of random paragraphs keep to their pages", arguments: [16, 24, 60])
  func random(length: Int) throws {
    for seed in 0..<10 {
      var random = RandomText(seed: seed)
      let blocks = (0..<20).flatMap { number -> [Block] in
        let text = p(random.paragraph(pieces: 50))
        return number % 3 == 0 ? [heading(2 + number % 2, "第\(number)节"), text] : [text]
      }
      let pages = try pages([Body(blocks: blocks)], lines: length)
      #expect(Set(pages.map(\.count)) == [length])
    }
  }
}
