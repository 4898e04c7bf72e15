/// A paragraph that is broken into lines.
public struct SetParagraph: Sendable {
  let atoms: [Atom]
  let scalars: [Unicode.Scalar]
  let lines: [SetLine]
  let runs: [TextRun]

  /// How many lines it has.
  public var count: Int { lines.count }

  /// How many lines end where a rule forbids it, since nothing else was left.
  public var lastResorts: Int { lines.count { $0.isLastResort } }

  /// How many lines are wider than their room.
  public var overfullLines: Int { lines.count { $0.isOverfull } }

  /// The sum of the squared shortfalls of all lines but those that the author ended.
  public func raggedness(measure: Measure) -> Int {
    lines.enumerated().reduce(0) { sum, line in
      guard !line.element.isForced else { return sum }
      let lacking = measure.room(isFirst: line.offset == 0) - line.element.cells
      return sum + lacking * lacking
    }
  }

  /// A line as text.
  public func text(ofLine number: Int) -> String {
    let line = lines[number]
    var text = String.UnicodeScalarView()
    var stretch = 0
    for index in line.atoms {
      if !atoms[index].isUnseen { text.append(contentsOf: scalars[atoms[index].scalars]) }
      if stretch < line.stretches.count, line.stretches[stretch].atom == index {
        for _ in 0..<line.stretches[stretch].cells { text.append(" ") }
        stretch += 1
      }
    }
    if line.hasHyphen { text.append("-") }
    return String(text)
  }

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
