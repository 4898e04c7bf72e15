internal import BinderyModel

/// Gives every letter, digit and mark of ASCII a square of its own, as on manuscript paper: the full-width
/// form, and the ideographic space for a space beside one (原稿用紙: JIS X 4051 knows no other cell).
struct FullWidthCells: MarkingRule {
  /// How many digits share a square, where lines are vertical.
  let mostDigits: Int

  func edits(of line: TextLine) -> [TextEdit] {
    let shared = LatinRun.all(in: line).filter { (2...max(2, mostDigits)).contains($0.digits ?? 0) }
    let digits = mostDigits > 1 ? Set(shared.flatMap(\.range)) : []
    return line.leaves.filter { $0.region != .latin }
      .flatMap { edits(of: line, in: $0.range, but: digits) }
  }

  private func edits(
    of line: TextLine, in range: Range<Int>, but digits: Set<Int>
  ) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isOfCells(line, index), !digits.contains(index) else {
        index += 1
        continue
      }
      let start = index
      var text = String.UnicodeScalarView()
      while index < range.upperBound, isOfCells(line, index), !digits.contains(index) {
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
    let scalar = line.scalars[index]
    guard scalar == " " else { return scalar.fullWidth != scalar }
    return line.before(index)?.isOfSquare == true || line.at(index + 1)?.isOfSquare == true
  }
}

extension Unicode.Scalar {
  /// Whether it is of ASCII, in its own form or in the full-width one.
  fileprivate var isOfSquare: Bool {
    (0x21...0x7E).contains(value) || (0xFF01...0xFF5E).contains(value)
  }
}
