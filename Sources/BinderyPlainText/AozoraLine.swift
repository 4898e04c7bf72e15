internal import BinderyModel
internal import BinderyUnicode

/// A line of Aozora Bunko, its signs read.
struct AozoraLine {
  /// What the line says.
  private(set) var inlines: [Inline] = []
  /// The annotations that speak of the line, or of the lines that follow.
  private(set) var notes: [AozoraNote] = []
  /// Annotations that are not understood, as written; they stay in the text.
  private(set) var unknown: [String] = []
  /// The rank of the heading that the line is.
  private(set) var headingRank: HeadingRank?

  private let source: SourceRange
  private let readsNotes: Bool
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var buffer: [Unicode.Scalar] = []
  /// Where in `buffer` the base of a reading was said to begin.
  private var bar: Int?
  private var open: [(look: AozoraLook, start: Int)] = []

  /// The longest annotation and the longest reading, in characters.
  private static let (mostOfNote, mostOfReading) = (400, 100)

  /// Reads a line; without annotations where only readings are wanted.
  init(_ line: TextLine, readsNotes: Bool = true) {
    let start = SourcePosition(line: line.number, column: 1)
    source = SourceRange(start)
    self.readsNotes = readsNotes
    scalars = Array(line.text.unicodeScalars)
    while index < scalars.count { step() }
    flush()
    for unclosed in open.reversed() { wrap(from: unclosed.start, unclosed.look) }
    inlines = inlines.trimmingIdeographicSpace
  }

  private mutating func step() {
    switch scalars[index] {
    case "｜" where hasReadingAhead: bar = buffer.count
    case "《":
      if reading() { return }
      buffer.append("《")
    case "※" where readsNotes && isNote(at: index + 1):
      if character() { return }
      buffer.append("※")
    case "［" where readsNotes && isNote(at: index):
      if note() { return }
      buffer.append("［")
    default: buffer.append(scalars[index])
    }
    index += 1
  }

