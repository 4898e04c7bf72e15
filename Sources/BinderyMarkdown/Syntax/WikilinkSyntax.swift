internal import BinderyModel

/// `[[note]]`, `![[note]]`, `%%a comment%%` and ` ^block`, as Obsidian writes them.
extension InlineScanner {
  /// The longest that stands in double brackets: a limit, so that a page of brackets takes linear
  /// time.
  private static let longest = 500

  /// A link at `[[`, or what is embedded at `![[`.
  mutating func wikilink(isEmbed: Bool) {
    guard dialect.contains(.wikilinks) else { return }
    let start = index + (isEmbed ? 3 : 2)
    var end = start
    let last = min(range.upperBound - 1, start + Self.longest)
    while end < last, !text.matches("]]", at: end) {
      guard text[end] != 0x0A, !text.matches("[[", at: end) else { return }
      end += 1
    }
    guard end < last, let link = Wikilink(string(start..<end), isEmbed: isEmbed) else { return }
    put(.wikilink(link), for: index..<end + 2)
  }

  /// `%%…%%` vanishes.
  mutating func wikiComment() {
    guard dialect.contains(.wikilinks), text.matches("%%", at: index) else { return }
    if commentMarks == nil { commentMarks = Upcoming(places(of: "%%")) }
    guard let end = commentMarks?.next(from: index + 2) else {
      index += 2
      return
    }
    put(.short(.plain, ""), for: index..<end + 2)
  }

  /// ` ^name` at the end of a block is the block's identifier.
  mutating func blockIdentifier() -> Bool {
    guard dialect.contains(.wikilinks), index > range.lowerBound, text[index - 1] <= 0x20 else {
      return false
    }
    var end = index + 1
    while end < range.upperBound, text[end].isBlockName { end += 1 }
    guard end > index + 1, (end..<range.upperBound).allSatisfy({ text[$0] <= 0x20 }) else {
      return false
    }
    var list = AttributeList()
    list.identifier = Wikilink.blockIdentifier(string(index + 1..<end))
    put(.attributes(list), for: index..<end)
    return true
  }
}

extension SourceScanner {
  /// A comment that begins a line vanishes with all the lines up to its end.
  mutating func commentLines(_ line: Line) -> Int? {
    guard dialect.contains(.wikilinks), matches("%%", at: line.content) else { return nil }
    var from = line.content + 2
    while let mark = text.next(UInt8(ascii: "%"), from: from) {
      from = mark + 1
      guard matches("%%", at: mark) else { continue }
      let end = text.next(0x0A, from: mark) ?? text.count
      guard trimmed(mark + 2..<end).isEmpty else { return nil }
      return remove(Line(start: line.start, content: line.content, end: end))
    }
    return nil
  }

  /// `^name` on a line of its own is the identifier of the block before it.
  mutating func blockIdentifier(_ line: Line) -> Int? {
    guard dialect.contains(.wikilinks), paragraph == nil else { return nil }
    let word = trimmed(line.content + 1..<line.end)
    guard !word.isEmpty, word.allSatisfy({ text[$0].isBlockName }) else { return nil }
    var list = AttributeList()
    list.identifier = Wikilink.blockIdentifier(string(word))
    return put(.attributes(list), for: line)
  }
}

extension UInt8 {
  /// Whether a byte may stand in the name of a block.
  fileprivate var isBlockName: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") }
}
