internal import BinderyModel

/// Makes the model's blocks of cmark-gfm's tree.
struct TreeBuilder {
  /// Levels of nesting that are kept, lists and tables counting for all elements they become.
  static let deepest = 100
  /// Findings of one kind that an essay reports; a page of a hundred thousand tags has said enough.
  private static let mostOfAKind = 200

  let text: PreparedText
  let dialect: MarkdownDialect
  let file: SourcePath
  let labels: NoteLabels
  /// What was found; of each kind no more than `mostOfAKind`.
  private(set) var diagnostics: [Diagnostic] = []
  private var countsByCode: [DiagnosticCode: Int] = [:]
  /// How often each note was referenced so far, by number.
  var referenceCounts: [Int: Int] = [:]
  private var isFlattened = false
  /// Whether a token came up in the text that is being read.
  var hasTokens = false
  /// Whether a directive came up among the blocks that are being read.
  var hasDirectives = false
  /// Notes that were written in the text.
  var inlineNotes: [Note] = []
  /// Attributes that ended a paragraph or a heading, and are its own.
  var trailingAttributes: AttributeList?
  /// Where the next run of raw HTML ends that Markdown must not divide.
  var rawEnds: [UndividedHTML: Int] = [:]
  /// End tags of blocks that stood at the end of the last paragraph.
  var trailingEnds: [HTMLPiece] = []

  init(text: PreparedText, dialect: MarkdownDialect, file: SourcePath, labels: NoteLabels) {
    self.text = text
    self.dialect = dialect
    self.file = file
    self.labels = labels
  }

  // MARK: - Places

  /// The range of a block.
  func range(of node: SyntaxNode) -> SourceRange {
    let start = node.start
    return SourceRange(
      text.position(line: start.line, column: start.column),
      text.position(line: max(node.endLine, start.line), column: max(node.endColumn, 1)))
  }

  /// The range of a whole line of the prepared text.
  func range(ofLine line: Int) -> SourceRange {
    SourceRange(
      text.position(line: line, column: 1),
      text.position(line: line, column: max(text.line(line).count, 1)))
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange?, hint: String? = nil
  ) {
    add(Diagnostic(code, message, file: file, source: range, hint: hint))
  }

  mutating func report(_ findings: [HTMLFinding]) {
    for finding in findings {
      add(
        finding.diagnostic(
          in: file, at: text.position(line: finding.line, column: finding.column)))
    }
  }

  private mutating func add(_ diagnostic: Diagnostic) {
    let count = countsByCode[diagnostic.code, default: 0] + 1
    countsByCode[diagnostic.code] = count
    if count <= Self.mostOfAKind { diagnostics.append(diagnostic) }
  }

  /// Tells how many findings of each kind were not told one by one.
  mutating func reportOthers() {
    for code in DiagnosticCode.allCases {
      let more = countsByCode[code, default: 0] - Self.mostOfAKind
      guard more > 0 else { continue }
      diagnostics.append(
        Diagnostic(code, "there are \(more) more findings of this kind in this essay", file: file))
    }
  }

  /// Says once an essay that it was nested too deep.
  mutating func reportFlattened(at range: SourceRange?) {
    guard !isFlattened else { return }
    isFlattened = true
    report(
      .nestingTooDeep,
      "content nested deeper than \(Self.deepest) levels was flattened, its text kept",
      at: range, hint: "a line with very many >, - or * markers is the usual cause")
  }

  // MARK: - Blocks

  /// The blocks below a node.
  ///
  /// - Parameters:
  ///   - parent: the node whose children are read.
  ///   - isTight: whether paragraphs are those of a tight list.
  ///   - depth: levels above.
  /// - Returns: the blocks, raw HTML among them sorted into the model.
  mutating func blocks(under parent: SyntaxNode, isTight: Bool = false, depth: Int) -> [Block] {
    guard depth < Self.deepest else { return flattenedBlocks(under: parent) }
    var blocks: [Block] = []
    var pieces: [HTMLPiece] = []
    var child = parent.firstChild
    while let node = child {
      child = node.next
      if node.kind == .htmlBlock, let number = Sentinel.directive(in: node.literal) {
        blocks.append(directive(number, at: range(of: node)))
        continue
      }
      if let raw = rawBlock(node, within: parent) {
        pieces.append(.content(blocks.map(Flow.block)))
        pieces.append(.html(raw.html, line: node.startLine, column: node.startColumn))
        blocks = []
        while let next = child, next.startLine <= raw.lastLine { child = next.next }
        continue
      }
      append(node, to: &blocks, isTight: isTight, depth: depth)
      if !trailingEnds.isEmpty {
        pieces.append(.content(blocks.map(Flow.block)))
        pieces += trailingEnds
        blocks = []
        trailingEnds = []
      }
    }
    if !pieces.isEmpty {
      pieces.append(.content(blocks.map(Flow.block)))
      blocks = contentFlows(of: pieces).blocks()
    }
    guard hasDirectives else { return blocks }
    return followingDirectives(in: blocks, insideHTML: !pieces.isEmpty)
  }

