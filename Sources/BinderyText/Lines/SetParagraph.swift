/// A paragraph that is broken into lines.
public struct SetParagraph: Sendable {
  let atoms: [Atom]
  let scalars: [Unicode.Scalar]
  let lines: [SetLine]
  let runs: [TextRun]

  /// Its lines as text.
  public var texts: [String] { laidLines().map(\.text) }

  /// The number of the line that shows a scalar, or the last one before it.
  func line(showing scalar: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      let first = lines[middle].atoms.lowerBound
      if first < atoms.count, atoms[first].scalars.lowerBound <= scalar {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(0, low - 1)
  }
}
