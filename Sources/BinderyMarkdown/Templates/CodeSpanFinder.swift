/// Finds where code spans end, in linear time for all spans of a text together.
struct CodeSpanFinder {
  private let text: UnsafeBufferPointer<UInt8>
  private var paragraphs: ParagraphEnds
  /// Where the paragraph ends that `lastRuns` speaks of.
  private var paragraphEnd = 0
  /// Where the last run of each length begins in that paragraph.
  private var lastRuns: [Int: Int] = [:]

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    paragraphs = ParagraphEnds(text)
  }

  /// The end of the code span that a run of backticks opens; `nil` where nothing closes it in the
  /// paragraph.
  mutating func end(ofSpanOpenedBy run: Range<Int>) -> Int? {
    if run.lowerBound >= paragraphEnd {
      paragraphEnd = paragraphs.end(after: run.lowerBound)
      lastRuns = [:]
      forEachRun(from: run.lowerBound) {
        lastRuns[$0.count] = $0.lowerBound
        return true
      }
    }
    guard let last = lastRuns[run.count], last > run.lowerBound else { return nil }
    var end: Int?
    forEachRun(from: run.upperBound) { other in
      if other.count == run.count { end = other.upperBound }
      return end == nil
    }
    return end
  }

  /// Shows the runs of the paragraph as long as `body` wants more.
  private func forEachRun(from start: Int, _ body: (Range<Int>) -> Bool) {
    var from = start
    while let start = text.next(UInt8(ascii: "`"), from: from), start < paragraphEnd {
      from = start + 1
      while from < text.count, text[from] == UInt8(ascii: "`") { from += 1 }
      guard body(start..<from) else { return }
    }
  }
}

/// Finds where paragraphs end: at blank lines and fences.
struct ParagraphEnds {
  private let text: UnsafeBufferPointer<UInt8>
  private var known = 0..<0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Where the paragraph ends that an offset stands in; offsets must ascend for linear time.
  mutating func end(after offset: Int) -> Int {
    if known.contains(offset) { return known.upperBound }
    var lineStart = offset
    repeat {
      lineStart = (text.next(0x0A, from: lineStart) ?? text.count) + 1
    } while lineStart < text.count && continues(at: lineStart)
    known = offset..<min(lineStart, text.count)
    return known.upperBound
  }

  private func continues(at lineStart: Int) -> Bool {
    var index = lineStart
    while index < text.count, " \t>".utf8.contains(text[index]) { index += 1 }
    guard index < text.count, text[index] != 0x0A else { return false }
    let isFence = text[index...].prefix(3).allSatisfy { $0 == UInt8(ascii: "`") }
    return !isFence && !text[index...].prefix(3).allSatisfy { $0 == UInt8(ascii: "~") }
  }
}
