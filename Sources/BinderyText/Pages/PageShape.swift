internal import BinderyDesign
internal import BinderyModel

/// How wide lines are, and what a page holds.
struct PageShape: Sendable, Hashable {
  /// The cells of a line of text.
  let width: Int
  /// Whether there are pages.
  let isPaged: Bool
  /// The lines of text on a page, its notes among them.
  let lines: Int
  /// Whether lines run from top to bottom.
  let isVertical: Bool
  /// Whether pages have a cell for each character.
  let isManuscript: Bool

  /// The cells of a page from left to right.
  var drawnWidth: Int { isVertical ? lines * (isManuscript ? 6 : 4) : width }

  /// The lines of the head with the white below it, and of the foot with the white above it.
  static let furniture = 4

  /// The shape of a design's pages. Vertical text always has some, since its lines go on side by side.
  init(_ design: Design) {
    let setting = design.plainText
    isVertical = design.writingMode == .vertical
    isManuscript = isVertical && setting.paper == .manuscript
    guard isVertical else {
      width = setting.width
      switch setting.pageLength {
      case .endless: (isPaged, lines) = (false, .max)
      case .lines(let lines): (isPaged, self.lines) = (true, lines - Self.furniture)
      }
      return
    }
    let grid = setting.grid ?? (isManuscript ? .manuscript : Self.grid(setting))
    isPaged = true
    width = 2 * grid.characters
    lines = grid.lines
  }

  /// The characters of a vertical line where nobody says how many.
  private static let usualCharacters = 30

  /// As many lines as the width has room for, each with its gap; as many characters as the length has.
  private static func grid(_ setting: PlainTextSetting) -> PageGrid {
    let characters: Int =
      switch setting.pageLength {
      case .endless: usualCharacters
      case .lines(let lines): lines - furniture
      }
    return PageGrid(characters: characters, lines: (setting.width + 2) / 4)
  }
}
