/// Finds the dialect's constructs in a source, line by line, before cmark-gfm sees it.
///
/// The scanner knows as much of the structure as it needs: fences, indented code, raw HTML that goes
/// on over empty lines, and where a paragraph ends. Where it is mistaken nothing is lost: what comes
/// out of cmark-gfm in code or HTML is given back as it was written.
struct SourceScanner {
  let text: UnsafeBufferPointer<UInt8>
  let dialect: MarkdownDialect
  var findings = Findings()
  private var marks: ConstructMarks

  /// A line that is looked at.
  struct Line {
    /// Its first byte.
    let start: Int
    /// Its first byte that is no indentation and no mark of a quotation.
    let content: Int
    /// Its end, the line feed not counted.
    let end: Int

    /// Bytes before the content.
    var indentation: Int { content - start }
  }

  /// What stood before a line.
  enum Before {
    case blank
    case text
    case definition
    case other
  }

  /// What is open over several lines and holds no constructs.
  enum Opaque {
    case fence(byte: UInt8, count: Int, indentation: Int)
    case html(end: StaticString)
    case htmlToBlankLine
  }

  var before = Before.blank
  /// What stood before the blank lines before this one.
  private(set) var beforeBlank = Before.blank
  private var opaque: Opaque?
  private var isInList = false
  /// Kinds of raw HTML whose ends do not come any more.
  private var absentEnds: Set<Int> = []
  /// Whether a comment of kramdown's was opened that nothing closes.
  var hasUnclosedComment = false
  /// Where the paragraph begins that is being read.
  private(set) var paragraph: Int?

  /// What a text holds of a dialect.
  static func findings(in text: [UInt8], of dialect: MarkdownDialect) -> Findings {
    text.withUnsafeBufferPointer { buffer in
      var scanner = SourceScanner(text: buffer, dialect: dialect)
      scanner.scan()
      return scanner.findings
    }
  }

  private init(text: UnsafeBufferPointer<UInt8>, dialect: MarkdownDialect) {
    self.text = text
    self.dialect = dialect
    marks = ConstructMarks(text, dialect)
  }

  private mutating func scan() {
    var start = 0
    while start < text.count {
      let end = text.next(0x0A, from: start) ?? text.count
      let next = scan(line(from: start, to: end))
      start = next + 1
    }
    endParagraph(at: text.count)
  }

  /// The line between two offsets.
  func line(from start: Int, to end: Int) -> Line {
    var content = start
    while content < end, isIndentation(text[content]) { content += 1 }
    return Line(start: start, content: content, end: end)
  }

