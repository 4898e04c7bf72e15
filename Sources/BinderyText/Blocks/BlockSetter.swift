internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

/// Sets blocks as lines of plain text.
struct BlockSetter {
  let look: TextLook
  let furniture: Furniture
  let settings: TextSettings
  let setter: ParagraphSetter
  let widths: CellWidth
  /// The addresses that the links of the essay lead to.
  var links: LinkList
  /// How many lines break a rule since nothing else was left.
  private(set) var lastResorts = 0
  /// How many lines are wider than the measure.
  private(set) var overfullLines = 0
  /// How many lists the block stands in.
  var depth = 0

  init(language: LanguageTag, furniture: Furniture, settings: TextSettings) {
    let region = Region(language)
    look = TextLook(of: region)
    self.furniture = furniture
    self.settings = settings
    setter = ParagraphSetter(
      region: region, level: settings.level, korean: settings.korean, fit: settings.fit,
      justification: settings.justification, ambiguous: settings.ambiguous,
      putsGaps: settings.putsGaps, hyphenator: Hyphenators.shared.hyphenator(for: language))
    widths = CellWidth(region: region, ambiguous: settings.ambiguous)
    links = LinkList(isKept: settings.links == .notes)
  }

  /// Blocks one below the other, in lines no wider than so many cells.
  mutating func lines(of blocks: [Block], width: Int) -> [LaidLine] {
    var lines: [LaidLine] = []
    var before: BlockContent?
    for block in blocks {
      let set = self.lines(of: block, after: before, width: width)
      before = block.content
      guard !set.isEmpty else { continue }
      if block.content.standsApart, lines.last?.isBlank == false { lines.append(.blank) }
      lines += set
      if block.content.standsApart { lines.append(.blank) }
    }
    return lines.trimmed
  }

  private mutating func lines(
    of block: Block, after before: BlockContent?, width: Int
  ) -> [LaidLine] {
    switch block.content {
    case .paragraph(let inlines):
      let isFlush = look.region == .latin && (before.map(\.isTitleLike) ?? true)
      return paragraph(
        inlines, width: width,
        indent: isFlush || block.attributes.classes.contains("bracket-first") && look.region == .japanese
          ? "" : look.paragraphIndent)
    case .plain(let inlines): return paragraph(inlines, width: width)
    case .heading(let level, let inlines): return heading(inlines, level: level, width: width)
    case .thematicBreak: return [centred(look.sceneBreak, width: width)]
    case .quote(let blocks): return inset(blocks, width: width)
    case .list(let list): return self.list(list, width: width)
    case .definitionList(let items): return definitions(items, width: width)
    case .code(let code): return self.code(code.text, width: width)
    case .table(let table): return self.table(table, width: width)
    case .figure(let figure): return self.figure(figure, width: width)
    case .division(let kind, let blocks): return division(kind, blocks, width: width)
    case .details(let summary, let blocks):
      return paragraph(summary, width: width) + [.blank] + inset(blocks, width: width)
    case .math(let math): return code(math.tex, width: width)
    case .callout(let callout): return self.callout(callout, width: width)
    case .pageBreak: return []
    }
  }

  // MARK: - Paragraphs

  /// Inlines in lines; the first line is set in by something, the others by something else.
  mutating func paragraph(
    _ inlines: [Inline], width: Int, indent: String = "", hanging: String = ""
  ) -> [LaidLine] {
    var text = InlineText(look: look, furniture: furniture, links: links)
    text.add(inlines)
    links = text.links
    let measure = Measure(
      cells: width, firstIndent: indent.cells, indent: hanging.cells)
    let set = setter.lines(of: text.runs, measure: measure)
    lastResorts += set.lastResorts
    overfullLines += set.overfullLines
    var lines = (0..<set.count).map { number in
      LaidLine(text: (number == 0 ? indent : hanging) + set.text(ofLine: number))
    }
    // Where in a paragraph its references stand is known once it is broken.
    if !lines.isEmpty { lines[lines.count - 1].notes = text.notes }
    return lines
  }

  private mutating func heading(_ inlines: [Inline], level: Int, width: Int) -> [LaidLine] {
    var lines = paragraph(inlines, width: width)
    let widest = lines.map(\.text.cells).max() ?? 0
    if level < 4, widest > 0 {
      let rule = level < 3 ? "━" : "─"
      let cells = max(1, rule.cells(by: widths))
      lines.append(LaidLine(text: String(repeating: rule, count: (widest + cells - 1) / cells)))
    }
    for index in lines.indices { lines[index].keep = .withNext }
    return lines
  }