  /// Sorts content with raw HTML between.
  mutating func contentFlows(of pieces: [HTMLPiece]) -> [Flow] {
    let text = self.text
    let (flows, findings) = ContentModel.flows(of: pieces) {
      SourceRange(text.position(line: $0, column: $1))
    }
    report(findings)
    return flows
  }

  private mutating func append(
    _ node: SyntaxNode, to blocks: inout [Block], isTight: Bool, depth: Int
  ) {
    func add(_ content: BlockContent) {
      blocks.append(Block(content, source: range(of: node)))
    }
    switch node.kind {
    case .paragraph:
      let inner = inlineContent(under: node)
      let attributes = takeTrailingAttributes()
      switch inner {
      case .inlines(let inlines):
        guard !inlines.isEmpty else { break }
        add(isTight ? .plain(inlines) : .paragraph(inlines))
        apply(attributes, to: &blocks[blocks.count - 1])
        if !isTight { shapeParagraph(in: &blocks) }
      case .mixed(let flows):
        blocks += flows.blocks(isTight ? BlockContent.plain : BlockContent.paragraph)
      }
    case .heading:
      let inlines = inlineContent(under: node).flattened.trimmed
      let attributes = takeTrailingAttributes()
      guard !inlines.isEmpty else { break }
      add(.heading(level: node.headingLevel, inlines))
      apply(attributes, to: &blocks[blocks.count - 1])
    case .thematicBreak: add(.thematicBreak)
    case .blockQuote:
      let inner = self.blocks(under: node, depth: depth + 1)
      if !inner.isEmpty { add(callout(of: inner) ?? .quote(inner)) }
    case .list:
      let list = list(node, depth: depth)
      if text.isDefinition(line: node.startLine, column: node.startColumn) {
        define(list, at: range(of: node), in: &blocks)
      } else {
        add(.list(list))
      }
    case .codeBlock:
      var code = text.string(node.literal)
      if code.utf8.last == 0x0A { code.unicodeScalars.removeLast() }
      blocks.append(
        self.code(code, FenceInfo(text.string(node.fenceInfo)), at: range(of: node)))
    case .table:
      add(.table(table(node, depth: depth)))
      takeCaption(before: &blocks)
    case .htmlBlock, .footnoteDefinition: break  // Read by the callers.
    case .item, .tableRow, .tableCell, .document, .unknown:
      blocks += self.blocks(under: node, depth: depth + 1)
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image,
      .footnoteReference, .strikethrough:
      preconditionFailure("cmark-gfm puts inlines only into paragraphs, headings and cells")
    }
  }

  private mutating func list(_ node: SyntaxNode, depth: Int) -> List {
    var items: [ListItem] = []
    var child = node.firstChild
    while let item = child {
      child = item.next
      let task: ListItem.Task? = item.isTaskDone.map { $0 ? .done : .open }
      // A list makes two elements a level.
      let blocks = blocks(under: item, isTight: node.isTightList, depth: depth + 2)
      items.append(ListItem(task: task, blocks: blocks))
    }
    let marker: List.Marker =
      node.isOrderedList ? .number(start: node.listStart, style: .decimal) : .bullet
    return List(marker: marker, isTight: node.isTightList, items: items)
  }

  private mutating func table(_ node: SyntaxNode, depth: Int) -> Table {
    let alignments: [Table.Alignment?] = node.columnAlignments.map {
      switch $0 {
      case UInt8(ascii: "l"): .start
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .end
      default: nil
      }
    }
    let movedLine = node.movedHeaderLine
    var table = Table(head: [], body: [])
    var child = node.firstChild
    while let row = child {
      child = row.next
      var cells: [Table.Cell] = []
      var next = row.firstChild
      while let cell = next {
        next = cell.next
        let alignment = cells.count < alignments.count ? alignments[cells.count] : nil
        let blocks = inlineContent(under: cell, movedTo: row.isTableHeader ? movedLine : nil)
          .flows.blocks(BlockContent.plain)
        trailingAttributes = nil
        cells.append(
          Table.Cell(blocks: blocks, isHeader: row.isTableHeader, alignment: alignment))
      }
      if row.isTableHeader { table.head.append(cells) } else { table.body.append(cells) }
    }
    return table
  }

  /// The text below a node that is nested too deep: a paragraph for each block that holds text.
  private mutating func flattenedBlocks(under node: SyntaxNode) -> [Block] {
    reportFlattened(at: range(of: node))
    var blocks: [Block] = []
    var run = ""
    var source: SourceRange?
    func flush() {
      let inlines = [Inline(.text(run), source: source)].trimmed
      if !inlines.isEmpty { blocks.append(Block(.paragraph(inlines), source: source)) }
      run = ""
    }
    node.forEachDescendant { node in
      switch node.kind {
      case .paragraph, .heading, .codeBlock, .htmlBlock, .tableCell:
        flush()
        source = range(of: node)
        run = text.string(node.literal)
      case .text, .code, .htmlInline: run += text.string(node.literal)
      case .softBreak, .lineBreak: run += " "
      case .document, .blockQuote, .list, .item, .thematicBreak, .footnoteDefinition, .table,
        .tableRow, .emphasis, .strong, .link, .image, .footnoteReference, .strikethrough,
        .unknown:
        break
      }
    }
    flush()
    return blocks
  }
}
