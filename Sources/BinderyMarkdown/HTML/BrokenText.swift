/// A text into which line ends were put, with the way back to the lines of its file.
struct BrokenText {
  /// The text with the line ends.
  let bytes: [UInt8]
  /// The numbers of the lines that were put in, ascending.
  private let added: [Int]
  /// The file's line that the text begins with.
  private let firstLine: Int

  /// Puts breaks into a text that begins with a line of its file.
  init(_ text: [UInt8], at breaks: [MarkdownInHTML.Break] = [], firstLine: Int) {
    self.firstLine = firstLine
    guard !breaks.isEmpty else {
      bytes = text
      added = []
      return
    }
    var bytes: [UInt8] = []
    var added: [Int] = []
    var line = 1
    var start = 0
    for place in breaks {
      let kept = text[start..<place.offset]
      line += kept.count { $0 == 0x0A }
      bytes += kept
      for byte in place.text where byte == 0x0A {
        // The break at the beginning of a line puts a line before it, one inside a line after it.
        let isAtStart = bytes.last == 0x0A
        bytes.append(byte)
        line += 1
        added.append(isAtStart ? line - 1 : line)
      }
      bytes += place.text.filter { $0 != 0x0A }
      start = place.offset
    }
    self.bytes = bytes + text[start...]
    self.added = added
  }

  /// The line of the file that a line of `bytes` came from, both counted from 1.
  func fileLine(of line: Int) -> Int {
    var low = 0
    var high = added.count
    while low < high {
      let middle = (low + high) / 2
      if added[middle] <= line { low = middle + 1 } else { high = middle }
    }
    return line - low + firstLine - 1
  }
}
