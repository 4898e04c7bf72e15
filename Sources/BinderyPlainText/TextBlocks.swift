internal import BinderyModel

/// Makes blocks of lines.
struct TextBlocks {
  /// What was found; no more than `most`, and how many more there are.
  private(set) var diagnostics: [Diagnostic] = []

  private let style: PlainTextStyle
  private let file: SourcePath
  /// Blocks that stand together, the innermost last; the first are those of the text itself.
  private var open: [(kind: Kind, blocks: [Block])] = [(.text, [])]
  /// The lines of a paragraph that was broken at a width.
  private var pending: [Inline] = []

  private enum Kind: Sendable, Hashable {
    case text
    case indented
    case aligned
  }

  /// Blocks in blocks, and findings that are told, at most.
  private static let (deepest, most) = (20, 200)

  init(_ style: PlainTextStyle, file: SourcePath) {
    self.style = style
    self.file = file
  }

  /// Reads the lines of a stretch.
  mutating func read(_ lines: [TextLine]) {
    let all = TextHeading.headings(in: lines, lines.indices, isAozora: style.isAozora)
    let headings = Dictionary(all.map { ($0.lines.lowerBound, $0) }) { first, _ in first }
    var index = 0
    while index < lines.count {
      if let heading = headings[index], let level = style.innerLevels[heading.rank] {
        add(heading, level, lines[heading.lines])
        index = heading.lines.upperBound
      } else {
        add(lines[index])
        index += 1
      }
    }
  }

  /// The blocks that were read; the builder is empty then.
  mutating func finish() -> [Block] {
    endParagraph()
    while open.count > 1 { close() }
    defer { open = [(.text, [])] }
    return open[0].blocks
  }

  // MARK: - Lines

  private mutating func add(_ line: TextLine) {
    guard !line.isBlank else { return endParagraph() }
    if TextOrnament.isOrnament(line.text) {
      append(Block(.thematicBreak, source: Self.place(line)))
    } else if style.isAozora {
      addAozora(line)
    } else if style.hasRuby {
      addParagraph(AozoraLine(line, readsNotes: false).inlines, of: line)
    } else {
      addParagraph([Inline(.text(String(line.text)), source: Self.place(line))], of: line)
    }
  }

  private mutating func addParagraph(_ inlines: [Inline], of line: TextLine) {
    guard !inlines.isEmpty else { return }
    if style.paragraphs == .lines || line.isIndented { endParagraph() }
    if !pending.isEmpty { pending.append(Inline(.softBreak)) }
    pending += inlines
    if style.paragraphs == .lines { endParagraph() }
  }

  private mutating func endParagraph() {
    guard !pending.isEmpty else { return }
    let source = pending.first?.source
    open[open.count - 1].blocks.append(Block(.paragraph(pending), source: source))
    pending = []
  }

  private mutating func append(_ block: Block) {
    endParagraph()
    open[open.count - 1].blocks.append(block)
  }

  private mutating func add(_ heading: TextHeading, _ level: Int, _ lines: ArraySlice<TextLine>) {
    let inlines =
      style.isAozora
      ? lines.flatMap { AozoraLine($0).inlines } : [Inline(.text(heading.title))]
    append(Block(.heading(level: level, inlines), source: lines.first.map(Self.place)))
  }

  private static func place(_ line: TextLine) -> SourceRange {
    SourceRange(line: line.number, column: 1)
  }

  // MARK: - Annotations

  private mutating func addAozora(_ line: TextLine) {
    let read = AozoraLine(line)
    for note in read.unknown { report(note, at: line) }
    for note in read.notes { begin(note, at: line) }
    if !read.inlines.isEmpty {
      if read.notes.contains(.alignedEnd) {
        append(
          Block(
            .paragraph(read.inlines), attributes: Attributes(classes: ["align-end"]),
            source: Self.place(line)))
      } else {
        addParagraph(read.inlines, of: line)
      }
    }
    for note in read.notes { end(note) }
  }

  /// What an annotation does before the text of its line.
  private mutating func begin(_ note: AozoraNote, at line: TextLine) {
    switch note {
    case .pageBreak: append(Block(.pageBreak, source: Self.place(line)))
    case .indentedBlock(let width):
      endParagraph()
      // One indent replaces another.
      if open.last?.kind == .indented { close() }
      if width > 0, open.count < Self.deepest { open.append((.indented, [])) }
    case .alignedBlock:
      endParagraph()
      if open.count < Self.deepest { open.append((.aligned, [])) }
    case .indentedBlockEnd, .indented, .alignedEnd, .alignedBlockEnd, .heading, .headingEnd,
      .headingOf, .begin, .end, .look, .reading, .picture, .silent, .unknown:
      break
    }
  }

  /// What an annotation does behind the text of its line.
  private mutating func end(_ note: AozoraNote) {
    switch note {
    case .indentedBlockEnd: close(.indented)
    case .alignedBlockEnd: close(.aligned)
    case .pageBreak, .indentedBlock, .indented, .alignedEnd, .alignedBlock, .heading, .headingEnd,
      .headingOf, .begin, .end, .look, .reading, .picture, .silent, .unknown:
      break
    }
  }

  private mutating func close(_ kind: Kind) {
    endParagraph()
    if open.last?.kind == kind { close() }
  }

  private mutating func close() {
    guard open.count > 1, let (kind, blocks) = open.popLast(), let first = blocks.first else {
      return
    }
    switch kind {
    case .text: break
    case .indented: append(Block(.quote(blocks), source: first.source))
    case .aligned:
      append(
        Block(
          .division(.plain, blocks), attributes: Attributes(classes: ["align-end"]),
          source: first.source))
    }
  }

  private mutating func report(_ note: String, at line: TextLine) {
    guard diagnostics.count < Self.most else { return }
    diagnostics.append(
      Diagnostic(
        .annotationUnknown, "the annotation '\(note)' is not understood, and stays as text",
        file: file, source: Self.place(line)))
  }
}
