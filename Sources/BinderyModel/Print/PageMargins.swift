/// The white around the text of a page.
public struct PageMargins: Sendable, Hashable {
  /// Above.
  public let head: Length
  /// On the side away from the spine.
  public let outer: Length
  /// Below.
  public let foot: Length
  /// On the side of the spine.
  public let inner: Length

  /// Margins.
  public init(head: Length, outer: Length, foot: Length, inner: Length) {
    self.head = head
    self.outer = outer
    self.foot = foot
    self.inner = inner
  }

  /// Margins as they are written, head, outer, foot and inner; what is left out is as opposite, as in CSS:
  /// `20mm`, `20mm 15mm`, `20mm 15mm 24mm 18mm`. `nil` where they are none.
  public init?(_ text: String) {
    let parts = text.split { " ,".contains($0) }
    let lengths = parts.compactMap { Length(String($0)) }
    guard lengths.count == parts.count, (1...4).contains(lengths.count) else { return nil }
    let outer = lengths.count > 1 ? lengths[1] : lengths[0]
    self.init(
      head: lengths[0], outer: outer, foot: lengths.count > 2 ? lengths[2] : lengths[0],
      inner: lengths.count > 3 ? lengths[3] : outer)
  }

  /// The margins as they are written.
  public var text: String { [head, outer, foot, inner].map(\.text).joined(separator: " ") }
}

/// The characters of a line, and the lines of a page (JLREQ 2.4.1, CLREQ 2.3.5).
public struct PageGrid: Sendable, Hashable {
  /// The characters of a line.
  public let characters: Int
  /// The lines of a page, or of a column of it.
  public let lines: Int

  /// Paper of four hundred cells: 原稿用紙.
  public static let manuscript = PageGrid(characters: 20, lines: 20)

  /// A grid; what is out of bounds comes to the nearest bound.
  public init(characters: Int, lines: Int) {
    self.characters = min(max(characters, 4), 200)
    self.lines = min(max(lines, 4), 200)
  }

  /// A grid as it is written: `39x16`; `nil` where it is none.
  public init?(_ text: String) {
    let parts = text.replacing("×", with: "x").split(separator: "x").map { Int($0) }
    guard parts.count == 2, let characters = parts[0], let lines = parts[1],
      (4...200).contains(characters), (4...200).contains(lines)
    else { return nil }
    self.characters = characters
    self.lines = lines
  }

  /// The grid as it is written.
  public var text: String { "\(characters)x\(lines)" }
}
