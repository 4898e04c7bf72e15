internal import BinderyModel

/// Where the inlines of one block stand in the file.
///
/// cmark-gfm counts the columns of a paragraph's later lines from the first character that is not
/// indentation, as if every line began where the first does.
private struct InlinePlaces {
  let block: SyntaxNode
  let blockRange: SourceRange
  let text: PreparedText

  func range(of node: SyntaxNode) -> SourceRange {
    let line = node.startLine
    guard line > 0 else { return blockRange }
    let shift = line == block.startLine ? 0 : indentation(of: line) - (block.startColumn - 1)
    return SourceRange(
      text.position(line: line, column: node.startColumn + shift),
      text.position(line: line, column: max(node.endColumn, node.startColumn) + shift))
  }

  /// Bytes of indentation and quotation marks before a line's text.
  private func indentation(of line: Int) -> Int {
    text.line(line).prefix { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }.count
  }
}

extension TreeBuilder {
  /// The inlines of a paragraph, a heading or a cell; blocks among them only where raw HTML made
  /// some.
  mutating func inlineFlows(under block: SyntaxNode) -> [Flow] {
    let places = InlinePlaces(block: block, blockRange: range(of: block), text: text)
    return flows(under: block, places, depth: 0)
  }

  private mutating func flows(
    under parent: SyntaxNode, _ places: InlinePlaces, depth: Int
  ) -> [Flow] {
    guard depth < Self.deepest else {
      reportFlattened(at: places.blockRange)
      return [.inline(Inline(.text(text.unmarked(parent.shownText)), source: places.blockRange))]
    }
    var run = InlineRun()
    var pieces: [HTMLPiece] = []
    var child = parent.firstChild
    while let node = child {
      child = node.next
      let place = places.range(of: node)
      switch node.kind {
      case .text: appendText(text.unmarked(node.literal), at: place, to: &run)
      case .softBreak: run.append(.softBreak, at: place)
      case .lineBreak: run.append(.lineBreak, at: place)
      case .code: run.append(.code(text.unmarked(node.literal)), at: place)
      case .htmlInline:
        let isComment = node.literal.hasPrefix("<!--")
        if isComment { continue }
        pieces.append(.content(run.take()))
        let line = node.startLine > 0 ? node.startLine : places.block.startLine
        pieces.append(
          .html(text.unmarked(node.literal), line: line, column: max(1, node.startColumn)))
      case .emphasis: wrap(node, places, depth, into: &run) { .emphasis($0) }
      case .strong: wrap(node, places, depth, into: &run) { .strong($0) }
      case .strikethrough: wrap(node, places, depth, into: &run) { .strikethrough($0) }
      case .link: appendLink(node, places, depth, to: &run)
      case .image: appendImage(node, at: place, to: &run)
      case .footnoteReference: appendNoteReference(node, at: place, to: &run)
      case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
        .thematicBreak, .footnoteDefinition, .table, .tableRow, .tableCell, .unknown:
        run.flows += flows(under: node, places, depth: depth + 1)
      }
    }
    guard !pieces.isEmpty else { return run.take() }
    pieces.append(.content(run.take()))
    return contentFlows(of: pieces)
  }

  private mutating func wrap(
    _ node: SyntaxNode, _ places: InlinePlaces, _ depth: Int, into run: inout InlineRun,
    _ make: ([Inline]) -> InlineContent
  ) {
    let inner = flows(under: node, places, depth: depth + 1)
    let place = places.range(of: node)
    if let inlines = inner.onlyInlines {
      run.append(make(inlines), at: place)
    } else {
      run.flows += inner.wrapped { Inline(make($0), source: place) }
    }
  }

  private mutating func appendLink(
    _ node: SyntaxNode, _ places: InlinePlaces, _ depth: Int, to run: inout InlineRun
  ) {
    let place = places.range(of: node)
    let link = Link(.unresolved(text.unmarked(node.url)))
    let title = text.unmarked(node.title)
    let attributes = title.isEmpty ? Attributes.none : Attributes(title: title)
    let inner = flows(under: node, places, depth: depth + 1)
    run.flows += inner.wrapped {
      Inline(.link(link, $0), attributes: attributes, source: place)
    }
  }

  private func appendImage(_ node: SyntaxNode, at place: SourceRange, to run: inout InlineRun) {
    let image = Image(
      .unresolved(text.unmarked(node.url)), alternative: text.unmarked(node.shownText))
    let title = text.unmarked(node.title)
    run.flows.append(
      .inline(
        Inline(
          .image(image), attributes: title.isEmpty ? .none : Attributes(title: title),
          source: place)))
  }

  private mutating func appendNoteReference(
    _ node: SyntaxNode, at place: SourceRange, to run: inout InlineRun
  ) {
    guard let number = Int(node.literal), let label = labels.label(ofNumber: number) else { return }
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
    run.append(.text(string), at: place)
    guard labels.mayBeUndefined else { return }
    for label in NoteLabels.references(in: string) {
      report(
        .noteUndefined, "the note [^\(label)] is not defined in this essay", at: place,
        hint: "add a line `[^\(label)]: …`, or write \\[^\(label)] for plain text")
    }
  }
}

/// Inlines as they come, neighbouring texts joined.
private struct InlineRun {
  var flows: [Flow] = []

  mutating func append(_ content: InlineContent, at place: SourceRange) {
    if case .text(let text) = content, case .inline(let last)? = flows.last,
      case .text(let before) = last.content, last.attributes.isEmpty
    {
      let source = SourceRange(last.source?.start ?? place.start, place.end)
      flows[flows.count - 1] = .inline(Inline(.text(before + text), source: source))
    } else {
      flows.append(.inline(Inline(content, source: place)))
    }
  }

  mutating func take() -> [Flow] {
    defer { flows = [] }
    return flows
  }
}

extension SyntaxNode {
  /// What is read of a node where markup has no place: in alternative texts, or too deep.
  fileprivate var shownText: String {
    var shown = ""
    forEachDescendant { node in
      switch node.kind {
      case .text, .code: shown += node.literal
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
