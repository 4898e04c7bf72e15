internal import BinderyUnicode

/// Decides whether the lines of a text are its paragraphs, or were broken at a width.
enum ParagraphRule {
  /// Lines that are looked at.
  private static let most = 4_000
  /// The widest lines that somebody breaks by hand, and the narrowest, in cells.
  private static let widths = 30...120

  /// The rule that fits lines, headings aside.
  ///
  /// Of the lines that go on in the next, most of a text broken at a width are nearly as wide as the
  /// widest, and few end a sentence; lines that are paragraphs end one.
  static func rule(
    for lines: [TextLine], besides headings: [TextHeading]
  ) -> PlainTextStyle.Paragraphs {
    let skipped = Set(headings.flatMap(\.lines))
    var widths: [Int] = []
    var ending = 0
    for index in lines.indices.dropLast() where !skipped.contains(index) {
      let next = lines[index + 1]
      guard !lines[index].isBlank, !next.isBlank, !next.isIndented, !skipped.contains(index + 1),
        !TextOrnament.isOrnament(lines[index].text), !TextOrnament.isOrnament(next.text)
      else { continue }
      widths.append(lines[index].text.cells)
      if lines[index].text.endsSentence { ending += 1 }
      if widths.count == most { break }
    }
    guard widths.count >= 3 else { return .lines }
    let widest = widths.sorted()[widths.count * 9 / 10]
    let full = widths.count { $0 * 10 >= widest * 7 }
    let isBroken =
      Self.widths.contains(widest) && full * 10 >= widths.count * 7 && ending * 2 < widths.count
    return isBroken ? .wrapped : .lines
  }
}

extension Substring {
  /// Whether it ends as sentences do, a closing mark behind or not.
  fileprivate var endsSentence: Bool {
    guard let last = last(where: { !"」』”’\"')）]】》".contains($0) }) else { return true }
    return "。！？!?….—：:；;～~".contains(last)
  }
}
