public import BinderyModel

/// Where text stands on a page: so many characters in a line, so many lines on a page, and the white around
/// (JLREQ 2.4, CLREQ 2.3). All lengths are points.
///
/// A line is a whole number of characters, and a page a whole number of lines: what the size of the page
/// leaves over goes to the margins, in their own proportion.
public struct PageGeometry: Sendable, Hashable {
  /// The page, trimmed.
  public let width: Double
  /// The page, trimmed.
  public let height: Double
  /// The size of a character of the text.
  public let fontSize: Double
  /// From one line to the next.
  public let pitch: Double
  /// The characters of a line.
  public let characters: Int
  /// The lines of a column.
  public let lines: Int
  /// The columns of a page.
  public let columns: Int
  /// The white above the text.
  public let head: Double
  /// The white below it.
  public let foot: Double
  /// The white at the spine.
  public let inner: Double
  /// The white at the other side.
  public let outer: Double

  /// The white between columns.
  public var columnGap: Double { 2 * fontSize }

  /// The length of lines with the columns beside each other.
  public var measure: Double {
    Double(columns * characters) * fontSize + Double(columns - 1) * columnGap
  }

  /// Text of less than this cannot be read.
  private static let smallestFont = 6.0

  /// The geometry of pages.
  ///
  /// - Parameters:
  ///   - wish: what is wanted of them; what it leaves open is as books of the region have it.
  ///   - region: whose books.
  ///   - writingMode: in which direction lines run.
  ///   - line: from one line to the next, in em.
  /// - Throws: `PageGeometryError` where the text does not fit on the page.
  public init(
    _ wish: PageWish, region: Region, writingMode: WritingMode, line: Double
  ) throws(PageGeometryError) {
    let size = wish.size ?? .a5
    let page = (width: size.width.points, height: size.height.points)
    let margins = wish.margins.map(UsualPage.Margins.init) ?? UsualPage.margins(of: page)
    let columns = wish.columns?.count ?? 1
    let isVertical = writingMode == .vertical
    let room = (
      width: page.width - margins.inner - margins.outer,
      height: page.height - margins.head - margins.foot
    )
    let inline = isVertical ? room.height : room.width
    let block = isVertical ? room.width : room.height
    let usual = wish.fontSize?.points ?? UsualPage.fontSize(on: page, in: region)
    var fontSize = usual
    let gaps = Double(columns - 1) * 2
    if let grid = wish.grid {
      let fitting = min(
        inline / (Double(columns * grid.characters) + gaps), block / (Double(grid.lines) * line))
      if fitting < usual {
        // Type is cast in quarters of a point.
        let smaller = (fitting * 4).rounded(.down) / 4
        guard wish.fontSize == nil, smaller >= Self.smallestFont else {
          throw .gridTooLarge(grid, size, fontSize: max(usual, Self.smallestFont))
        }
        fontSize = smaller
      }
    }
    let slack = 0.001
    characters =
      wish.grid?.characters
      ?? Int((inline / fontSize - gaps) / Double(columns) + slack)
    lines = wish.grid?.lines ?? Int(block / (fontSize * line) + slack)
    guard characters >= 4, lines >= 4 else { throw .noRoom(size, fontSize: fontSize) }
    width = page.width
    height = page.height
    self.fontSize = fontSize
    self.columns = columns
    pitch = fontSize * line
    let measure = Double(columns * characters) * fontSize + gaps * fontSize
    let depth = Double(lines) * fontSize * line
    let sides = page.width - (isVertical ? depth : measure)
    let ends = page.height - (isVertical ? measure : depth)
    inner = sides * margins.inner / (margins.inner + margins.outer)
    outer = sides - inner
    head = ends * margins.head / (margins.head + margins.foot)
    foot = ends - head
  }
}

/// Why text does not fit on a page.
public enum PageGeometryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// So many characters and lines are more than the page holds.
  case gridTooLarge(PageGrid, PageSize, fontSize: Double)
  /// The margins leave next to nothing.
  case noRoom(PageSize, fontSize: Double)

  /// What happened, with what to do.
  public var description: String {
    switch self {
    case .gridTooLarge(let grid, let size, let fontSize):
      "\(grid.text) characters of \(Self.points(fontSize)) do not fit on a page of \(size.text): "
        + "name fewer, a larger page, smaller margins, or a smaller --font-size"
    case .noRoom(let size, let fontSize):
      "a page of \(size.text) has no room for text of \(Self.points(fontSize)): "
        + "name a larger page, smaller margins, or a smaller --font-size"
    }
  }

  private static func points(_ number: Double) -> String {
    Length((number * 100).rounded() / 100, .point).text
  }
}
