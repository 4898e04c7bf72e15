internal import BinderyModel

/// A text as cmark-gfm is to read it, with the way back to the author's lines and columns.
///
/// Marks are put in where cmark-gfm would decide otherwise than an author in Chinese or Japanese
/// expects; they are taken out of every string that comes back.
struct PreparedText {
  /// What a mark makes cmark-gfm believe.
  enum MarkKind {
    /// A bare address ends here.
    case addressEnd
    /// A letter stands here.
    case letter
    /// A punctuation character stands here.
    case punctuation

    /// The bytes of the mark: characters that the decoder removes from every text, so that those
    /// found later are ours. An address ends at a tab; the vertical tab behind it is a letter to
    /// the delimiters that follow. A noncharacter is a letter everywhere, in addresses too.
    fileprivate var bytes: [UInt8] {
      switch self {
      case .addressEnd: [0x09, 0x0B]
      case .letter: [0xF3, 0x9F, 0xBF, 0xBE]  // U+DFFFE
      case .punctuation: [0xF0, 0x92, 0x91, 0xB0]  // U+12470, in a text that has none of its own
      }
    }
  }

  /// The text with the marks.
  let bytes: [UInt8]
  /// Where the lines of `bytes` begin.
  private let lineStarts: [Int]
  /// Where marks stand in `bytes`, ascending, and how long they are.
  private let marks: [(offset: Int, length: Int)]
  /// Whether U+12470 is a mark.
  private let hasPunctuationMarks: Bool
  /// Where the lines stand in the file.
  private let source: BrokenText

  /// Puts marks into a text, and a tail behind it.
  init(_ source: BrokenText, tail: [UInt8] = []) {
    self.source = source
    let text = source.bytes
    let wanted = Self.wantedMarks(in: text)
    hasPunctuationMarks = wanted.contains { $0.kind == .punctuation }
    if wanted.isEmpty {
      bytes = tail.isEmpty ? text : text + tail
      marks = []
    } else {
      var marked: [UInt8] = []
      var marks: [(Int, Int)] = []
      marked.reserveCapacity(text.count + tail.count + wanted.count * 4)
      var start = 0
      for (offset, kind) in wanted {
        marked += text[start..<offset]
        marks.append((marked.count, kind.bytes.count))
        marked += kind.bytes
        start = offset
      }
      marked += text[start...]
      bytes = marked + tail
      self.marks = marks
    }
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      while let end = buffer.next(0x0A, from: starts[starts.count - 1]) { starts.append(end + 1) }
    }
    lineStarts = starts
  }

  private static func wantedMarks(in text: [UInt8]) -> [(offset: Int, kind: MarkKind)] {
    let addresses = BareAddress.ends(in: text).map { (offset: $0, kind: MarkKind.addressEnd) }
    var letters = EmphasisMarks.marks(in: text)
    let ends = OpenEnds.offsets(in: text).map { (offset: $0, kind: MarkKind.letter) }
    if !ends.isEmpty { letters = (letters + ends).sorted { $0.offset < $1.offset } }
    if letters.isEmpty { return addresses }
    if addresses.isEmpty { return letters }
    // Between an address and the delimiters after it one mark is enough: it is a letter, too.
    let addressEnds = Set(addresses.map(\.offset))
    return (addresses + letters.filter { !addressEnds.contains($0.offset) })
      .sorted { $0.offset < $1.offset }
  }

  /// How many lines the text has.
  var lineCount: Int { lineStarts.count }

  /// The bytes of a line of the prepared text, from 1, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard lineStarts.indices.contains(number - 1) else { return [] }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    return bytes[start..<max(start, end)]
  }

  /// The place in the file of a place in the prepared text.
  func position(line: Int, column: Int) -> SourcePosition {
    var column = column
    if !marks.isEmpty, lineStarts.indices.contains(line - 1) {
      let start = lineStarts[line - 1]
      column -= markedBytes(in: start..<max(start, start + column - 1))
    }
    return SourcePosition(line: source.fileLine(of: line), column: column)
  }

  /// How many bytes of marks begin in a stretch.
  private func markedBytes(in stretch: Range<Int>) -> Int {
    // The first mark that is not before the stretch, by halving.
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset < stretch.lowerBound { low = middle + 1 } else { high = middle }
    }
    var sum = 0
    while low < marks.count, marks[low].offset < stretch.upperBound {
      sum += marks[low].length
      low += 1
    }
    return sum
  }

  /// A string of the tree, without marks.
  func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    guard !marks.isEmpty else { return String(cString: pointer) }
    return unmarked(String(cString: pointer))
  }

  /// A string without marks.
  func unmarked(_ string: String) -> String {
    guard !marks.isEmpty else { return string }
    var string = string
    return string.withUTF8 { bytes in
      guard
        bytes.next(0x0B, from: 0) != nil || bytes.next(0xF3, from: 0) != nil
          || hasPunctuationMarks && bytes.next(0xF0, from: 0) != nil
      else { return nil }
      return withoutMarks(bytes)
    } ?? string
  }

  private func withoutMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let characters =
      [MarkKind.letter.bytes] + (hasPunctuationMarks ? [MarkKind.punctuation.bytes] : [])
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0B {
        _ = kept.popLast()
        index += 1
      } else if let mark = characters.first(where: { bytes[index...].starts(with: $0) }) {
        index += mark.count
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
