internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

/// Sets blocks as lines of plain text.
struct BlockSetter {
  private let edition: Edition
  /// The voice of the language that is set now.
  private(set) var voice: TextVoice
  private var voices: [LanguageTag: TextVoice]
  /// The widths of characters: those of the essay, since a terminal has one.
  let widths: CellWidth
  /// The addresses that the links of the essay lead to.
  private(set) var links: LinkList
  /// What was found.
  private(set) var findings = LineFindings()
  /// Whether the block stands in a list without white between its items.
  var isTight = false
  /// How many lists the block stands in.
  var depth = 0
  private var headings: HeadingNumbers
  /// The cells of horizontal lines on vertical pages.
  let islandWidth: Int
  private let isVertical: Bool
  private let hasEscapes: Bool

  /// A setter for an essay, or for what the book says of itself in a language.
  init(language: LanguageTag, in edition: Edition, topLevel: Int = 1) {
    self.edition = edition
    voice = TextVoice(language, in: edition)
    voices = [language: voice]
    widths = voice.widths
    links = LinkList(isKept: edition.design.plainText.links == .notes)
    isVertical = edition.design.writingMode == .vertical
    hasEscapes = edition.design.plainText.hasEscapes
    islandWidth = PageShape(edition.design).drawnWidth
    headings = HeadingNumbers(voice.look.headingNumbers, topLevel: topLevel)
  }

  var look: RegionLook { voice.look }
  var furniture: Furniture { voice.furniture }

  /// Blocks one below the other, in lines no wider than so many cells.
  mutating func lines(of blocks: [Block], width: Int) -> [LaidLine] {
    var lines: [LaidLine] = []
    var before: BlockContent?
    for block in blocks {
      let set = inOwnVoice(block.attributes.language) {
        $0.lines(of: block, after: before, width: width)
      }
      if case .pageBreak = block.content { lines.append(.pageEnd) }
      defer { before = block.content }
      guard !set.isEmpty else { continue }
      // Lists inside tight ones are as tight.
      let isNested = isTight && (block.content.isList || before?.isList == true)
      let isApart = !isNested && (block.content.standsApart || before?.standsApart == true)
      if isApart, let last = lines.last, !last.isBlank {
        // What announces a block stays with it, and a heading with what it heads.
        let white = LaidLine(text: "", keep: last.keep)
        lines.append(white)
      }
      lines += set
    }
    return lines
  }

  private mutating func inOwnVoice<Result>(
    _ language: LanguageTag?, _ body: (inout BlockSetter) -> Result
  ) -> Result {
    guard let language, voices[language]?.look != voice.look || voices[language] == nil else {
      return body(&self)
    }
    let outer = voice
    voice = voices[language] ?? TextVoice(language, in: edition)
    voices[language] = voice
    defer { voice = outer }
    return body(&self)
  }

  private mutating func lines(
    of block: Block, after before: BlockContent?, width: Int
  ) -> [LaidLine] {
    findings.place = block.source ?? findings.place
    switch block.content {
    case .paragraph(let inlines):
      return paragraph(inlines, width: width, indent: indent(of: block, after: before))
        .keptFromEdges
    case .plain(let inlines): return paragraph(inlines, width: width).keptFromEdges
    case .heading(let level, let inlines):
      return heading(
        inlines, level: level, width: width, anchor: block.attributes.identifier)
    case .thematicBreak: return [centred(look.sceneBreak, width: width)]
    case .quote(let blocks): return inset(blocks, width: width)
    case .list(let list): return self.list(list, width: width)
    case .definitionList(let items): return definitions(items, width: width)
    case .code(let code): return self.code(code, width: width)
    case .table(let table): return self.table(table, width: width)
    case .figure(let figure): return self.figure(figure, width: width)
    case .division(let kind, let blocks): return division(kind, blocks, width: width)
    case .details(let summary, let blocks):
      let head = paragraph(summary, width: width).keptTogether
      return head + [LaidLine(text: "", keep: .withNext)] + inset(blocks, width: width)
    case .math(let math): return verbatim(math.tex.harmless, width: width)
    case .callout(let callout): return self.callout(callout, width: width)
    case .pageBreak: return []
    }
  }

