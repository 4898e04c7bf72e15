import BinderyModel
import Testing

@testable import BinderyCover

@Suite("Titles of covers")
struct CoverTitleTests {
  /// A title set with characters one em wide, Latin half of it.
  private func lines(_ title: String, length: Double = 1_280, depth: Double = 1_000) -> [String] {
    CoverTitle(title, length: length, depth: depth, largest: 290, lineHeight: 1.3) { text in
      text.reduce(0) { $0 + ($1.isASCII ? 0.55 : 1) }
    }
    .lines
  }

  @Test(
    "lines end where words do",
    arguments: [
      ("雨声里的旧书店与一条慢河", ["雨声里的", "旧书店与", "一条慢河"]),
      ("終点からの手紙", ["終点からの", "手紙"]),
      ("What the Shed Knows", ["What the", "Shed Knows"]),
    ])
  func words(title: String, expected: [String]) { #expect(lines(title) == expected) }

  @Test("a colon ends a line")
  func colon() {
    #expect(lines("水邊的記憶：關於等待、渡船與一座消失的橋").first == "水邊的記憶：")
  }

  @Test("no line begins with a closing mark or ends with an opening one")
  func marks() {
    for title in ["「はい」と言った『彼』の、夏。", "《书》与（影）：“好”……完", "、、、（（（"] {
      for line in lines(title).dropFirst() {
        #expect(!"、。」』》）”…：".contains(line.first ?? "x"), "\(line)")
      }
      for line in lines(title).dropLast() {
        #expect(!"「『《（“".contains(line.last ?? "x"), "\(line)")
      }
    }
  }

  @Test("every character of a title is in its lines, spaces at ends apart")
  func whole() {
    for title in ["雨声 里的 旧书店", "a b c d e f g h i j k l m n o p", "夏", "한국 사람"] {
      #expect(lines(title).joined().filter { $0 != " " } == title.filter { $0 != " " })
    }
  }

  @Test("an endless title ends in time, with a mark where it is cut")
  func endless() {
    let cut = lines(String(repeating: "字", count: 100_000)).joined()
    #expect(cut.count == 201)
    #expect(cut.last == "…")
  }
}

@Suite("Covers")
struct CoverTests {
  private func cover(
    _ title: String = "终点站的灯", _ writingMode: WritingMode = .horizontal,
    _ design: CoverDesign = .plain
  ) -> Cover {
    var look = CoverLook.quiet
    look.design = design
    return Cover(
      title: title, subtitle: "写给夜里还没睡的人", authors: ["陆知秋"], publisher: "河边出版社",
      language: .simplifiedChinese, writingMode: writingMode, look: look,
      families: ["Noto Serif CJK SC", "serif"])
  }

  @Test(
    "every design is a small PNG of 1,600 by 2,560, the same each time",
    arguments: CoverDesign.allCases, WritingMode.allCases)
  func designs(design: CoverDesign, writingMode: WritingMode) throws {
    let picture = try cover("雨声里的旧书店与一条慢河", writingMode, design).png()
    #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(picture[16..<24].elementsEqual([0, 0, 0x06, 0x40, 0, 0, 0x0A, 0]))
    #expect(picture.count < 150_000)
    #expect(try cover("雨声里的旧书店与一条慢河", writingMode, design).png() == picture)
  }

  @Test("no two designs look the same")
  func different() throws {
    let pictures = try CoverDesign.allCases.flatMap { design in
      try WritingMode.allCases.map { try cover("夏", $0, design).png() }
    }
    #expect(Set(pictures).count == 6)
  }

  @Test("a symbol without a glyph is left out, a word without one is told")
  func missing() throws {
    #expect(try cover("花园 \u{1FAE8} 日记").fittingFonts().title.hasPrefix("花园 "))
    #expect(throws: CoverError.noGlyphs(["\u{F8FE}"])) {
      try cover("花园\u{F8FE}").fittingFonts()
    }
  }

  @Test(
    "whatever a title is, it is drawn",
    arguments: ["", " ", "\n", "a\u{0}b", String(repeating: "字", count: 10_000), "é́́́", "العربية"])
  func hostile(title: String) throws {
    for writingMode in WritingMode.allCases {
      #expect(try cover(title, writingMode, .label).png().count > 1_000)
    }
  }
}

@Suite("Vertical lines of covers")
struct VerticalTextTests {
  @Test(
    "letters, figures and marks are written as they stand",
    arguments: [
      ("1984年の夏", "１９８４年の夏"), ("12个月", "12个月"), ("第3夜", "第３夜"), ("AIと父", "ＡＩと父"),
      ("Swift与AI", "Swift与ＡＩ"), ("The AI 时代", "The AI 时代"), ("本当？！", "本当?!"), ("何?", "何？"),
      ("夜(一)", "夜（一）"), ("What AI Is", "What AI Is"),
    ])
  func written(text: String, expected: String) {
    #expect(VerticalText.written(text) == expected)
  }

  @Test("two figures, and two marks that ask, stand in the room of one character")
  func blocks() {
    #expect(
      VerticalText.runs(of: "12个月!?") == [.block("12"), .line("个月"), .block("!?")])
    #expect(VerticalText.runs(of: "A12号") == [.line("A12号")])
  }
}
