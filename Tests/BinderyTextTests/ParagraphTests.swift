import BinderyModel
import BinderyUnicode
import Testing

@testable import BinderyText

@Suite("A paragraph in lines")
struct ParagraphTests {
  /// What may not begin or end a line, written out from CLREQ 3.1.4, JLREQ 3.1.7 with A.3 and KLREQ 4.3.4; not the
  /// tables of the breaker.
  private static func banned(
    _ region: Region, _ level: LineBreakPolicy
  ) -> (start: Set<Character>, end: Set<Character>) {
    let openers = Set("（「『《“")
    let closers = Set("）」』》”")
    let marks = closers.union("，。、；：！？·～")
    switch (region, level) {
    case (.simplifiedChinese, .loose), (.traditionalChinese, .loose): return ([], [])
    case (.simplifiedChinese, .normal), (.traditionalChinese, .normal):
      return (marks.union("／"), openers)
    case (.simplifiedChinese, .strict), (.traditionalChinese, .strict):
      return (marks.union("／…—"), openers.union("／"))
    case (.japanese, .strict): return (marks.union("々ーっァ"), openers)
    case (.japanese, .normal): return (marks, openers)
    case (.japanese, .loose): return (closers.union("，。、"), openers)
    case (.korean, _): return (marks.union("ー"), openers)
    case (.latin, _): return (closers.union("，。、！？"), openers)
    }
  }

  private static let seeds = Array(0..<60)

  private func check(
    _ text: String, _ setter: ParagraphSetter, _ measure: Measure,
    _ body: (SetParagraph, [String]) throws -> Void
  ) rethrows {
    let paragraph = setter.lines(of: [TextRun(text)], measure: measure)
    try body(paragraph, paragraph.texts)
  }

  @Test("holds the measure and the rules, and loses nothing", arguments: Region.allCases)
  func laws(region: Region) {
    for level in LineBreakPolicy.allCases {
      for fit in LineFit.allCases {
        for korean in KoreanBreakPolicy.allCases {
          for seed in Self.seeds {
            var random = RandomText(seed: seed)
            let text = random.paragraph(pieces: 40)
            let width = 20 + seed * 100 / Self.seeds.count
            let setter = ParagraphSetter(
              region: region, level: level, korean: korean, fit: fit,
              justification: seed % 2 == 0 ? .cjk : .full)
            check(text, setter, Measure(cells: width, firstIndent: 4)) { paragraph, lines in
              hold(paragraph, lines, of: text, setter, width: width)
            }
          }
        }
      }
    }
  }

  private func hold(
    _ paragraph: SetParagraph, _ lines: [String], of text: String, _ setter: ParagraphSetter,
    width: Int
  ) {
    let widths = CellWidth(region: setter.region)
    let (start, end) = Self.banned(setter.region, setter.level)
    for (index, line) in lines.enumerated() {
      let set = paragraph.lines[index]
      let room = index == 0 ? width - 4 : width
      #expect(set.isOverfull || widths.cells(of: line) <= room, "\(line)")
      #expect(!line.hasPrefix(" ") && !line.hasSuffix(" "), "\(line)")
      let isKept = index == 0 || paragraph.lines[index - 1].isLastResort
      if let first = line.first, !isKept {
        #expect(!start.contains(first), "\(setter.region) \(setter.level): \(lines)")
      }
      if let last = line.last, !set.isLastResort, index < lines.count - 1 {
        #expect(!end.contains(last), "\(setter.region) \(setter.level): \(lines)")
      }
    }
    func letters(_ text: some StringProtocol) -> String { String(text.filter { $0 != " " }) }
    #expect(letters(lines.joined()) == letters(text))
  }

