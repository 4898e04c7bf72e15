internal import BinderyModel
internal import BinderyUnicode

/// Keeps ·, ～ and ／ from the beginning of a line: no line may start with them (CLREQ 3.1.4 *basic*), but
/// engines that break lines by UAX #14 let them, at every strictness.
///
/// The character before is bound to the mark, with a span and not with U+2060, which would stand in
/// what readers search and copy.
struct LineStartMarks: MarkingRule {
  func edits(of line: TextLine) -> [TextEdit] {
    var edits: [TextEdit] = []
    for leaf in line.leaves where leaf.region != .latin && leaf.range.count > 1 {
      for place in leaf.range.dropFirst() where Self.isMark(line.scalars[place]) {
        let before = line.scalars[place - 1]
        guard Self.isBound(before), edits.last?.range.upperBound ?? 0 < place else { continue }
        var pair = String.UnicodeScalarView()
        pair.append(contentsOf: [before, line.scalars[place]])
        edits.append(TextEdit(place - 1..<place + 1, .unbreakable, String(pair)))
      }
    }
    return edits
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "·" || scalar == "～" || scalar == "／"
  }

  /// Whether a line might end after a character; combining marks belong to what is before them.
  private static func isBound(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan || scalar.isKana || scalar.isHangul || scalar.isCJKPunctuation
  }
}
