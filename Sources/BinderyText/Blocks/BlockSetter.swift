internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

/// Sets blocks as lines of plain text.
struct BlockSetter {
  private let edition: Edition
  /// The language that is set now, and its voice.
  private var language: LanguageTag
  private(set) var voice: TextVoice
  private var voices: [LanguageTag: TextVoice]
  /// The widths of characters: those of the essay, since a terminal has one.
  let widths: CellWidth
  /// The addresses that the links of the essay lead to.
  var links: LinkList
  /// What was found.
  var findings = LineFindings()
  /// How many tables the block stands in.
  var tableDepth = 0
  /// Whether the block stands in a list without white between its items.
  var isTight = false
  /// How many lists the block stands in.
  var depth = 0
  /// Counts the headings.
  var headings: HeadingNumbers
  /// The cells of horizontal lines on vertical pages.
  let islandWidth: Int
  /// Whether lines run from top to bottom.
  let isVertical: Bool
  /// Whether terminals show the text.
  let hasEscapes: Bool

  /// A setter for an essay, or for what the book says of itself in a language.
  init(language: LanguageTag, in edition: Edition, topLevel: Int = 1) {
    self.edition = edition
    self.language = language
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
    guard let language, language != self.language else { return body(&self) }
    let outer = (language: self.language, voice: voice)
    self.language = language
    voice = voices[language] ?? TextVoice(language, in: edition)
    voices[language] = voice
    defer { (self.language, voice) = outer }
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

  // MARK: - Blocks in blocks

  /// Blocks that are set in from both sides of the text.
  mutating func inset(_ blocks: [Block], width: Int) -> [LaidLine] {
    let indent = look.blockIndent
    guard hasRoom(beside: indent.cells, in: width) else { return lines(of: blocks, width: width) }
    return lines(of: blocks, width: width - indent.cells).prefixed(by: sign(indent))
  }

  /// Whether an indent leaves room for words; where it does not, indents end.
  func hasRoom(beside cells: Int, in width: Int) -> Bool { width - cells >= 12 }

  private mutating func division(
    _ kind: DivisionKind, _ blocks: [Block], width: Int
  ) -> [LaidLine] {
    switch kind {
    case .plain, .section, .address: return lines(of: blocks, width: width)
    case .aside: return inset(blocks, width: width)
    case .epigraph:
      guard hasRoom(beside: width / 3, in: width) else { return lines(of: blocks, width: width) }
      let indent = white(width / 3)
      return lines(of: blocks, width: width - indent.cells).prefixed(by: indent)
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
        let isNarrow = !hasRoom(beside: 2 * look.blockIndent.cells, in: width)
        let indent = isNarrow ? "" : sign(look.blockIndent)
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