  /// Latin paragraphs are set in but behind headings and the like; a bracket has white of its own (JLREQ 3.1.5).
  private func indent(of block: Block, after before: BlockContent?) -> String {
    if look.region == .latin, before?.standsApart ?? true { return "" }
    guard block.attributes.classes.contains("bracket-first"), look.region == .japanese else {
      return look.paragraphIndent
    }
    return String(look.paragraphIndent.dropLast())
  }

  // MARK: - Paragraphs

  /// Inlines in lines; the first line is set in by something, the others by something else.
  mutating func paragraph(
    _ inlines: [Inline], width: Int, indent: String = "", hanging: String = ""
  ) -> [LaidLine] {
    var text = InlineText(voice, links: links, isVertical: isVertical, hasEscapes: hasEscapes)
    text.add(inlines)
    links = text.links
    return lines(of: text.runs, text.notes, width: width, indent: indent, hanging: hanging)
  }

  /// An address behind its mark.
  mutating func address(
    _ address: String, width: Int, indent: String, hanging: String
  ) -> [LaidLine] {
    lines(
      of: [TextRun(address.harmless, kind: .address)], [], width: width, indent: indent,
      hanging: hanging)
  }

  private mutating func lines(
    of runs: [TextRun], _ notes: [(number: Int, place: Int)], width: Int, indent: String,
    hanging: String
  ) -> [LaidLine] {
    guard !runs.isEmpty else { return [] }
    let measure = Measure(
      cells: width, firstIndent: indent.cells, indent: hanging.cells,
      hangsStops: voice.hangsStops)
    let set = voice.setter.lines(of: runs, measure: measure)
    findings.add(set)
    let (hasLooks, hasBesides) = (set.hasLooks, set.hasBesides)
    var lines = (0..<set.count).map { number in
      let own = hasLooks ? set.markedText(ofLine: number) : set.text(ofLine: number)
      return LaidLine(text: own)
    }
    if hasBesides {
      for number in lines.indices { lines[number].besides = set.besides(ofLine: number) }
    }
    for note in notes { lines[set.line(showing: note.place)].notes.append(note.number) }
    return lines.indented(by: indent, hanging)
  }

  /// A heading with its number, and a line below those of the upper levels.
  private mutating func heading(
    _ inlines: [Inline], level: Int, width: Int, anchor: String?
  ) -> [LaidLine] {
    let number = headings.next(level, in: look.region)
    let own = isVertical ? number.inFullWidth : number
    var lines = paragraph([Inline(.text(own))] + inlines, width: width)
    guard !lines.isEmpty else { return [] }
    lines[0].anchor = anchor
    let widest = lines.map { $0.text.cells(by: widths) }.max() ?? 0
    if isVertical {
      // Headings of vertical text are set in by characters of the text (JLREQ 4.1.3).
      let indent = String(repeating: "\u{3000}", count: 2 + 2 * min(max(level - 2, 0), 2))
      lines = lines.prefixed(by: indent)
    } else if look.hasHeadingRules, level <= look.boxes.headings.count {
      let rule = look.boxes.headings[max(level, 1) - 1]
      let cells = max(1, rule.cells(by: widths))
      lines.append(
        LaidLine(
          text: String(repeating: rule, count: min(width, (widest + cells - 1)) / cells)))
    }
    for index in lines.indices { lines[index].keep = .withNext }
    return lines
  }

