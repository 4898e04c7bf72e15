/// Leads from lines and columns of an edited text to those of the text as it was.
struct OriginalPlaces {
  private let text: EditedText
  private let editedLines: LineStarts
  private let sourceLines: LineStarts

  /// The places of a source that was edited.
  init(of source: [UInt8], in text: EditedText) {
    self.text = text
    editedLines = LineStarts(of: text.bytes)
    sourceLines = LineStarts(of: source)
  }

  /// The line and column, from 1, in the source of a line and column of the edited text.
  func place(line: Int, column: Int) -> (line: Int, column: Int) {
    guard let start = editedLines.start(ofLine: line) else { return (line, column) }
    return place(ofSourceOffset: text.sourceOffset(of: start + column - 1))
  }

  /// The line and column, from 1, of an offset in the source.
  func place(ofSourceOffset offset: Int) -> (line: Int, column: Int) {
    sourceLines.place(of: offset)
  }
}

/// Where the lines of a text begin.
struct LineStarts {
  private let starts: [Int]

  init(of text: [UInt8]) {
    var starts = [0]
    text.withUnsafeBufferPointer { buffer in
      while let end = buffer.next(0x0A, from: starts[starts.count - 1]) { starts.append(end + 1) }
    }
    self.starts = starts
  }

  /// The offset that a line begins at, counted from 1.
  func start(ofLine line: Int) -> Int? {
    starts.indices.contains(line - 1) ? starts[line - 1] : nil
  }

  /// The line and column of an offset, both from 1.
  func place(of offset: Int) -> (line: Int, column: Int) {
    // The first line that begins behind the offset, by halving.
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return (low, offset - starts[low - 1] + 1)
  }
}
