internal import BinderyDesign
internal import BinderyModel

/// Writes an essay in the notation of a platform: a paragraph is a line.
struct PlatformText {
  private let notation: PlatformNotation
  private let furniture: Furniture
  private let indent: String
  private(set) var lines: [String] = []
  /// What the platform has no sign for, each kind once, with its first place.
  private(set) var losses: [(loss: PlatformLoss, place: SourceRange?)] = []
  private var place: SourceRange?
  private let topLevel: Int
  private var depth = 0
  /// Whether each line is one of verse.
  private var isVerse = false

  /// A text whose headings begin at a level.
  init(_ platform: TextPlatform, language: LanguageTag, topLevel: Int) {
    notation = PlatformNotation(platform: platform)
    furniture = Furniture(for: language)
    self.topLevel = topLevel
    let em = Region(language) == .latin ? "" : "\u{3000}"
    indent = notation.isMarkdown ? "" : em
  }

  /// The title of a text, and what stands below it: subtitle, people, date.
  mutating func title(_ title: String, _ facts: [String]) {
    let signs = notation.heading(0) ?? ("", "")
    lines.append(signs.open + notation.escaped(title) + signs.close)
    for fact in facts {
      if notation.isMarkdown { lines.append("") }
      put(notation.escaped(fact))
    }
    lines.append("")
  }

  /// Blocks one below the other.
  mutating func add(_ blocks: [Block]) { for block in blocks { add(block) } }

  private mutating func lose(_ loss: PlatformLoss) {
    guard !losses.contains(where: { $0.loss == loss }) else { return }
    losses.append((loss, place))
  }

  private mutating func text(_ inlines: [Inline], isOneLine: Bool = false) -> String {
    var written = PlatformInlines(notation, furniture, isOneLine: isOneLine)
    written.add(inlines)
    for loss in written.unsayable { lose(loss) }
    // Code and formulas may have line ends of their own.
    return isOneLine
      ? written.text.split(separator: "\n").joined(separator: " ") : written.text
  }

  private mutating func heading(_ inlines: [Inline], depth: Int) -> String {
    let own = text(inlines, isOneLine: true)
    guard let signs = notation.heading(depth) else {
      lose(.heading)
      return own
    }
    return signs.open + own + signs.close
  }

