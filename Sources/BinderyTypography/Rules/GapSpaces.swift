internal import BinderyModel
internal import BinderyUnicode

/// Puts a space between Han or kana and a Latin letter or digit beside it, where the author typed none
/// (CLREQ 3.2.2, JLREQ 3.2.6), in Chinese and Japanese. Digits that stand side by side in a vertical line are
/// one character of it and have no gap.
struct GapSpaces: MarkingRule {
  func edits(of line: TextLine) -> [TextEdit] {
    var edits: [TextEdit] = []
    var end: Int?
    for leaf in line.leaves {
      defer { end = leaf.range.upperBound }
      guard leaf.region != .latin, leaf.region != .korean else { continue }
      for place in leaf.range where place > 0 {
        // What no rule may touch is no neighbour.
        guard place > leaf.range.lowerBound || end == place,
          Self.parts(line.scalars[place - 1], line.scalars[place])
        else { continue }
        edits.append(TextEdit(place..<place, " "))
      }
    }
    return edits
  }

  private static func parts(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    isIdeographic(before) && isLatin(after) || isLatin(before) && isIdeographic(after)
  }

  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan || scalar.isKana
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBasicDigit || scalar.isLatinLetter && !(0xFF00...0xFFEF).contains(scalar.value)
  }
}
