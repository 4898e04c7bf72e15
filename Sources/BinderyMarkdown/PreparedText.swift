internal import BinderyModel

/// A text as cmark-gfm is to read it, with the way back to the author's lines and columns.
///
/// Constructs of the dialect are hidden in tokens, and marks are put in where cmark-gfm would decide
/// otherwise than an author in Chinese or Japanese expects. Both are taken out of every string that
/// comes back.
struct PreparedText {
  /// The text with tokens and marks.
  let bytes: [UInt8]
  /// What the tokens stand for.
  let findings: Findings
  /// The text before tokens and marks.
  private let source: [UInt8]
  /// Where the lines of `bytes` begin.
  private let lineStarts: [Int]
  /// The way from `bytes` to `source`: marks first, then tokens.
  private let stages: [EditedText]
  /// Where `source` comes from.
  private let origin: SourceOrigin
  /// Where the lines of the author's text begin; empty where nobody asks.
  private let originLines: [Int]
  /// Whether the lines of `bytes` are the author's, but for marks in them.
  private let keepsLines: Bool
  /// Whether lines and columns of `bytes` are the author's, but for the first line.
  private let isDirect: Bool
  /// Whether U+12470 is a mark.
  private let hasPunctuationMarks: Bool

  /// Prepares a text for a dialect.
  init(_ text: [UInt8], _ dialect: MarkdownDialect, findings: Findings, origin: SourceOrigin) {
    self.findings = findings
    source = text
    var stages: [EditedText] = []
    var bytes = text
    if !findings.isEmpty {
      let hidden = EditedText(text, edits: Sentinel.edits(for: findings))
      stages.append(hidden)
      bytes = hidden.bytes
    }
    let marks = Mark.wanted(in: bytes, dialect)
    hasPunctuationMarks = marks.contains { $0.kind == .punctuation }
    if !marks.isEmpty {
      let marked = EditedText(
        bytes, edits: marks.map { EditedText.Edit($0.offset..<$0.offset, with: $0.kind.bytes) })
      stages.insert(marked, at: 0)
      bytes = marked.bytes
    }
    self.stages = stages
    self.bytes = bytes
    lineStarts = bytes.lineStarts
    isDirect = stages.isEmpty && origin.stages.isEmpty
    self.origin = origin
    keepsLines = findings.isEmpty && origin.stages.isEmpty
    let isAsked = !isDirect || !origin.findings.isEmpty
    originLines = isAsked ? origin.source.lineStarts : []
  }

  // MARK: - Places

  /// How many lines the text has.
  var lineCount: Int { lineStarts.count }

