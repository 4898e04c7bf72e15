internal import BinderyModel

/// The line that a tag stands in.
struct TagLine {
  /// Where the line begins.
  let start: Int
  /// What lines need that go on in the quotations and list items of this one: `>` and blanks.
  let prefix: [UInt8]
  /// Whether nothing but such marks stands before the tag.
  let isFirst: Bool
  /// Whether nothing but blanks stands behind it.
  let isLast: Bool
  /// Where the line ends that the tag ends in.
  let end: Int

  /// Longer beginnings of lines are no containers: many tags may stand in one line.
  private static let longestPrefix = 256

  /// The line of a tag; `line` is one that is known, perhaps the tag's.
  init(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, knowing line: Range<Int>) {
    var start = range.lowerBound
    if line.contains(start) {
      start = line.lowerBound
    } else {
      while start > 0, text[start - 1] != 0x0A { start -= 1 }
    }
    let before = text[start..<range.lowerBound]
    let marks = Self.containerMarks(of: before.prefix(Self.longestPrefix))
    self.start = start
    prefix = marks.map { $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20 }
    isFirst = marks.count == before.count
    let isKnown = line.lowerBound <= range.upperBound && range.upperBound <= line.upperBound
    end = isKnown ? line.upperBound : text.next(0x0A, from: range.upperBound) ?? text.count
    isLast = text[range.upperBound..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether the tag has its line to itself.
  var isAlone: Bool { isFirst && isLast }

  /// The blanks, marks of quotations and of list items that a line begins with.
  private static func containerMarks(
    of line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var rest = line
    while let first = rest.first {
      let digits = rest.prefix { $0.isASCIIDigit }
      let behind = rest[digits.endIndex...]
      switch first {
      case 0x20, 0x09, UInt8(ascii: ">"): rest = rest.dropFirst()
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard rest.dropFirst().first == 0x20 else { return line[..<rest.startIndex] }
        rest = rest.dropFirst(2)
      case _ where !digits.isEmpty && digits.count < 10:
        guard behind.first == UInt8(ascii: ".") || behind.first == UInt8(ascii: ")"),
          behind.dropFirst().first == 0x20
        else { return line[..<rest.startIndex] }
        rest = behind.dropFirst(2)
      case _: return line[..<rest.startIndex]
      }
    }
    return line
  }

  /// Lines that stand where the tag did, each in the containers of the tag's line.
  func lines(_ lines: [String]) -> [UInt8] { Self.joined(lines, prefix: prefix) }

  /// Lines of which all but the first begin with a prefix.
  static func joined(_ lines: [String], prefix: [UInt8]) -> [UInt8] {
    Array(lines.map { Array($0.utf8) }.joined(separator: [0x0A] + prefix))
  }
}
