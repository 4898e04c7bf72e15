import BinderyDesign
import BinderyModel
import BinderyUnicode
import Testing

@testable import BinderyText

@Suite("Blocks in lines")
struct BlockTests {
  private let widths = CellWidth(region: .simplifiedChinese)

  @Test("paragraphs are set in by the region, Latin ones but behind headings")
  func indents() {
    #expect(lines([p("潮来了。")]) == ["　　潮来了。"])
    #expect(lines([p("潮が来た。")], .japanese) == ["　潮が来た。"])
    #expect(lines([p("밀물이다.")], .korean) == ["　밀물이다."])
    #expect(
      lines([heading(4, "Tides"), p("High."), p("Low.")], .english)
        == ["Tides", "", "High.", "  Low."])
    #expect(lines([p("潮来了。")]) { $0.setting.indent = ParagraphIndent("none") } == ["潮来了。"])
  }

  @Test("items hang on their marks, numbers stand right below each other")
  func lists() {
    func list(_ marker: List.Marker, _ items: [String]) -> Block {
      Block(
        .list(
          List(marker: marker, isTight: true, items: items.map { ListItem(blocks: [plain($0)]) })))
    }
    #expect(
      lines([list(.bullet, ["潮水在夜里退去了又在早晨涨起来", "风"])], width: 20)
        == ["● 潮水在夜里退去了", "   又在早晨涨起来", "● 风"])
    #expect(
      lines([list(.number(start: 9, style: .decimal), ["灯", "钟"])]) == [" 9. 灯", "10. 钟"])
    #expect(
      lines([list(.number(start: 1, style: .lowerRoman), ["灯", "钟"])]) == [" i. 灯", "ii. 钟"])
    let han = lines([list(.number(start: 11, style: .decimal), ["灯"])]) {
      $0.textLook.listNumbers = .han
    }
    #expect(han == ["十一、灯"])
  }

  @Test("headings are numbered as the style says")
  func headingNumbers() {
    let blocks = [heading(2, "海"), heading(3, "潮"), heading(3, "浪"), heading(2, "岸")]
    func titles(_ numbers: TextNumbers) -> [String] {
      var setter = BlockSetter(
        language: .simplifiedChinese, in: edition([]) { $0.textLook.headingNumbers = numbers },
        topLevel: 2)
      return setter.lines(of: blocks, width: 40).map(\.text)
        .filter { !$0.isEmpty && !$0.hasPrefix("━") && !$0.hasPrefix("─") }
    }
    #expect(titles(.none) == ["海", "潮", "浪", "岸"])
    #expect(titles(.decimal) == ["1 海", "1.1 潮", "1.2 浪", "2 岸"])
    #expect(titles(.han) == ["一、海", "（一）潮", "（二）浪", "二、岸"])
  }

  @Test(
    "tables fit the measure, their edges stand below each other",
    arguments: [20, 33, 40, 61, 72, 120])
  func tables(width: Int) {
    let rows = [
      ["港", "潮高（米）", "说法"], ["东屿", "2.41", "大潮的日子不要站在第三级台阶以下"],
      ["Overy Staithe", "1.7", "平"],
    ]
    let set = lines([table(rows, [nil, .end, .centre])], width: width)
    #expect(set.allSatisfy { $0.cells(by: widths) <= width })
    for character in rows.joined().joined() where character != " " {
      #expect(set.joined().contains(character))
    }
    if set.first?.hasPrefix("┌") == true {
      #expect(Set(set.map { $0.cells(by: widths) }).count == 1)
    }
  }

  @Test("a table that is too wide becomes records")
  func records() {
    let rows = [["甲", "乙", "丙", "丁", "戊", "己"], Array(repeating: "Hauptbahnhofsuhr", count: 6)]
    let set = lines([table(rows)], width: 30)
    #expect(set.prefix(4) == ["甲：", "　　Hauptbahnhofsuhr", "乙：", "　　Hauptbahnhofsuhr"])
  }

  @Test("code stays as it is; what is too long goes on behind a sign")
  func code() {
    let block = Block(
      .code(CodeBlock(text: "let a = 1\n\tlet bcdefghijklmnopqrst = 2", firstLineNumber: 9)))
    #expect(
      lines([block], width: 24)
        == ["   9  let a = 1", "  10      let bcdefghijk", "      ↪ lmnopqrst = 2"])
  }

  @Test("a remark stands in a box whose edges are straight", arguments: TextBoxes.allCases)
  func boxes(_ boxes: TextBoxes) {
    let callout = Callout(kind: "note", blocks: [p("账本的封皮是他自己用帆布缝的，三十一年没有换过。")])
    for width in [20, 31, 40, 72] {
      let set = lines([Block(.callout(callout))], width: width) { $0.textLook.boxes = boxes }
      #expect(Set(set.map { $0.cells(by: widths) }) == [width], "\(set)")
    }
  }

  @Test("emphasis, strong words, dots and readings are as the style says")
  func stress() {
    let inlines = [
      Inline(.emphasis([t("慢")])), Inline(.strong([t("稳")])),
      Inline(.span(.emphasisMarks, [t("等")])),
      Inline(.ruby([RubySegment(base: [t("拼")], reading: [t("pīn")])])),
    ]
    let block = Block(.plain(inlines))
    #expect(lines([block]) == ["慢稳等拼（pīn）"])
    let other = lines([block]) { design in
      design.textLook.emphasis = .underscores
      design.textLook.strong = .brackets
      design.textLook.dots = .angles
      design.textLook.ruby = .angles
    }
    #expect(other == ["_慢_【稳】《《等》》拼《pīn》"])
  }

  @Test("no control and no override of direction passes")
  func controls() {
    let wild = "a\u{1B}[31mb\u{202E}c\u{2066}d\u{7}ef"
    let code = Block(.code(CodeBlock(text: wild)))
    #expect(lines([plain(wild), code], .english) == ["a[31mbcdef", "", "    a[31mbcdef"])
  }

  @Test("addresses of links are numbered, the same one once")
  func links() throws {
    let address = try #require(WebAddress("https://example.com/tide"))
    let link = Inline(.link(Link(.external(address)), [t("潮汐表")]))
    var setter = BlockSetter(language: .simplifiedChinese, in: edition([]))
    let set = setter.lines(of: [Block(.plain([link, t("和"), link]))], width: 40)
    #expect(set.map(\.text) == ["潮汐表［1］和潮汐表［1］"])
    #expect(setter.references(width: 40).map(\.text) == ["［1］ https://example.com/tide"])
  }

  @Test("verse keeps its lines, and hangs what is too long")
  func verse() {
    let stanza = Block(
      .paragraph([t("潮来天地青一行白鹭上青天"), Inline(.lineBreak), t("潮去无一事")]))
    #expect(
      lines([Block(.division(.verse, [stanza]))], width: 20)
        == ["　　潮来天地青一行白", "　　　　鹭上青天", "　　潮去无一事"])
  }

  @Test("each of several stretches in one language is set by the rules of that language")
  func languagesAgain() {
    let text = "Unaccompanied harbourmasters remembered extraordinary circumstances."
    let english = Block(.plain([t(text)]), attributes: Attributes(language: .english))
    let french = LanguageTag("fr") ?? .english
    let quote = Block(.quote([english, english]), attributes: Attributes(language: french))
    let set = lines([quote], width: 16)
    #expect(set.count % 2 == 0 && set.prefix(set.count / 2) == set.suffix(set.count / 2))
  }

  @Test("the first number of lines may be any")
  func lineNumbers() {
    let code = CodeBlock(text: "a\nb\nc", firstLineNumber: -1)
    #expect(lines([Block(.code(code))]) == ["  -1  a", "   0  b", "   1  c"])
  }

  @Test("a stretch in another language follows the rules of that language")
  func languages() {
    let english = Block(
      .paragraph([t("It was “late”, she said.")]), attributes: Attributes(language: .english))
    #expect(lines([p("她说“晚了”。"), english]) == ["　　她说“晚了”。", "  It was “late”, she said."])
  }
}