  /// The bytes of a line of the prepared text, from 1, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard lineStarts.indices.contains(number - 1) else { return [] }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    return bytes[start..<max(start, end)]
  }

  /// The place in the file of a place in the prepared text; one behind its end, where cmark-gfm
  /// miscounted, is its end.
  func position(line: Int, column: Int) -> SourcePosition {
    let line = min(max(line, 1), lineStarts.count)
    let column = min(max(column, 1), self.line(line).count + 1)
    guard !isDirect else {
      return SourcePosition(line: line + origin.firstLine - 1, column: column)
    }
    let offset = sourceOffset(line: line, column: column)
    guard keepsLines else {
      return position(
        ofOriginal: origin.stages.reduce(offset) { $1.sourceOffset(of: $0) }, near: line)
    }
    return SourcePosition(
      line: line + origin.firstLine - 1, column: offset - originLines[line - 1] + 1)
  }

  /// The place in the file of an item that was found.
  func range(of item: Findings.Item) -> SourceRange {
    SourceRange(
      position(of: item.range.lowerBound),
      position(of: max(item.range.lowerBound, item.range.upperBound - 1)))
  }

  /// What expanding templates found, and where in the file.
  var templateFindings: [(finding: TemplateFinding, range: SourceRange)] {
    origin.findings.map { ($0, SourceRange(position(ofOriginal: $0.offset))) }
  }

  /// The place in the file of an offset in the text before tokens and marks.
  private func position(of offset: Int) -> SourcePosition {
    position(ofOriginal: origin.stages.reduce(offset) { $1.sourceOffset(of: $0) })
  }

  /// The place in the file of an offset in the author's text, probably in a line from 1.
  private func position(ofOriginal offset: Int, near line: Int = 0) -> SourcePosition {
    // The last line that begins at or before the offset, by halving; most texts keep their lines.
    let isNear =
      originLines.indices.contains(line) && originLines[line] > offset
      && line > 0 && originLines[line - 1] <= offset
    var low = isNear ? line : 0
    var high = isNear ? line : originLines.count
    while low < high {
      let middle = (low + high) / 2
      if originLines[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return SourcePosition(line: origin.firstLine, column: offset + 1) }
    return SourcePosition(
      line: low + origin.firstLine - 1, column: offset - originLines[low - 1] + 1)
  }

  /// Where a place of the prepared text stands in the text before tokens and marks.
  private func sourceOffset(line: Int, column: Int) -> Int {
    let offset = lineStarts[line - 1] + column - 1
    return stages.reduce(offset) { $1.sourceOffset(of: $0) }
  }

  /// Whether a list's marker is the colon of a definition.
  func isDefinition(line: Int, column: Int) -> Bool {
    guard !findings.definitions.isEmpty, lineStarts.indices.contains(line - 1) else { return false }
    return findings.definitions.contains(sourceOffset(line: line, column: column))
  }

  // MARK: - Strings

  /// A string of the tree as its author wrote it.
  func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    guard !stages.isEmpty else { return String(cString: pointer) }
    return unmarked(String(cString: pointer))
  }

  /// A string without marks, its tokens given back as they were written.
  func unmarked(_ string: String) -> String { cleaned(string, keepsTokens: false) }

  /// A text of the tree without marks, its tokens still in it.
  func tokenised(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    guard !stages.isEmpty else { return String(cString: pointer) }
    return cleaned(String(cString: pointer), keepsTokens: true)
  }

  private func cleaned(_ string: String, keepsTokens: Bool) -> String {
    guard !stages.isEmpty else { return string }
    var string = string
    return string.withUTF8 { bytes in
      guard
        bytes.next(0x0B, from: 0) != nil || bytes.next(0xF3, from: 0) != nil
          || hasPunctuationMarks && bytes.next(0xF0, from: 0) != nil
      else { return nil }
      return cleaned(bytes, keepsTokens)
    } ?? string
  }

  private func cleaned(_ bytes: UnsafeBufferPointer<UInt8>, _ keepsTokens: Bool) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x0B:  // With the tab before it the end of an address.
        _ = kept.popLast()
        index += 1
        continue
      case 0xF3 where bytes.matches(Mark.Kind.letter.characters, at: index):
        index += 4
        continue
      case 0xF0
      where hasPunctuationMarks && bytes.matches(Mark.Kind.punctuation.characters, at: index):
        index += 4
        continue
      case 0xF3:
        if !keepsTokens, let (number, end) = Sentinel.number(in: bytes, at: index),
          findings.items.indices.contains(number)
        {
          kept += source[findings.items[number].range]
          index = end
          continue
        }
      default: break
      }
      kept.append(bytes[index])
      index += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// What an item stands for, as its author wrote it.
  func written(_ item: Findings.Item) -> String {
    String(decoding: source[item.range], as: UTF8.self)
  }
}

/// Where a text comes from.
struct SourceOrigin {
  /// The author's text.
  let source: [UInt8]
  /// The line of the file that the text begins with, from 1.
  let firstLine: Int
  /// What was made of it before it is prepared, the last change first: files included, templates
  /// expanded, Markdown in HTML parted.
  private(set) var stages: [EditedText] = []
  /// What expanding templates found, at places of the author's text.
  var findings: [TemplateFinding] = []

  init(source: [UInt8], firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  /// Adds a change, unless it changed nothing.
  mutating func add(_ stage: EditedText) {
    if stage.isEdited { stages.insert(stage, at: 0) }
  }
}

extension [UInt8] {
  /// Where the lines of a text begin.
  var lineStarts: [Int] {
    withUnsafeBufferPointer { buffer in
      var starts = [0]
      while let end = buffer.next(0x0A, from: starts[starts.count - 1]) { starts.append(end + 1) }
      return starts
    }
  }
}
