internal import BinderyModel

/// What stands in a paragraph, a heading, a cell or an inline of one.
enum InlineResult {
  /// Inlines only: nearly always.
  case inlines([Inline])
  /// Blocks too, where raw HTML made some.
  case mixed([Flow])

  /// Blocks and inlines alike.
  var flows: [Flow] {
    switch self {
    case .inlines(let inlines): inlines.map(Flow.inline)
    case .mixed(let flows): flows
    }
  }

  /// Inlines, what stood in a block set off by line breaks.
  var flattened: [Inline] {
    switch self {
    case .inlines(let inlines): inlines
    case .mixed(let flows): flows.inlines
    }
  }
}

extension TreeBuilder {
  /// What stands in a paragraph, a heading or a cell, the last perhaps on another line than it says.
  mutating func inlineContent(under block: SyntaxNode, movedTo line: Int? = nil) -> InlineResult {
    let blockRange = line.map { range(ofLine: $0) } ?? range(of: block)
    let places = InlinePlaces(block: block, range: blockRange, movedLine: line, text: text)
    let result = content(under: block, places, depth: 0)
    guard hasTokens || !text.findings.abbreviations.isEmpty else { return result }
    hasTokens = false
    return resolved(result)
  }

  private mutating func content(
    under parent: SyntaxNode, _ places: InlinePlaces, depth: Int
  ) -> InlineResult {
    guard depth < Self.deepest else {
      reportFlattened(at: places.blockRange)
      return .inlines([Inline(.text(shownText(of: parent)), source: places.blockRange)])
    }
    var run = InlineRun()
    var pieces: [HTMLPiece] = []
    var child = parent.firstChild
    while let node = child {
      child = node.next
      let place = places.range(of: node)
      switch node.kind {
      case .text: appendText(text.tokenised(node.literal), at: place, to: &run)
      case .softBreak: run.append(.softBreak, at: place)
      case .lineBreak: run.append(.lineBreak, at: place)
      case .code: run.append(.code(text.string(node.literal)), at: place)
      case .htmlInline:
        let html = text.string(node.literal)
        if html.hasPrefix("<!--") {
          if let number = Sentinel.directive(in: node.literal) {
            appendText("\u{CFFFE}\(number)\u{CFFFF}", at: place, to: &run)
          }
          continue
        }
        pieces.append(.content(run.take().flows))
        let start = places.start(of: node)
        pieces.append(.html(html, line: start.line, column: start.column))
      case .emphasis: wrap(node, places, depth, into: &run) { .emphasis($0) }
      case .strong: wrap(node, places, depth, into: &run) { .strong($0) }
      case .strikethrough: wrap(node, places, depth, into: &run) { .strikethrough($0) }
      case .link: appendLink(node, places, depth, to: &run)
      case .image: appendImage(node, at: place, to: &run)
      case .footnoteReference: appendNoteReference(node, at: place, to: &run)
      case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
        .thematicBreak, .footnoteDefinition, .table, .tableRow, .tableCell, .unknown:
        run.append(content(under: node, places, depth: depth + 1))
      }
    }
    guard !pieces.isEmpty else { return run.take() }
    pieces.append(.content(run.take().flows))
    if parent.kind == .paragraph { trailingEnds = pieces.takeTrailingEnds() }
    let flows = contentFlows(of: pieces)
    return flows.onlyInlines.map(InlineResult.inlines) ?? .mixed(flows)
  }

  private mutating func wrap(
    _ node: SyntaxNode, _ places: InlinePlaces, _ depth: Int, into run: inout InlineRun,
    _ make: ([Inline]) -> InlineContent
  ) {
    let inner = content(under: node, places, depth: depth + 1)
    let place = places.range(of: node)
    switch inner {
    case .inlines(let inlines): run.append(make(inlines), at: place)
    case .mixed(let flows): run.append(.mixed(flows.wrapped { Inline(make($0), source: place) }))
    }
  }