  @Test("is set again as it stands", arguments: Region.allCases)
  func stable(region: Region) {
    for seed in Self.seeds {
      var random = RandomText(seed: seed)
      let text = random.paragraph(pieces: 40)
      let setter = ParagraphSetter(region: region, justification: .none)
      let measure = Measure(cells: 40)
      check(text, setter, measure) { _, lines in
        for (index, line) in lines.enumerated() where index < lines.count - 1 {
          check(line, setter, measure) { _, again in #expect(again == [line]) }
        }
      }
    }
  }

  @Test("breaks fewer squares of cells off than line after line")
  func optimum() {
    var sums: [LineFit: Int] = [:]
    for seed in 0..<100 {
      var random = RandomText(seed: seed)
      let text = random.paragraph(pieces: 60)
      for fit in LineFit.allCases {
        let setter = ParagraphSetter(region: .simplifiedChinese, fit: fit, justification: .none)
        let measure = Measure(cells: 30)
        let paragraph = setter.lines(of: [TextRun(text)], measure: measure)
        sums[fit, default: 0] += paragraph.raggedness(measure: measure)
      }
    }
    #expect((sums[.optimum] ?? 0) < (sums[.greedy] ?? 0))
  }

  @Test(
    "keeps together what belongs together",
    arguments: [
      ("海边的风很大他说了一句——我知道", Region.simplifiedChinese, "——"),
      ("海边的风很大他说了一句……我知道", .simplifiedChinese, "……"),
      ("走到那家店里花了整整两个$500去买", .simplifiedChinese, "$500"),
      ("从这里走到海边一共有很多12 km的路", .simplifiedChinese, "12 km"),
      ("从这里走到海边一共要花整整12 分的时间", .simplifiedChinese, "12 分"),
      ("港から浜まで歩くとちょうど2 時間ほどかかる", .japanese, "2 時"),
      ("温度已经上升到了非常高的36.5℃才停", .simplifiedChinese, "36.5℃"),
      ("그는 바닷가에서 오래오래 살았습니다", .korean, "살았습니다"),
      ("he said that he really don’t know it", .latin, "don’t"),
    ])
  func units(text: String, region: Region, unit: String) {
    for width in 8...30 {
      let setter = ParagraphSetter(region: region, justification: .none)
      check(text, setter, Measure(cells: width)) { _, lines in
        if unit.count * 2 <= width {
          #expect(lines.contains { $0.contains(unit) }, "\(width) \(lines)")
        }
      }
    }
  }

  @Test("leaves no character alone on its last line", arguments: LineFit.allCases)
  func orphan(fit: LineFit) {
    let setter = ParagraphSetter(region: .simplifiedChinese, fit: fit)
    check("潮水在夜里退去了又在早晨涨。", setter, Measure(cells: 24)) { _, lines in
      #expect(lines == ["潮水在夜里退去了又在早", "晨涨。"])
    }
    check("港口的名字", setter, Measure(cells: 4)) { _, lines in
      #expect(lines == ["港口", "的名", "字"])
    }
  }

  @Test("breaks an address behind its signs")
  func address() {
    let setter = ParagraphSetter(region: .simplifiedChinese, justification: .none)
    let runs = [
      TextRun("参见"), TextRun("https://example.com/2024/03/a-long-name?page=2", kind: .address),
      TextRun("一页。"),
    ]
    let paragraph = setter.lines(of: runs, measure: Measure(cells: 24))
    #expect(
      paragraph.texts
        == ["参见https://example.com/", "2024/03/a-long-name?", "page=2一页。"])
  }

  @Test("widens no space of a reading, however a line is filled up", arguments: 12...60)
  func readings(width: Int) {
    let setter = ParagraphSetter(region: .simplifiedChinese, justification: .full)
    let runs = [
      TextRun("潮水在夜里退去了 and in the morning"), TextRun("（zǎo shang de hǎi）", kind: .reading),
      TextRun("又涨起来 as it always does，站在堤上的人谁也没有说话。"),
    ]
    let text = setter.lines(of: runs, measure: Measure(cells: width)).texts.joined(separator: " ")
    #expect(text.contains("zǎo shang de hǎi"))
  }

  @Test("lets a stop hang where that is asked for")
  func hanging() {
    let setter = ParagraphSetter(region: .japanese)
    let measure = Measure(cells: 12, hangsStops: true)
    check("潮が満ちたので、帰った。", setter, measure) { paragraph, lines in
      #expect(lines == ["潮が満ちたの", "で、帰った。"])
      #expect(paragraph.lines[1].hungCells == 0)
    }
    check("潮が満ちてい、帰ることにしました。", setter, measure) { paragraph, lines in
      #expect(lines[0] == "潮が満ちてい、")
      #expect(paragraph.lines[0].hungCells == 2)
    }
  }

  @Test("breaks a rule only where nothing else is left, and says so")
  func lastResort() {
    let setter = ParagraphSetter(region: .simplifiedChinese)
    check("「「「「「「「「「「「「字」」」」」」」」」」」」", setter, Measure(cells: 20)) { paragraph, lines in
      #expect(lines.allSatisfy { $0.count <= 10 })
      #expect(paragraph.lines.contains { $0.isLastResort })
    }
  }
}

extension SetParagraph {
  /// The sum of the squared shortfalls of all lines but those that the author ended.
  fileprivate func raggedness(measure: Measure) -> Int {
    lines.enumerated().reduce(0) { sum, line in
      guard !line.element.isForced else { return sum }
      let lacking = measure.room(isFirst: line.offset == 0) - line.element.cells
      return sum + lacking * lacking
    }
  }
}

extension CellWidth {
  /// The cells of a line, counted character by character.
  fileprivate func cells(of line: String) -> Int {
    let scalars = Array(line.unicodeScalars)
    var cells = 0
    var place = 0
    while place < scalars.count {
      let start = place
      place += 1
      while place < scalars.count, scalars[place].joins(scalars[place - 1], since: place - start) {
        place += 1
      }
      cells += self.cells(
        of: scalars[start], after: start > 0 ? scalars[start - 1] : nil,
        before: place < scalars.count ? scalars[place] : nil)
    }
    return cells
  }
}
