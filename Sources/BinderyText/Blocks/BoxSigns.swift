internal import BinderyDesign

/// The signs that boxes and tables are drawn with; each takes one cell but in text of wide signs.
struct BoxSigns: Sendable, Hashable {
  /// A line, and the one below the head of a table.
  let line: String
  let headLine: String
  /// The side of a box.
  let side: String
  /// Corners and crossings of the upper edge, from left to right.
  let top: [String]
  /// Those of a line between rows.
  let middle: [String]
  /// Those of the line below the head.
  let head: [String]
  /// Those of the lower edge.
  let bottom: [String]
  /// What stands below headings, by level.
  let headings: [String]

  init(_ boxes: TextBoxes) {
    switch boxes {
    case .light:
      self.init(
        "─", "═", "│", ["┌", "┬", "┐"], ["├", "┼", "┤"], ["╞", "╪", "╡"], ["└", "┴", "┘"],
        headings: ["━", "━", "─"])
    case .heavy:
      self.init(
        "━", "━", "┃", ["┏", "┳", "┓"], ["┣", "╋", "┫"], ["┣", "╋", "┫"], ["┗", "┻", "┛"],
        headings: ["━", "━", "─"])
    case .double:
      self.init(
        "═", "═", "║", ["╔", "╦", "╗"], ["╠", "╬", "╣"], ["╠", "╬", "╣"], ["╚", "╩", "╝"],
        headings: ["═", "═", "─"])
    case .ascii:
      self.init(
        "-", "=", "|", ["+", "+", "+"], ["+", "+", "+"], ["+", "+", "+"], ["+", "+", "+"],
        headings: ["=", "=", "-"])
    }
  }

  private init(
    _ line: String, _ headLine: String, _ side: String, _ top: [String], _ middle: [String],
    _ head: [String], _ bottom: [String], headings: [String]
  ) {
    self.line = line
    self.headLine = headLine
    self.side = side
    self.top = top
    self.middle = middle
    self.head = head
    self.bottom = bottom
    self.headings = headings
  }
}
