internal import BinderyModel

/// A text as cmark-gfm is to read it, with the way back to the author's lines and columns.
///
/// Marks are put in where GFM would read on into a Chinese sentence; they are taken out of every
/// string that comes back.
struct PreparedText {
  /// The end of an address: a tab, at which cmark-gfm ends it, and a vertical tab, which it takes
  /// for a letter when it pairs the delimiters after it. The decoder removes vertical tabs from
  /// every text, so that one found later is ours.
  static let addressEnd: [UInt8] = [0x09, 0x0B]

  /// The text with the marks.
  let bytes: [UInt8]
  /// Where the lines of `bytes` begin.
  private let lineStarts: [Int]
  /// Where marks stand in `bytes`, ascending.
  private let marks: [Int]
  /// The file's line that the text begins with.
  private let firstLine: Int

  /// Puts marks into a text at ascending offsets.
  init(_ text: [UInt8], marksAt offsets: [Int], firstLine: Int) {
    self.firstLine = firstLine
    if offsets.isEmpty {
      bytes = text
      marks = []
    } else {
      var marked: [UInt8] = []
      marked.reserveCapacity(text.count + offsets.count * Self.addressEnd.count)
      var start = 0
      for offset in offsets {
        marked += text[start..<offset]
        marked += Self.addressEnd
        start = offset
      }
      marked += text[start...]
      bytes = marked
      marks = offsets.enumerated().map { $0.element + $0.offset * Self.addressEnd.count }
    }
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      while let end = buffer.next(0x0A, from: starts[starts.count - 1]) { starts.append(end + 1) }
    }
    lineStarts = starts
  }

  /// Whether strings from the tree can hold marks.
  var hasMarks: Bool { !marks.isEmpty }

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
    if hasMarks, lineStarts.indices.contains(line - 1) {
      let start = lineStarts[line - 1]
      let place = start + column - 1
      column -= marks.count { start..<max(start, place) ~= $0 } * Self.addressEnd.count
    }
    return SourcePosition(line: line + firstLine - 1, column: column)
  }

  /// A string of the tree without marks.
  func unmarked(_ string: String) -> String {
    guard hasMarks, string.utf8.contains(0x0B) else { return string }
    var bytes: [UInt8] = []
    for byte in string.utf8 {
      if byte == 0x0B { _ = bytes.popLast() } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
