internal import BinderyModel

/// Nests headings by their levels.
enum Outline {
  /// The headings that divide an essay; those without text leave theirs to the heading above.
  static func nested(_ survey: EssaySurvey, _ identifiers: [String]) -> [OutlineEntry] {
    // The innermost open heading is last; level 0 holds the result.
    var open: [(level: Int, entry: OutlineEntry)] = [(0, OutlineEntry(identifier: "", title: ""))]
    for (index, mark) in survey.marks.enumerated() {
      guard let heading = mark.heading.map({ survey.headings[$0] }),
        heading.isDivision, !heading.text.isEmpty
      else { continue }
      close(&open, downTo: heading.level)
      let entry = OutlineEntry(
        identifier: identifiers[index], title: heading.text, titleHoldsCode: heading.holdsCode)
      open.append((heading.level, entry))
    }
    close(&open, downTo: 1)
    return open[0].entry.children
  }

  private static func close(_ open: inout [(level: Int, entry: OutlineEntry)], downTo level: Int) {
    while open.count > 1, let last = open.last, last.level >= level {
      open.removeLast()
      open[open.count - 1].entry.children.append(last.entry)
    }
  }
}
