/// A line of a plain text.
struct TextLine: Sendable {
  /// The line without blanks at its ends: U+3000 indents a paragraph, which is the design's to do.
  var text: Substring
  /// Its number in the file, from 1.
  var number: Int
  /// Where it begins, in bytes of the text.
  var start: Int
  /// Where the next line begins, or the text ends.
  var end: Int
  /// Whether blanks stand before it.
  var isIndented: Bool

  /// Whether nothing stands on it.
  var isBlank: Bool { text.isEmpty }

  /// The lines of valid UTF-8 with LF line ends; `firstLine` is the number of the first.
  static func lines(of text: ArraySlice<UInt8>, firstLine: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var start = text.startIndex
    var number = firstLine
    while start < text.endIndex {
      let stop = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
      let whole = String(decoding: text[start..<stop], as: UTF8.self)
      let end = min(stop + 1, text.endIndex)
      let trimmed = whole[...].trimmingWhiteSpace
      lines.append(
        TextLine(
          text: trimmed, number: number, start: start, end: end,
          isIndented: trimmed.startIndex != whole.startIndex))
      start = end
      number += 1
    }
    return lines
  }
}

extension Substring {
  /// The text without white space at its ends.
  var trimmingWhiteSpace: Substring {
    var text = drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