@Suite("Random blocks")
struct RandomBlockTests {
  /// A block of a kind, with random text in it.
  private func block(_ kind: Int, _ random: inout RandomText) -> Block {
    func prose(_ pieces: Int) -> Block { p(random.paragraph(pieces: pieces)) }
    switch kind % 8 {
    case 0: return Block(.quote([prose(20), prose(9)]))
    case 1:
      let items = (0..<3).map { _ in ListItem(blocks: [prose(12)]) }
      return Block(
        .list(List(marker: .number(start: 8, style: .decimal), isTight: true, items: items)))
    case 2:
      return table([
        ["甲", "乙", "Dritte"], [random.paragraph(pieces: 6), random.paragraph(pieces: 3), "3.14"],
      ])
    case 3: return Block(.callout(Callout(kind: "tip", blocks: [prose(20)])))
    case 4: return heading(2, random.paragraph(pieces: 8))
    case 5: return Block(.code(CodeBlock(text: random.paragraph(pieces: 30))))
    case 6: return Block(.division(.epigraph, [prose(12)]))
    default: return prose(40)
    }
  }

  @Test("no line is wider than the measure, but for what cannot be broken", arguments: 0..<40)
  func widths(seed: Int) {
    let width = 20 + seed * 100 / 40
    var random = RandomText(seed: seed)
    let languages: [LanguageTag] = [
      .simplifiedChinese, .traditionalChinese, .japanese, .korean, .english,
    ]
    for language in languages {
      for level in LineBreakPolicy.allCases {
        var setter = BlockSetter(
          language: language,
          in: edition([], language) { design in
            design.setting.lineBreak = level
            design.plainText.justification = seed % 2 == 0 ? .cjk : .full
          })
        let blocks = (0..<8).map { block($0 + seed, &random) }
        let set = setter.lines(of: blocks, width: width)
        let wide = set.filter { $0.text.cells(by: setter.widths) > width }
        #expect(wide.count <= setter.findings.overfullLines, "\(wide.map(\.text))")
      }
    }
  }

  @Test(
    "indents end where nothing else would fit, and time grows with the depth alone",
    arguments: [20, 40, 72])
  func nesting(width: Int) {
    for kind in 0..<4 {
      var blocks = [p("潮水在夜里退去了，又在早晨涨起来。")]
      for _ in 0..<100 {
        switch kind {
        case 0: blocks = [Block(.quote(blocks))]
        case 1:
          blocks = [
            Block(.list(List(marker: .bullet, isTight: true, items: [ListItem(blocks: blocks)])))
          ]
        case 2: blocks = [Block(.callout(Callout(kind: "note", blocks: blocks)))]
        default:
          let cells = [[Table.Cell(blocks: blocks), Table.Cell(blocks: [plain("1")])]]
          blocks = [Block(.table(Table(head: [], body: cells)))]
        }
      }
      var setter = BlockSetter(language: .simplifiedChinese, in: edition([]))
      let set = setter.lines(of: blocks, width: width)
      #expect(set.allSatisfy { $0.text.cells(by: setter.widths) <= width }, "\(kind)")
      #expect(set.map(\.text).joined().contains("早"))
    }
  }
}