  /// Lines of prose; the first is set in by something, the others by something else.
  private mutating func put(_ text: String, indent: String = "", others: String = "") {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      lines.append((index == 0 ? indent : others) + notation.escapedStart(String(line)))
    }
  }

  private mutating func blank() {
    if lines.last?.isEmpty == false { lines.append("") }
  }

  /// White between the text and its notes.
  mutating func separate() {
    blank()
    if notation.isMarkdown { lines += [notation.sceneBreak, ""] }
  }

  private mutating func add(_ block: Block) {
    place = block.source ?? place
    switch block.content {
    case .paragraph(let inlines):
      let isBracket = block.attributes.classes.contains("bracket-first")
      put(text(inlines), indent: isBracket ? "" : indent, others: isVerse ? indent : "")
      if notation.isMarkdown { lines.append("") }
    case .plain(let inlines): put(text(inlines), others: isVerse ? indent : "")
    case .heading(let level, let inlines):
      blank()
      lines.append(heading(inlines, depth: 1 + max(0, level - topLevel)))
      lines.append("")
    case .thematicBreak:
      blank()
      lines += [notation.sceneBreak, ""]
    case .quote(let blocks): quote(blocks)
    case .list(let list): self.list(list)
    case .definitionList(let items):
      for item in items {
        for term in item.terms { put(text(term)) }
        for description in item.descriptions { add(description) }
      }
    case .code(let code): verbatim(code.text)
    case .table(let table): self.table(table)
    case .figure(let figure): add(figure.content + figure.caption)
    case .division(let kind, let blocks): division(kind, blocks)
    case .details(let summary, let blocks):
      put(text(summary))
      add(blocks)
    case .math(let math): verbatim(math.tex)
    case .callout(let callout):
      let title =
        callout.title.isEmpty
        ? furniture.calloutTitle(ofKind: callout.kind) : callout.title.plainText.harmless
      lines.append("【\(notation.escaped(title.singleLine))】")
      add(callout.blocks)
    case .pageBreak:
      if let sign = notation.pageBreak { lines.append(sign) } else { lose(.pageBreak) }
    }
  }

  private mutating func quote(_ blocks: [Block]) {
    blank()
    var inner = inside()
    inner.add(blocks)
    take(inner)
    var quoted = inner.lines
    while quoted.last?.isEmpty == true { quoted.removeLast() }
    if let signs = notation.quote {
      lines +=
        [signs.before].compactMap { $0 } + quoted.map { signs.prefix + $0 }
        + [signs.after].compactMap { $0 }
    } else {
      lose(.quote)
      lines += quoted.map { $0.isEmpty ? "" : "\u{3000}\u{3000}" + $0 }
    }
    lines.append("")
  }

  private mutating func list(_ list: List) {
    depth += 1
    defer { depth -= 1 }
    if depth == 1 { blank() }
    var number = 0
    for item in list.items {
      let mark: String
      switch list.marker {
      case .bullet: mark = notation.isMarkdown ? "- " : "・"
      case .number(let start, let style):
        number = item.number ?? (number == 0 ? start : number + 1)
        mark = style.text(number) + (notation.isMarkdown ? ". " : "．")
      }
      var inner = inside()
      inner.add(item.blocks)
      take(inner)
      let white =
        notation.isMarkdown ? String(repeating: " ", count: mark.count) : "\u{3000}"
      for (index, line) in inner.lines.enumerated() where !line.isEmpty || list.isTight == false {
        let own = index == 0 ? line.drop { $0 == "\u{3000}" } : line[...]
        lines.append(own.isEmpty ? "" : (index == 0 ? mark : white) + own)
      }
    }
    if depth == 1 { lines.append("") }
  }

  private mutating func verbatim(_ text: String) {
    let own = text.harmless.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    blank()
    if let signs = notation.code {
      lines += [signs.open] + own + [signs.close]
    } else {
      lose(.code)
      lines += own.map { $0.isEmpty ? "" : "\u{3000}\u{3000}" + notation.escaped($0) }
    }
    lines.append("")
  }

  private mutating func table(_ table: Table) {
    lose(.table)
    blank()
    for row in TableGrid(table).rows {
      let cells = row.map { notation.escaped($0.blocks.plainLine.singleTextLine) }
      put(cells.joined(separator: notation.isMarkdown ? " | " : "\u{3000}"))
      if notation.isMarkdown { lines.append("") }
    }
    lines.append("")
  }

  private mutating func division(_ kind: DivisionKind, _ blocks: [Block]) {
    switch kind {
    case .plain, .section, .address, .aside: add(blocks)
    case .verse:
      let outer = isVerse
      isVerse = true
      add(blocks)
      isVerse = outer
    case .epigraph: quote(blocks)
    }
  }

  /// The same notation, for what stands inside a block.
  private func inside() -> PlatformText {
    var inner = self
    inner.lines = []
    inner.losses = []
    return inner
  }

  private mutating func take(_ inner: PlatformText) {
    for (loss, place) in inner.losses where !losses.contains(where: { $0.loss == loss }) {
      losses.append((loss, place))
    }
  }

  /// A note behind its number.
  mutating func note(_ note: Note) {
    let first = lines.count
    var inner = inside()
    inner.add(note.blocks)
    take(inner)
    lines += inner.lines
    if lines.indices.contains(first) {
      lines[first] = "〔\(note.number)〕" + lines[first].drop { $0 == "\u{3000}" }
    } else {
      lines.append("〔\(note.number)〕")
    }
  }
}
