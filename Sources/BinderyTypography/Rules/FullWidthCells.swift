internal import BinderyModel

/// Gives every letter, digit and mark of ASCII a square of its own, as on manuscript paper: the full-width
/// form, and the ideographic space for a space beside one (原稿用紙: JIS X 4051 knows no other cell).
struct FullWidthCells: MarkingRule {
  func edits(of line: TextLine) -> [TextEdit] {
    line.leaves.filter { $0.region != .latin }.flatMap { edits(of: line, in: $0.range) }
  }

  private func edits(of line: TextLine, in range: Range<Int>) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isOfCells(line, index) else {
        index += 1
        continue
      }
      let start = index
      var text = String.UnicodeScalarView()
      while index < range.upperBound, isOfCells(line, index) {
        let scalar = line.scalars[index]
        text.append(scalar == " " ? "\u{3000}" : scalar.fullWidth)
        index += 1
      }
      edits.append(TextEdit(start..<index, String(text)))
    }
    return edits
  }

  /// Whether a character has a full-width form, or is a space beside one that has.
  private func isOfCells(_ line: TextLine, _ index: Int) -> Bool {
    guard line.scalars[index] == " " else { return line.scalars[index].isWidened }
    return line.before(index)?.isWidened == true || line.at(index + 1)?.isWidened == true
  }
}

extension Unicode.Scalar {
  fileprivate var isWidened: Bool { fullWidth != self }
}