  private mutating func flush() {
    bar = nil
    guard !buffer.isEmpty else { return }
    inlines.append(Inline(.text(Self.string(buffer[...])), source: source))
    buffer = []
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  // MARK: - Readings

  /// Whether a reading follows before the next bar.
  private var hasReadingAhead: Bool {
    for scalar in scalars[(index + 1)...].prefix(Self.mostOfNote) {
      if scalar == "《" { return true }
      if scalar == "｜" || scalar == "》" { return false }
    }
    return false
  }

  private mutating func reading() -> Bool {
    let inside = scalars[(index + 1)...].prefix(Self.mostOfReading)
    guard let close = inside.firstIndex(of: "》"), close > index + 1 else { return false }
    let start = bar ?? Self.baseStart(in: buffer)
    guard start < buffer.count else { return false }
    let base = Self.string(buffer[start...])
    buffer.removeSubrange(start...)
    flush()
    let reading = Self.string(scalars[(index + 1)..<close])
    inlines.append(
      Inline(
        .ruby([RubySegment(base: [Inline(.text(base))], reading: [Inline(.text(reading))])]),
        source: source))
    index = close + 1
    return true
  }

  /// Where the run of one script begins that a text ends with.
  private static func baseStart(in text: [Unicode.Scalar]) -> Int {
    guard let last = text.last, let script = RubyScript(last) else { return text.count }
    return text.lastIndex { RubyScript($0) != script }.map { $0 + 1 } ?? 0
  }

  // MARK: - Annotations

  private func isNote(at index: Int) -> Bool {
    index + 1 < scalars.count && scalars[index] == "［" && scalars[index + 1] == "＃"
  }

  /// The place of the bracket that closes an annotation.
  private func noteEnd(from start: Int) -> Int? {
    var depth = 0
    for place in start..<min(scalars.count, start + Self.mostOfNote) {
      if scalars[place] == "［" { depth += 1 }
      if scalars[place] == "］" { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  /// A character that is described: `※［＃「口＋世」、第3水準1-14-88］`.
  private mutating func character() -> Bool {
    guard let end = noteEnd(from: index + 1) else { return false }
    let description = Self.string(scalars[(index + 3)..<end])
    if let found = DescribedCharacter.characters(of: description) {
      buffer += found
    } else {
      buffer += scalars[index...end]
      unknown.append("※［＃\(description)］")
    }
    index = end + 1
    return true
  }

  private mutating func note() -> Bool {
    guard let end = noteEnd(from: index) else { return false }
    let text = Self.string(scalars[(index + 2)..<end])
    defer { index = end + 1 }
    switch AozoraNote(text[...]) {
    case .heading(let rank):
      headingRank = rank
      notes.append(.heading(rank))
    case .headingOf(_, let rank): headingRank = rank
    case .look(let target, let look):
      if !change(target, look.applied) { keep(text) }
    case .reading(let target, let reading):
      let isDone = change(target) { base in
        [Inline(.ruby([RubySegment(base: base, reading: [Inline(.text(reading))])]))]
      }
      if !isDone { keep(text) }
    case .begin(let look):
      flush()
      open.append((look, inlines.count))
    case .end(let look):
      flush()
      if let place = open.lastIndex(where: { $0.look == look }) {
        wrap(from: open[place].start, look)
        open.removeSubrange(place...)
      }
    case .picture(let file, let alternative):
      flush()
      inlines.append(
        Inline(.image(Image(.unresolved(file), alternative: alternative)), source: source))
    case .silent: break
    case .unknown: keep(text)
    case .pageBreak: notes.append(.pageBreak)
    case .indentedBlock(let width): notes.append(.indentedBlock(width))
    case .indentedBlockEnd: notes.append(.indentedBlockEnd)
    case .indented: notes.append(.indented)
    case .alignedEnd: notes.append(.alignedEnd)
    case .alignedBlock: notes.append(.alignedBlock)
    case .alignedBlockEnd: notes.append(.alignedBlockEnd)
    case .headingEnd: notes.append(.headingEnd)
    }
    return true
  }

  private mutating func keep(_ note: String) {
    buffer += "［＃\(note)］".unicodeScalars
    unknown.append("［＃\(note)］")
  }

  private mutating func wrap(from start: Int, _ look: AozoraLook) {
    guard start < inlines.count else { return }
    let inside = Array(inlines[start...])
    inlines.removeSubrange(start...)
    inlines += look.applied(to: inside)
  }

  /// Changes the word that stands right before the annotation; whether it does.
  private mutating func change(_ written: String, _ transform: ([Inline]) -> [Inline]) -> Bool {
    flush()
    let target = DescribedCharacter.resolving(written)
    var start = inlines.count
    var found = ""
    while start > 0, found.count < target.count {
      start -= 1
      found = [inlines[start]].plainText + found
    }
    guard found.hasSuffix(target) else { return false }
    let excess = found.count - target.count
    var inside = Array(inlines[start...])
    if excess > 0 {
      guard case .text(let text) = inside[0].content else { return false }
      inside[0].content = .text(String(text.dropFirst(excess)))
      inlines[start].content = .text(String(text.prefix(excess)))
      start += 1
    }
    inlines.removeSubrange(start...)
    inlines += transform(inside)
    for place in open.indices { open[place].start = min(open[place].start, start) }
    return true
  }
}

extension [Inline] {
  /// Without U+3000 at the beginning, which indents a paragraph.
  fileprivate var trimmingIdeographicSpace: [Inline] {
    guard case .text(let text)? = first?.content, text.first?.isWhitespace == true else {
      return self
    }
    let rest = text.drop(while: \.isWhitespace)
    return (rest.isEmpty ? [] : [Inline(.text(String(rest)), source: first?.source)]) + dropFirst()
  }
}

/// The scripts whose runs take a reading as a whole.
private enum RubyScript {
  case han, hiragana, katakana, latin

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // ヶ and ヵ stand among Han.
    case 0x30F5, 0x30F6, 0x4EDD: self = .han
    case 0x3041...0x309F: self = .hiragana
    case 0x30A1...0x30FE: self = .katakana
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F, 0xFF10...0xFF19,
      0xFF21...0xFF3A, 0xFF41...0xFF5A:
      self = .latin
    default:
      guard scalar.isHan else { return nil }
      self = .han
    }
  }
}
