/// Puts the headings of an essay under its title, without gaps: readers who hear a book take a level
/// that is left out for a part that they missed (WCAG 2.2, technique G141).
struct HeadingLevels {
  /// The level of each heading, in their order, from 2 to 6.
  private(set) var levels: [UInt8] = []

  /// A heading that others may stand under, as it was written and as it is set.
  private struct Open {
    var written: Int
    var set: Int
  }

  /// The levels of headings in the order of the text; the title stands at the first.
  init(of headings: [EssaySurvey.Heading]) {
    levels.reserveCapacity(headings.count)
    var divisions: [Open] = []
    // Headings in quotations and notes stand under the division that they are in.
    var others: [Open] = []
    for heading in headings {
      if heading.isDivision {
        others = []
        levels.append(Self.open(heading.level, in: &divisions, below: 1))
      } else {
        levels.append(Self.open(heading.level, in: &others, below: divisions.last?.set ?? 1))
      }
    }
  }

  private static func open(_ level: Int, in open: inout [Open], below root: Int) -> UInt8 {
    while let last = open.last, last.written >= level { open.removeLast() }
    let set = min(6, (open.last?.set ?? root) + 1)
    open.append(Open(written: level, set: set))
    return UInt8(set)
  }
}