  func centred(_ text: String, width: Int) -> LaidLine {
    let room = max(0, width - text.cells(by: widths))
    return LaidLine(text: String(repeating: " ", count: room / 2) + text)
  }

  // MARK: - Blocks in blocks

  mutating func inset(_ blocks: [Block], width: Int) -> [LaidLine] {
    let indent = look.blockIndent
    return lines(of: blocks, width: narrowed(width, by: indent.cells)).prefixed(by: indent)
  }

  /// The room beside an indent; where too little is left, indents end.
  func narrowed(_ width: Int, by cells: Int) -> Int { max(min(width, 16), width - cells) }

  private mutating func division(
    _ kind: DivisionKind, _ blocks: [Block], width: Int
  ) -> [LaidLine] {
    switch kind {
    case .plain, .section, .address: lines(of: blocks, width: width)
    case .aside: inset(blocks, width: width)
    case .epigraph:
      lines(of: blocks, width: narrowed(width, by: width / 3))
        .prefixed(by: String(repeating: " ", count: width - narrowed(width, by: width / 3)))
    case .verse: verse(blocks, width: width)
    }
  }

  /// Lines as the author broke them; what goes on below is set in further.
  private mutating func verse(_ blocks: [Block], width: Int) -> [LaidLine] {
    var lines: [LaidLine] = []
    for block in blocks {
      if !lines.isEmpty { lines.append(.blank) }
      switch block.content {
      case .paragraph(let inlines), .plain(let inlines):
        let verses = inlines.split { $0.content == .lineBreak }
        for verse in verses {
          lines += paragraph(
            Array(verse), width: width, indent: look.blockIndent,
            hanging: look.blockIndent + look.blockIndent)
        }
      default: lines += self.lines(of: [block], width: width)
      }
    }
    return lines
  }

  private mutating func figure(_ figure: Figure, width: Int) -> [LaidLine] {
    var lines = self.lines(of: figure.content, width: width)
    let caption = self.lines(of: figure.caption, width: width)
    if !caption.isEmpty {
      for index in lines.indices { lines[index].keep = .withNext }
      lines += caption
    }
    return lines
  }

  // MARK: - Boxes

  private mutating func callout(_ callout: Callout, width: Int) -> [LaidLine] {
    let title =
      callout.title.isEmpty ? furniture.calloutTitle(ofKind: callout.kind) : callout.title.plainText
    let inner = lines(of: callout.blocks, width: narrowed(width, by: 2 * edge))
    return boxed(inner, title: title, width: width)
  }

  /// The cells of the border of a box with its white.
  private var edge: Int { "│ ".cells(by: widths) }

  private func boxed(_ lines: [LaidLine], title: String, width: Int) -> [LaidLine] {
    let line = "─".cells(by: widths)
    let room = narrowed(width, by: 2 * edge)
    func rule(_ start: String, _ text: String, _ end: String) -> LaidLine {
      let text = text.isEmpty ? "" : " " + text.fitting(cells: room - 2) + " "
      let left = room + 2 * edge - 3 * line - text.cells(by: widths)
      return LaidLine(
        text: start + "─" + text + String(repeating: "─", count: max(0, left / line)) + end)
    }
    let sides = lines.map { inner in
      var inner = inner
      let padding = String(repeating: " ", count: max(0, room - inner.text.cells(by: widths)))
      inner.text = "│ " + inner.text + padding + " │"
      return inner
    }
    return [rule("┌", title, "┐")] + sides + [rule("└", "", "┘")]
  }
}

extension BlockContent {
  /// Whether a blank line parts the block from those around it.
  fileprivate var standsApart: Bool {
    switch self {
    case .paragraph, .plain: false
    case .heading, .thematicBreak, .quote, .list, .definitionList, .code, .table, .figure, .division,
      .details, .math, .callout, .pageBreak:
      true
    }
  }

  /// Whether a Latin paragraph behind the block needs no indent.
  fileprivate var isTitleLike: Bool {
    switch self {
    case .paragraph, .plain: false
    case .heading, .thematicBreak, .quote, .list, .definitionList, .code, .table, .figure, .division,
      .details, .math, .callout, .pageBreak:
      true
    }
  }
}
