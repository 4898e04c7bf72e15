internal import BinderyModel

/// Finds headings of Aozora Bunko: `第一章［＃「第一章」は大見出し］`, or lines between two annotations.
enum AozoraHeading {
  /// Lines that a heading takes at most.
  private static let mostLines = 10

  /// The heading that begins at a line; `nil` where none does.
  static func heading(at index: Int, in lines: [TextLine], upTo end: Int) -> TextHeading? {
    guard lines[index].text.utf8.firstRange(of: "見出し".utf8) != nil else { return nil }
    let line = AozoraLine(lines[index])
    guard let rank = line.headingRank else { return nil }
    let title = line.inlines.oneLine
    guard title.isEmpty else {
      return TextHeading(rank: rank, title: title, lines: index..<index + 1)
    }
    var parts: [String] = []
    for next in (index + 1)..<max(index + 1, min(end, index + mostLines)) {
      let line = AozoraLine(lines[next])
      if !line.inlines.oneLine.isEmpty { parts.append(line.inlines.oneLine) }
      guard line.notes.contains(.headingEnd) else { continue }
      guard !parts.isEmpty else { return nil }
      return TextHeading(
        rank: rank, title: parts.joined(separator: "　"), lines: index..<next + 1)
    }
    return nil
  }
}

extension [Inline] {
  /// What they say, blanks at the ends left out.
  var oneLine: String { String(plainText[...].trimmingWhiteSpace) }
}