  /// A title in the middle of the measure; in vertical lines set in from the top (JLREQ 4.1.3).
  mutating func title(_ inlines: [Inline], width: Int) -> [LaidLine] {
    guard !isVertical else {
      return paragraph(inlines, width: narrowed(width, by: 6))
        .prefixed(by: String(repeating: "\u{3000}", count: 3))
    }
    // A title of several lines has even ones.
    let lines = paragraph(inlines, width: max(16, width * 3 / 4))
    return lines.map { line in
      var line = line
      line.text = white(max(0, width - line.text.cells(by: widths)) / 2) + line.text
      return line
    }
  }

  /// A short text in the middle of the measure.
  func centred(_ text: String, width: Int) -> LaidLine {
    let text = isVertical ? text.inFullWidth : text
    let room = max(0, width - text.cells(by: widths))
    return LaidLine(text: white(room / 2) + text)
  }

  /// White of so many cells; in vertical lines whole ones.
  func white(_ cells: Int) -> String {
    isVertical
      ? String(repeating: "\u{3000}", count: cells / 2) : String(repeating: " ", count: cells)
  }

  /// Signs as lines of a direction hold them.
  func sign(_ text: String) -> String { isVertical ? text.inFullWidth : text }

  // MARK: - Blocks in blocks

  /// Blocks that are set in from both sides of the text.
  mutating func inset(_ blocks: [Block], width: Int) -> [LaidLine] {
    let indent = look.blockIndent
    return lines(of: blocks, width: narrowed(width, by: indent.cells))
      .prefixed(by: sign(indent))
  }

  /// The room beside an indent; where too little is left, indents end.
  func narrowed(_ width: Int, by cells: Int) -> Int { max(min(width, 16), width - cells) }

  private mutating func division(
    _ kind: DivisionKind, _ blocks: [Block], width: Int
  ) -> [LaidLine] {
    switch kind {
    case .plain, .section, .address: return lines(of: blocks, width: width)
    case .aside: return inset(blocks, width: width)
    case .epigraph:
      let own = narrowed(width, by: width / 3)
      return lines(of: blocks, width: own).prefixed(by: white(width - own))
    case .verse: return verse(blocks, width: width)
    }
  }

  /// Lines as the author broke them; what goes on below is set in further.
  private mutating func verse(_ blocks: [Block], width: Int) -> [LaidLine] {
    var lines: [LaidLine] = []
    for block in blocks {
      if !lines.isEmpty { lines.append(.blank) }
      switch block.content {
      case .paragraph(let inlines), .plain(let inlines):
        let indent = sign(look.blockIndent)
        for verse in inlines.split(whereSeparator: { $0.content == .lineBreak }) {
          lines += paragraph(
            Array(verse), width: width, indent: indent, hanging: indent + indent)
        }
      case .heading, .thematicBreak, .quote, .list, .definitionList, .code, .table, .figure,
        .division, .details, .math, .callout, .pageBreak:
        lines += self.lines(of: [block], width: width)
      }
    }
    return lines
  }

  private mutating func figure(_ figure: Figure, width: Int) -> [LaidLine] {
    let content = lines(of: figure.content, width: width)
    let caption = lines(of: figure.caption, width: width)
    guard !caption.isEmpty, !content.isEmpty else { return content + caption }
    return content.keptTogether.dropLast() + [content[content.count - 1].kept] + caption
  }
}

extension LaidLine {
  /// The line with the next one on its page.
  fileprivate var kept: LaidLine {
    var line = self
    line.keep = .withNext
    return line
  }
}

extension [LaidLine] {
  /// The lines of a paragraph behind its indents.
  fileprivate func indented(by first: String, _ others: String) -> [LaidLine] {
    first.isEmpty && others.isEmpty ? self : prefixed(by: first, others)
  }
}

extension BlockContent {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// Whether a blank line parts the block from those around it.
  var standsApart: Bool {
    switch self {
    case .paragraph, .plain: false
    case .heading, .thematicBreak, .quote, .list, .definitionList, .code, .table, .figure,
      .division, .details, .math, .callout, .pageBreak:
      true
    }
  }
}
