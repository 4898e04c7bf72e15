public import BinderyModel

/// Reads Markdown into blocks and notes: CommonMark and GFM, by cmark-gfm.
public struct MarkdownReader: Sendable {
  /// A line with more pipes than this makes no table: cmark-gfm would need quadratic time for it.
  private static let mostPipes = 512

  /// A reader.
  public init() {}

  /// Reads the text of one essay.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8 with LF line ends, without front matter, controls and noncharacters.
  ///   - file: the file that diagnostics name.
  ///   - firstLine: the line of the file that the text begins with, from 1.
  /// - Returns: the body with unresolved links and pictures, and what was found on the way.
  public func read(_ text: [UInt8], of file: SourcePath, firstLine: Int = 1) -> MarkdownDocument {
    let wide = Self.lineWithTooManyPipes(in: text)
    let source = BrokenText(text, at: MarkdownInHTML.breaks(in: text), firstLine: firstLine)
    let labels = NoteLabels(in: source.bytes)
    var document =
      read(source, labels, summoning: true, of: file, hasTables: wide == nil)
      ?? read(source, labels, summoning: false, of: file, hasTables: wide == nil)
      ?? MarkdownDocument(body: Body(), diagnostics: [])
    if let wide {
      document.diagnostics.insert(
        Diagnostic(
          .tableTooWide,
          "a line has more than \(Self.mostPipes) pipes: no tables were read in this essay",
          file: file, source: SourceRange(line: wide + firstLine - 1, column: 1)), at: 0)
    }
    return document
  }

  /// Reads with or without the paragraph that summons all notes; `nil` when that paragraph was
  /// swallowed by code or HTML that the author left open.
  private func read(
    _ text: BrokenText, _ labels: NoteLabels, summoning: Bool, of file: SourcePath, hasTables: Bool
  ) -> MarkdownDocument? {
    let summons = summoning ? labels.summons : []
    let prepared = PreparedText(text, tail: summons)
    let tree = SyntaxTree(
      parsing: prepared.bytes, hasNotes: labels.hasReferences, hasTables: hasTables)
    return tree.withDocument { document in
      let notes = NoteNodes(document, text: prepared)
      if !summons.isEmpty {
        guard let last = notes.lastBlock, last.kind == .paragraph,
          last.startLine == prepared.lineCount - 1
        else { return nil }
        last.unlink()
      }
      return build(document, notes, labels, prepared, file)
    }
  }

  private func build(
    _ document: SyntaxNode, _ notes: NoteNodes, _ labels: NoteLabels, _ text: PreparedText,
    _ file: SourcePath
  ) -> MarkdownDocument {
    var labels = labels
    for (index, label) in notes.labels.enumerated() { labels.assign(label, toNumber: index + 1) }
    var builder = TreeBuilder(text: text, file: file, labels: labels)
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
    reportDuplicates(labels, notes, to: &builder)
    builder.reportOthers()
    return MarkdownDocument(body: body, diagnostics: builder.diagnostics)
  }

  /// Two definitions of one label: cmark-gfm takes the first.
  private func reportDuplicates(
    _ labels: NoteLabels, _ notes: NoteNodes, to builder: inout TreeBuilder
  ) {
    let defined = Set(notes.labels.map(NoteLabels.folded))
    var seen: Set<String> = []
    for candidate in labels.candidates {
      let folded = NoteLabels.folded(candidate.label)
      guard defined.contains(folded), !seen.insert(folded).inserted else { continue }
      builder.report(
        .noteDuplicate, "the note [^\(candidate.label)] is defined again; the first counts",
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
