/// How wide the lines of a paragraph are, in cells.
public struct Measure: Sendable, Hashable {
  /// The width of all lines, indents included.
  public var cells: Int
  /// The indent of the first line.
  public var firstIndent: Int
  /// The indent of the other lines.
  public var indent: Int
  /// Whether a stop may stand behind the end of a line (JLREQ 3.8.2, CLREQ 3.1.8).
  public var hangsStops: Bool

  /// A measure in cells.
  public init(cells: Int, firstIndent: Int = 0, indent: Int = 0, hangsStops: Bool = false) {
    self.cells = cells
    self.firstIndent = firstIndent
    self.indent = indent
    self.hangsStops = hangsStops
  }

  /// The room for text on a line; never less than a wide character.
  func room(isFirst: Bool) -> Int { max(2, cells - (isFirst ? firstIndent : indent)) }
}
