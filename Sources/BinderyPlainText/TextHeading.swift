/// A heading found in the lines of a plain text.
struct TextHeading: Sendable, Hashable {
  var rank: HeadingRank
  /// Its text; never empty.
  var title: String
  /// The volume that the same line names.
  var volume: String?
  /// The lines that it takes.
  var lines: Range<Int>

  /// The headings of some of the lines, in order.
  static func headings(
    in lines: [TextLine], _ range: Range<Int>, isAozora: Bool
  ) -> [TextHeading] {
    var headings: [TextHeading] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let found =
        isAozora
        ? AozoraHeading.heading(at: index, in: lines, upTo: range.upperBound)
        : counted(at: index, in: lines)
      if let found { headings.append(found) }
      index = max(index + 1, found?.lines.upperBound ?? 0)
    }
    return headings
  }

  private static func counted(at index: Int, in lines: [TextLine]) -> TextHeading? {
    let line = lines[index]
    guard !line.isBlank, let found = ChapterLine(line.text) else { return nil }
    // A sentence broken over lines may begin one with `Part 2`.
    let isBare = index == 0 || lines[index - 1].isBlank
    guard isBare || line.text.first?.isASCII != true else { return nil }
    return TextHeading(
      rank: .counted(found.unit), title: found.title, volume: found.volume,
      lines: index..<index + 1)
  }
}
