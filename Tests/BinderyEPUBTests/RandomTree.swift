import BinderyModel

/// Trees that the model's types allow and no reader would make, the same for the same seed.
struct RandomTree {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below a bound, by xorshift.
  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

  private mutating func some<Value>(_ most: Int, _ make: (inout RandomTree) -> Value) -> [Value] {
    let count = next(most + 1)
    return (0..<count).map { _ in make(&self) }
  }

  mutating func body() -> Body {
    let notes = (1...3).map { number in
      Note(
        label: "n\(number)", number: number, referenceCount: 1,
        blocks: some(2) { $0.block(depth: 3) })
    }
    return Body(blocks: some(12) { $0.block(depth: 0) }, notes: notes)
  }

  private mutating func text() -> String {
    pick(["", " ", "字", "word", "<&>\"'", "あ い", "한글", "\u{3000}", "a\u{8}b", "🖼", "\n"])
  }

  private mutating func attributes() -> Attributes {
    guard next(4) == 0 else { return .none }
    return Attributes(
      identifier: next(2) == 0
        ? pick(["a", "b c", "小节", "fn-1", "fnref-1", "1", "x%y", "\"<"]) : nil,
      classes: some(2) { $0.pick(["x", "", "a b", "\"<"]) },
      language: next(3) == 0 ? pick([.japanese, .korean, .simplifiedChinese]) : nil,
      title: next(3) == 0 ? text() : nil,
      direction: next(3) == 0 ? pick([.leftToRight, .rightToLeft, .automatic]) : nil)
  }

  private mutating func inlines(depth: Int) -> [Inline] { some(4) { $0.inline(depth: depth) } }

  private mutating func inline(depth: Int) -> Inline {
    Inline(depth > 7 ? .text(text()) : inlineContent(depth: depth + 1), attributes: attributes())
  }

  private mutating func inlineContent(depth: Int) -> InlineContent {
    switch next(18) {
    case 16: .math(Math(tex: text(), isDisplay: next(2) == 0))
    case 17: .media(Media(.video, source: .missing(text()), fallback: inlines(depth: depth)))
    case 0: .softBreak
    case 1: .lineBreak
    case 2: .breakOpportunity
    case 3: .code(text())
    case 4: .emphasis(inlines(depth: depth))
    case 5: .strong(inlines(depth: depth))
    case 6: .strikethrough(inlines(depth: depth))
    case 7, 8: .span(pick(SpanKind.allCases), inlines(depth: depth))
    case 9, 10: .link(Link(target()), inlines(depth: depth))
    case 11: .image(image())
    case 12:
      .noteReference(NoteReference(label: "x", number: next(5), occurrence: 1 + next(3)))
    case 13:
      .ruby(
        some(3) {
          RubySegment(base: $0.inlines(depth: depth), reading: $0.inlines(depth: depth))
        })
    default: .text(text())
    }
  }

  private mutating func target() -> Link.Target {
    switch next(6) {
    case 0: .unresolved("x.md")
    case 1: .essay(ChapterID(next(20)), anchor: nil)
    case 2: .asset(AssetID(0))
    case 3: .dead("")
    default:
      web(
        pick([
          "https://example.org/", "https://例え.jp/パス?q=値#節", "http://a b/", "javascript:x",
          "https://example.org/a[b]|c^d`e{f}\\g", "mailto:a@example.org?subject=a b", "tel:1 2",
          "https://example.org/%zz%41", "http://[::1]/", "https://example.org?x#y#z",
          "https://a_b.c/",
          "https://xn--fsq.example/", "https://example.org/\u{FFFD}\u{E000}", "mailto:x@y, z@w",
        ]))
    }
  }

  private mutating func image() -> Image {
    let source: Image.Source =
      switch next(4) {
      case 0: .asset(AssetID(next(2)))
      case 1: remote(pick(["https://example.org/x y.png", "//bad", "", "data:x"]))
      case 2: .missing(text())
      default: .unresolved(text())
      }
    return Image(
      source, alternative: text(), width: .pixels(next(3) - 1),
      height: next(2) == 0 ? .percent(next(100)) : .pixels(next(400)))
  }

  private mutating func blocks(depth: Int) -> [Block] { some(3) { $0.block(depth: depth) } }

  private mutating func block(depth: Int) -> Block {
    let content: BlockContent =
      depth > 5 ? .paragraph(inlines(depth: depth)) : blockContent(depth: depth + 1)
    return Block(content, attributes: attributes())
  }

  private mutating func blockContent(depth: Int) -> BlockContent {
    switch next(16) {
    case 13: .math(Math(tex: text(), isDisplay: true))
    case 14:
      .callout(
        Callout(
          kind: pick(["note", "x y", ""]), title: inlines(depth: depth),
          blocks: blocks(depth: depth)))
    case 15: .pageBreak
    case 0: .plain(inlines(depth: depth))
    case 1: .heading(level: next(9) - 1, inlines(depth: depth))
    case 2: .thematicBreak
    case 3: .quote(blocks(depth: depth))
    case 4: .list(list(depth: depth))
    case 5:
      .definitionList(
        some(3) {
          DefinitionListItem(
            terms: $0.some(2) { $0.inlines(depth: depth) },
            descriptions: $0.some(2) { $0.blocks(depth: depth) })
        })
    case 6: .code(CodeBlock(language: pick([nil, "", " ", "c \"<"]), text: text()))
    case 7: .table(table(depth: depth))
    case 8: .figure(Figure(content: blocks(depth: depth), caption: blocks(depth: depth)))
    case 9, 10:
      .division(
        pick([.plain, .section, .aside, .address, .epigraph, .verse]), blocks(depth: depth))
    case 11: .details(summary: inlines(depth: depth), blocks(depth: depth))
    default: .paragraph(inlines(depth: depth))
    }
  }

  private mutating func list(depth: Int) -> List {
    let marker: List.Marker =
      next(2) == 0 ? .bullet : .number(start: next(5) - 2, style: pick([.decimal, .upperRoman]))
    return List(
      marker: marker, isTight: next(2) == 0,
      items: some(3) {
        ListItem(
          task: $0.pick([nil, .open, .done]), blocks: $0.blocks(depth: depth),
          attributes: $0.attributes())
      })
  }

  private mutating func table(depth: Int) -> Table {
    Table(
      caption: inlines(depth: depth), head: some(2) { $0.row(depth: depth) },
      body: some(2) { $0.row(depth: depth) })
  }

  private mutating func row(depth: Int) -> [Table.Cell] {
    some(3) {
      Table.Cell(
        blocks: $0.blocks(depth: depth), isHeader: $0.next(2) == 0,
        alignment: $0.pick([nil, .start, .centre, .end]), columnSpan: $0.next(4) - 1,
        rowSpan: $0.next(3), attributes: $0.attributes())
    }
  }
}
