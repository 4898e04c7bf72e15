public import BinderyModel

/// Reads Markdown into blocks and notes: CommonMark and GFM, by cmark-gfm.
public struct MarkdownReader: Sendable {
  /// A line with more pipes than this makes no table: cmark-gfm would need quadratic time for it.
  private static let mostPipes = 512

  /// The syntaxes that are read beside CommonMark's.
  private let dialect: MarkdownDialect
  private let templates: TemplateContext?

  /// A reader of a dialect; with a context, the templates of an essay are expanded before its
  /// Markdown is read.
  public init(dialect: MarkdownDialect = .standard, templates: TemplateContext? = nil) {
    self.dialect = dialect
    self.templates = templates
  }

  /// Reads the text of one essay.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8 with LF line ends, without front matter, controls and noncharacters.
  ///   - file: the file that diagnostics name.
  ///   - edits: what the author's marks are replaced by before anything is read: included files.
  ///   - firstLine: the line of the file that the text begins with, from 1.
  /// - Returns: the body with unresolved links and pictures, and what was found on the way.
  public func read(
    _ text: [UInt8], of file: SourcePath, edits: [SourceEdit] = [], firstLine: Int = 1
  ) -> MarkdownDocument {
    let (source, origin) = expanded(text, edits, firstLine)
    let prepared = PreparedText(
      source, dialect, findings: SourceScanner.findings(in: source, of: dialect), origin: origin)
    var dialect = dialect
    let wide =
      dialect.contains(.tables) ? Self.lineWithTooManyPipes(in: prepared.bytes) : nil
    if wide != nil { dialect.remove(.tables) }
    let labels = NoteLabels(in: dialect.contains(.notes) ? prepared.bytes : [])
    let summons = labels.summons
    var document =
      read(prepared, dialect, labels, summons: summons, of: file)
      ?? read(prepared, dialect, labels, summons: [], of: file)
      ?? MarkdownDocument(body: Body(), diagnostics: [])
    if let wide {
      document.diagnostics.insert(
        Diagnostic(
          .tableTooWide,
          "a line has more than \(Self.mostPipes) pipes: no tables were read in this essay",
          file: file, source: SourceRange(prepared.position(line: wide, column: 1))), at: 0)
    }
    return document
  }

  /// The text with files included, its templates expanded and blank lines around the Markdown in its
  /// HTML.
  private func expanded(
    _ text: [UInt8], _ edits: [SourceEdit], _ firstLine: Int
  ) -> ([UInt8], SourceOrigin) {
    var origin = SourceOrigin(source: text, firstLine: firstLine)
    let included = EditedText(text, edits: edits)
    origin.add(included)
    var source = included.bytes
    if let templates {
      let (expanded, findings) = TemplateExpander.expand(source, in: templates)
      origin.add(expanded)
      origin.findings = findings.map { $0.moved(to: included.sourceOffset(of: $0.offset)) }
      source = expanded.bytes
    }
    if dialect.contains(.markdownInHTML) {
      let parted = EditedText(
        source,
        edits: MarkdownInHTML.breaks(in: source).map {
          EditedText.Edit($0.offset..<$0.offset, with: $0.text)
        })
      origin.add(parted)
      source = parted.bytes
    }
    return (source, origin)
  }

  /// Reads with the paragraph that summons all notes, or without; `nil` when that paragraph was
  /// swallowed by code or HTML that the author left open.
  private func read(
    _ text: PreparedText, _ dialect: MarkdownDialect, _ labels: NoteLabels, summons: [UInt8],
    of file: SourcePath
  ) -> MarkdownDocument? {
    let tree = SyntaxTree(
      parsing: summons.isEmpty ? text.bytes : text.bytes + summons, dialect,
      hasNotes: labels.hasReferences)
    return tree.withDocument { document in
      let notes = NoteNodes(document, text: text)
      if !summons.isEmpty {
        guard let last = notes.lastBlock, last.kind == .paragraph,
          last.startLine == text.lineCount + 2
        else { return nil }
        last.unlink()
      }
      return build(document, notes, labels, text, dialect, file)
    }
  }

