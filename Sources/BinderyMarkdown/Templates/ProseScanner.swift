/// Walks over a text and shows where templates may begin, and whether that is in code.
///
/// Blocks are told as far as templates need: fences in quotations and lists, indented code, code
/// spans. Takes linear time whatever the text.
struct ProseScanner {
  /// A brace with a second one or a percent sign behind it.
  struct Mark {
    var offset: Int
    var place: Place
  }

  /// What a mark stands in.
  enum Place: Sendable, Hashable {
    case prose
    /// A fence, a code span, code of HTML or a comment.
    case code
    /// Lines that look like code by their indentation alone.
    case indentedCode
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var blocks = BlockTracker()
  private var spans: CodeSpanFinder
  private var elements: VerbatimHTML
  private(set) var offset = 0
  /// The line that the last mark stood in, without its end.
  private(set) var line = 0..<0
  /// Whether `offset` stands at the beginning of a line that nobody looked at yet.
  private var isAtLineStart = true
  private var place = Place.prose
  /// Where the code span ends that `offset` stands in, or the code of HTML.
  private var spanEnd = 0

  /// A scanner at the beginning of a text.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    spans = CodeSpanFinder(text)
    elements = VerbatimHTML(text)
  }

  /// The next place where a template may begin.
  mutating func next() -> Mark? {
    while offset < text.count {
      if isAtLineStart { beginLine() }
      offset = firstMark(from: offset)
      guard offset < text.count else { break }
      switch text[offset] {
      case 0x0A:
        offset += 1
        isAtLineStart = true
      case UInt8(ascii: "{") where isOpening:
        let mark = Mark(offset: offset, place: offset < spanEnd ? .code : place)
        offset += 1
        return mark
      case UInt8(ascii: "`") where place == .prose && offset >= spanEnd: enterSpan()
      case UInt8(ascii: "<") where place == .prose && offset >= spanEnd:
        spanEnd = elements.end(ofOpeningAt: offset) ?? 0
        offset += 1
      case UInt8(ascii: "\\") where isEscape: offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  /// The next byte that may mean something here: most bytes of a text do not.
  private func firstMark(from start: Int) -> Int {
    var index = start
    while index < text.count {
      // Han and kana come by the eight bytes.
      if index + 8 <= text.count, let base = text.baseAddress,
        UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
          & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080
      {
        index += 8
        continue
      }
      switch text[index] {
      case 0x0A, UInt8(ascii: "{"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "\\"):
        return index
      default: index += 1
      }
    }
    return index
  }

  /// Whether a backslash takes its meaning from the next character.
  private var isEscape: Bool {
    place == .prose && offset >= spanEnd && offset + 1 < text.count && text[offset + 1] != 0x0A
  }

  private var isOpening: Bool {
    guard offset + 1 < text.count else { return false }
    return text[offset + 1] == UInt8(ascii: "%") || text[offset + 1] == UInt8(ascii: "{")
  }

  /// The column that the list item around the line begins at, 0 outside lists.
  var itemColumn: Int { blocks.itemColumn }

  /// Whether the line may belong to a block of HTML, where Markdown is text.
  var isInHTML: Bool { blocks.isHTML }

  /// Goes on at an offset, in the same line or behind a template of several lines.
  mutating func move(to offset: Int) {
    self.offset = offset
    guard offset > line.upperBound else { return }
    var start = offset
    while start > line.upperBound, text[start - 1] != 0x0A { start -= 1 }
    line = start..<(text.next(0x0A, from: offset) ?? text.count)
    place = .prose
    spanEnd = 0
    isAtLineStart = start == offset
    if !isAtLineStart { blocks.continueText() }
  }

  private mutating func beginLine() {
    isAtLineStart = false
    line = offset..<(text.next(0x0A, from: offset) ?? text.count)
    place = blocks.place(ofLine: UnsafeBufferPointer(rebasing: text[line]))
    if place == .code { spanEnd = 0 }
  }

  private mutating func enterSpan() {
    var end = offset
    while end < text.count, text[end] == UInt8(ascii: "`") { end += 1 }
    spanEnd = spans.end(ofSpanOpenedBy: offset..<end) ?? 0
    offset = end
  }
}
