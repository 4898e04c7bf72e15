internal import BinderyModel
internal import BinderyUnicode

/// Keeps marks from the beginning of a line that may not stand there, but that engines which break lines by
/// UAX #14 let there, at every strictness: · ～ ／ and a lone — (CLREQ 3.1.4 *basic*), in Japanese
/// also 〜 ゠ – ‐ (JLREQ 3.1.7), in Korean 〜 (KLREQ 4.3.5).
///
/// Where lines are *strict*, —— begins no line either, and no line ends with ／ (CLREQ 3.1.4); …… never
/// begins one.
/// The character before is bound to the mark, with a span and not with U+2060, which would stand in
/// what readers search and copy.
struct LineStartMarks: MarkingRule {
  let policy: LineBreakPolicy
  /// Whether dashes and · are set in their full width, within the span that binds them.
  let widensMarks: Bool

  func edits(of line: TextLine) -> [TextEdit] {
    guard policy != .loose else { return [] }
    var edits: [TextEdit] = []
    for leaf in line.leaves where leaf.region != .latin && leaf.range.count > 1 {
      var place = leaf.range.lowerBound + 1
      while place < leaf.range.upperBound {
        let end = markEnd(from: place, leaf, line)
        defer { place = max(end, place + 1) }
        guard end > place, edits.last?.range.upperBound ?? 0 < place,
          Self.isBound(line.scalars[place - 1], to: line.scalars[place])
        else { continue }
        edits.append(edit(place..<end, leaf, line))
      }
    }
    return edits
  }

  /// Where the mark ends that stands at a place; the place itself where there is none.
  private func markEnd(from place: Int, _ leaf: TextLine.Leaf, _ line: TextLine) -> Int {
    var end = place
    while end < leaf.range.upperBound, line.scalars[end].isDash { end += 1 }
    // A run that goes on in other markup is no mark by itself.
    if end > place { return policy == .strict || !line.isDashMark(place..<end) ? end : place }
    return Self.isMark(line.scalars[place], leaf.region) ? place + 1 : place
  }

  private func edit(_ mark: Range<Int>, _ leaf: TextLine.Leaf, _ line: TextLine) -> TextEdit {
    let isSolidus = line.scalars[mark.lowerBound] == "／"
    let goesOn =
      isSolidus && policy == .strict && mark.upperBound < leaf.range.upperBound
      && !line.scalars[mark.upperBound].isAmbiguousCJKMark
    let range = mark.lowerBound - 1..<mark.upperBound + (goesOn ? 1 : 0)
    let isWide =
      widensMarks
      && (line.isDashMark(mark) && line.scalars[mark.lowerBound].isDash
        || leaf.region == .traditionalChinese && line.isInterpunct(at: mark.lowerBound))
    guard isWide else { return TextEdit(range, .unbreakable, line.text(range)) }
    let wide = Inline(.span(.fullWidth, [Inline(.text(line.text(mark)))]))
    let before = Inline(.text(line.text(mark.lowerBound - 1..<mark.lowerBound)))
    return TextEdit(range, [Inline(.span(.unbreakable, [before, wide]))])
  }

  private static func isMark(_ scalar: Unicode.Scalar, _ region: Region) -> Bool {
    switch scalar {
    case "·", "～", "／": true
    case "〜", "\u{30A0}", "–", "‐": region == .japanese || region == .korean && scalar == "〜"
    default: false
    }
  }

  /// Whether a line might end between a character and a mark; combining marks belong to what is before them.
  private static func isBound(_ scalar: Unicode.Scalar, to mark: Unicode.Scalar) -> Bool {
    scalar.isEastAsian
      || (mark == "～" || mark == "〜" || mark == "／")
        && (scalar.isBasicDigit || scalar.isLatinLetter || scalar == "%")
  }
}