  private func build(
    _ document: SyntaxNode, _ notes: NoteNodes, _ labels: NoteLabels, _ text: PreparedText,
    _ dialect: MarkdownDialect, _ file: SourcePath
  ) -> MarkdownDocument {
    var labels = labels
    for (index, label) in notes.labels.enumerated() { labels.assign(label, toNumber: index + 1) }
    var builder = TreeBuilder(text: text, dialect: dialect, file: file, labels: labels)
    for (finding, range) in text.templateFindings {
      builder.report(finding.code, finding.message, at: range, hint: finding.hint)
    }
    let blocks = builder.blocks(under: document, depth: 0)
    let noteBlocks = notes.definitions.map { builder.blocks(under: $0, depth: 1) }
    var body = Body(blocks: blocks)
    for (index, definition) in notes.definitions.enumerated() {
      let range = builder.range(of: definition)
      guard let count = builder.referenceCounts[index + 1] else {
        builder.report(
          .noteUnused, "the note [^\(notes.labels[index])] is never referred to and was left out",
          at: range, hint: "refer to it with [^\(notes.labels[index])], or remove it")
        continue
      }
      body.notes.append(
        Note(
          label: notes.labels[index], number: index + 1, referenceCount: count,
          blocks: noteBlocks[index], source: range))
    }
    if !builder.inlineNotes.isEmpty {
      body.notes += builder.inlineNotes
      body.numberNotes()
    }
    if dialect.contains(.typedIndents) { takeIndents(from: &body, &builder) }
    reportDuplicates(labels, notes, to: &builder)
    builder.reportOthers()
    return MarkdownDocument(body: body, diagnostics: builder.diagnostics)
  }

  private func takeIndents(from body: inout Body, _ builder: inout TreeBuilder) {
    let indents = TypedIndents(of: body)
    guard indents.count > 0, let first = indents.first else { return }
    body.blocks = indents.taken(from: body.blocks)
    for index in body.notes.indices {
      body.notes[index].blocks = indents.taken(from: body.notes[index].blocks)
    }
    let share = indents.count == 1 ? "1 paragraph begins" : "\(indents.count) paragraphs begin"
    builder.report(
      .indentTyped, "\(share) with typed blanks, which were taken out: the style indents", at: first
    )
  }

  /// Two definitions of one label: cmark-gfm takes the first.
  private func reportDuplicates(
    _ labels: NoteLabels, _ notes: NoteNodes, to builder: inout TreeBuilder
  ) {
    let defined = Set(notes.labels.map(NoteLabels.folded))
    var seen: Set<String> = []
    for candidate in labels.candidates {
      let label = builder.text.unmarked(candidate.label)
      let folded = NoteLabels.folded(label)
      guard defined.contains(folded), !seen.insert(folded).inserted else { continue }
      builder.report(
        .noteDuplicate, "the note [^\(label)] is defined again; the first counts",
        at: SourceRange(
          builder.text.position(line: candidate.line, column: max(1, candidate.column))))
    }
  }

  private static func lineWithTooManyPipes(in text: [UInt8]) -> Int? {
    text.withUnsafeBufferPointer { buffer in
      var line = 1
      var lineStart = 0
      var pipes = 0
      var start = 0
      while let index = buffer.next(UInt8(ascii: "|"), from: start) {
        start = index + 1
        while let end = buffer.next(0x0A, from: lineStart), end < index {
          line += 1
          lineStart = end + 1
          pipes = 0
        }
        pipes += 1
        if pipes > mostPipes { return line }
      }
      return nil
    }
  }
}

/// The definitions of notes in a tree: cmark-gfm puts them last, in the order of their numbers.
private struct NoteNodes {
  let definitions: [SyntaxNode]
  let labels: [String]
  /// The last block that is no definition.
  let lastBlock: SyntaxNode?

  init(_ document: SyntaxNode, text: PreparedText) {
    var found: [SyntaxNode] = []
    var node = document.lastChild
    while let current = node, current.kind == .footnoteDefinition {
      found.append(current)
      node = current.previous
    }
    definitions = found.reversed()
    lastBlock = node
    labels = definitions.map { Self.label(of: $0, in: text) }
  }

  /// The label stands in the text before the place that cmark-gfm gives.
  private static func label(of definition: SyntaxNode, in text: PreparedText) -> String {
    let line = text.line(definition.startLine)
    guard let open = line.firstIndex(of: UInt8(ascii: "[")),
      let close = line[open...].firstIndex(of: UInt8(ascii: "]")), close > open + 2
    else { return "" }
    return text.unmarked(String(decoding: line[(open + 2)..<close], as: UTF8.self))
  }
}

/// What a reader made of a text.
public struct MarkdownDocument: Sendable {
  /// The blocks and notes; links and pictures still `unresolved`, headings without identifiers
  /// unless the author gave one.
  public var body: Body
  /// What the author should know, in the order of the text.
  public var diagnostics: [Diagnostic]

  /// A document.
  public init(body: Body, diagnostics: [Diagnostic]) {
    self.body = body
    self.diagnostics = diagnostics
  }
}