  private mutating func appendLink(
    _ node: SyntaxNode, _ places: InlinePlaces, _ depth: Int, to run: inout InlineRun
  ) {
    let place = places.range(of: node)
    let link = Link(.unresolved(text.string(node.url)))
    let title = text.string(node.title)
    let attributes = title.isEmpty ? Attributes.none : Attributes(title: title)
    func wrap(_ inlines: [Inline]) -> Inline {
      Inline(.link(link, inlines), attributes: attributes, source: place)
    }
    switch content(under: node, places, depth: depth + 1) {
    case .inlines(let inlines): if !inlines.isEmpty { run.append(wrap(inlines)) }
    case .mixed(let flows): run.append(.mixed(flows.wrapped(in: wrap)))
    }
  }

  private func appendImage(_ node: SyntaxNode, at place: SourceRange, to run: inout InlineRun) {
    let image = Image(
      .unresolved(text.string(node.url)), alternative: shownText(of: node))
    let title = text.string(node.title)
    run.append(
      Inline(
        .image(image), attributes: title.isEmpty ? .none : Attributes(title: title), source: place
      ).playing)
  }

  private mutating func appendNoteReference(
    _ node: SyntaxNode, at place: SourceRange, to run: inout InlineRun
  ) {
    guard let number = Int(text.string(node.literal)), let label = labels.label(ofNumber: number)
    else { return }
    referenceCounts[number, default: 0] += 1
    run.append(
      .noteReference(
        NoteReference(
          label: label, number: number, occurrence: referenceCounts[number, default: 1])),
      at: place)
  }

  /// Text joins the text before it; what looks like a reference to a note that nobody wrote is
  /// reported.
  private mutating func appendText(
    _ string: String, at place: SourceRange, to run: inout InlineRun
  ) {
    guard !string.isEmpty else { return }
    if !text.findings.isEmpty, string.unicodeScalars.contains(Sentinel.start) { hasTokens = true }
    run.append(.text(string), at: place)
    guard labels.hasReferences else { return }
    for label in NoteLabels.references(in: string) {
      report(
        .noteUndefined, "the note [^\(label)] is not defined in this essay", at: place,
        hint: "add a line `[^\(label)]: …`, or write \\[^\(label)] for plain text")
    }
  }
}

/// Content as it comes, neighbouring texts joined.
private struct InlineRun {
  /// What came before the last block; empty while there was none.
  private var flows: [Flow] = []
  private var inlines: [Inline] = []

  mutating func append(_ content: InlineContent, at place: SourceRange) {
    if case .text(let text) = content, let last = inlines.last,
      case .text(let before) = last.content, last.attributes.isEmpty
    {
      let source = SourceRange(last.source?.start ?? place.start, place.end)
      inlines[inlines.count - 1] = Inline(.text(before + text), source: source)
    } else {
      inlines.append(Inline(content, source: place))
    }
  }

  mutating func append(_ inline: Inline) { inlines.append(inline) }

  mutating func append(_ result: InlineResult) {
    switch result {
    case .inlines(let added): inlines += added
    case .mixed(let added):
      flows += inlines.map(Flow.inline) + added
      inlines = []
    }
  }

  mutating func take() -> InlineResult {
    defer {
      flows = []
      inlines = []
    }
    return flows.isEmpty ? .inlines(inlines) : .mixed(flows + inlines.map(Flow.inline))
  }
}

extension TreeBuilder {
  /// What is read of a node where markup has no place: in alternative texts, or too deep.
  private func shownText(of node: SyntaxNode) -> String {
    var shown = ""
    node.forEachDescendant { node in
      switch node.kind {
      case .text, .code: shown += text.string(node.literal)
      case .softBreak, .lineBreak: shown += " "
      case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
        .thematicBreak, .footnoteDefinition, .table, .tableRow, .tableCell, .htmlInline,
        .emphasis, .strong, .link, .image, .footnoteReference, .strikethrough, .unknown:
        break
      }
    }
    return shown
  }
}