  private func isIndentation(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">")
  }

  /// Looks at a line; returns where the scan goes on: at the end of this line or of a later one.
  private mutating func scan(_ line: Line) -> Int {
    if let opaque {
      guard ends(opaque, at: line) else {
        return endsNoMarkdown(opaque, line) ? remove(line) : line.end
      }
      self.opaque = nil
      if line.content < line.end { return line.end }
    }
    guard line.content < line.end else {
      endParagraph(at: line.start)
      if before != .blank { beforeBlank = before }
      before = .blank
      return line.end
    }
    if isIndentedCode(line) { return line.end }
    if opens(line) { return line.end }
    let previous = before
    before = .other
    if let end = directive(at: line, after: previous) { return end }
    before = previous
    read(line)
    return line.end
  }

  /// Takes a line into the paragraph that is open, or opens one.
  private mutating func read(_ line: Line) {
    let marker = listMarker(at: line.content, end: line.end)
    if marker != nil {
      isInList = true
      endParagraph(at: line.start)
    } else if line.indentation == 0, before == .blank {
      isInList = false
    }
    if text[line.content] == UInt8(ascii: "#") {
      endParagraph(at: line.start)
      scanInlines(line.start..<line.end)
      before = .other
      return
    }
    if paragraph == nil { paragraph = line.start }
    before = .text
  }

  /// Begins a paragraph in the middle of a line.
  mutating func begin(paragraphAt start: Int) { paragraph = start }

  /// Ends the paragraph that is open and looks for constructs in it.
  mutating func endParagraph(at end: Int) {
    guard let start = paragraph else { return }
    paragraph = nil
    scanInlines(start..<end)
  }

  private mutating func scanInlines(_ range: Range<Int>) {
    guard marks.stand(in: range) else { return }
    var scanner = InlineScanner(text: text, range: range, dialect: dialect)
    scanner.scan()
    findings.items += scanner.items
  }

  // MARK: - Code and HTML

  /// Whether the line is code by its indentation: four columns, outside of paragraphs and lists.
  private func isIndentedCode(_ line: Line) -> Bool {
    guard !isInList, paragraph == nil, text[line.start] == 0x20 || text[line.start] == 0x09
    else { return false }
    var columns = 0
    for index in line.start..<line.content {
      switch text[index] {
      case 0x20: columns += 1
      case 0x09: columns += 4
      default: return false
      }
    }
    return columns >= 4
  }

  /// Whether the line opens something opaque.
  private mutating func opens(_ line: Line) -> Bool {
    var content = line.content
    var hasMarker = false
    while let marker = listMarker(at: content, end: line.end), marker < line.end {
      content = marker
      hasMarker = true
    }
    if let fence = fence(at: content, line) {
      endParagraph(at: line.start)
      if hasMarker { isInList = true }
      opaque = fence
      before = .other
      return true
    }
    guard text[content] == UInt8(ascii: "<"), let html = html(at: content, line) else {
      return false
    }
    endParagraph(at: line.start)
    opaque = html
    before = .other
    return true
  }

  private func fence(at content: Int, _ line: Line) -> Opaque? {
    let byte = text[content]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    var end = content
    while end < line.end, text[end] == byte { end += 1 }
    guard end - content >= 3 else { return nil }
    if byte == UInt8(ascii: "`"), let other = text.next(byte, from: end), other < line.end {
      return nil
    }
    return .fence(byte: byte, count: end - content, indentation: line.indentation)
  }

  /// Raw HTML in which nothing is Markdown (CommonMark 4.6): some goes on over empty lines, most
  /// ends with the first.
  private mutating func html(at content: Int, _ line: Line) -> Opaque? {
    for (kind, (start, end)) in Self.opaqueHTML.enumerated() where matches(start, at: content) {
      let hasEnd = (content..<line.end).contains { matches(end, at: $0) }
      return hasEnd || !comes(kind, from: line.end) ? nil : .html(end: end)
    }
    return HTMLBlock.begins(
      at: content, endOfLine: line.end, in: text, inParagraph: paragraph != nil)
      ? .htmlToBlankLine : nil
  }

  /// Whether the end of a kind comes behind an offset; one that does not is looked for once.
  private mutating func comes(_ kind: Int, from start: Int) -> Bool {
    guard !absentEnds.contains(kind) else { return false }
    let end = Self.opaqueHTML[kind].1
    var from = start
    while let found = text.next(end.utf8Start[0], from: from) {
      if matches(end, at: found) { return true }
      from = found + 1
    }
    absentEnds.insert(kind)
    return false
  }

  private static let opaqueHTML: [(StaticString, StaticString)] = [
    ("<!--", "-->"), ("<script", "</script"), ("<pre", "</pre"), ("<style", "</style"),
    ("<textarea", "</textarea"), ("<svg", "</svg"),
  ]

  private func ends(_ opaque: Opaque, at line: Line) -> Bool {
    switch opaque {
    case .fence(let byte, let count, let indentation):
      var end = line.content
      while end < line.end, text[end] == byte { end += 1 }
      if end - line.content >= count {
        return text[end..<line.end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      }
      // A list item that ends takes its fence with it.
      return indentation > 1 && line.indentation == 0 && line.content < line.end
        && listMarker(at: line.content, end: line.end) == nil
    case .htmlToBlankLine: return line.content == line.end
    case .html(let end):
      return (line.content..<line.end).contains { matches(end, at: $0) }
    }
  }

  // MARK: - Looking

  /// Where the text of a list item begins whose marker stands at an offset; `nil` where none does.
  func listMarker(at content: Int, end: Int) -> Int? {
    var index = content
    guard index < end else { return nil }
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
    case 0x30...0x39:
      while index < end, 0x30...0x39 ~= text[index], index - content < 9 { index += 1 }
      guard index < end, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")")
      else { return nil }
      index += 1
    default: return nil
    }
    guard index < end, text[index] == 0x20 || text[index] == 0x09 else { return nil }
    while index < end, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    return index
  }

  func matches(_ word: StaticString, at index: Int) -> Bool {
    text.matches(word, at: index)
  }

  /// The text of a stretch without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
