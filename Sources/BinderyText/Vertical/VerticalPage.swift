internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

/// Draws the pages of vertical text: lines from right to left, each with a gap at its right, or paper with cells.
///
/// Running heads and folios are horizontal, as in books (CLREQ 2.4.1).
struct VerticalPage: Sendable {
  private let shape: PageShape
  private let turnsMarks: Bool
  private let hasHangingPlace: Bool
  private let frame: PageText

  init(_ book: BookText, frame: PageText, hangsStops: Bool) {
    shape = book.page
    self.frame = frame
    turnsMarks = book.edition.design.plainText.verticalForms == .on
    hasHangingPlace = hangsStops
  }

  private var width: Int { shape.drawnWidth }

  private var characters: Int { shape.width / 2 }

  /// The lines of a page of a number.
  func lines(of page: SetPage, _ section: TextSection, number: Int, isFirst: Bool) -> [String] {
    var page = page
    if section.standsAlone {
      // In the middle of the page from right to left.
      let before = max(0, (shape.lines - page.lines.count) / 2)
      page.lines = Array(repeating: .blank, count: before) + page.lines
    }
    let hasFurniture = !section.standsAlone
    let head = hasFurniture && !isFirst ? frame.head(section.title, width: width) : ""
    let foot = hasFurniture ? frame.folio(number, width: width) : ""
    return [head, ""] + (page.isIsland ? island(page) : drawn(page)) + ["", foot]
  }

  /// Horizontal lines on a page as high as the others.
  private func island(_ page: SetPage) -> [String] {
    page.lines.map(\.text)
      + Array(repeating: "", count: max(0, height - page.lines.count))
  }

  /// The rows of a page.
  var height: Int {
    shape.isManuscript ? 2 * characters + 1 : characters + (hasHangingPlace ? 1 : 0)
  }

  // MARK: - Lines

  /// A page with a line that is too long is longer, since nothing of a text may be lost.
  private func drawn(_ page: SetPage) -> [String] {
    let rows = characters + (hasHangingPlace ? 1 : 0)
    var columns = page.lines.map { VerticalLine($0, turnsMarks: turnsMarks, places: rows) }
    while columns.count < shape.lines {
      columns.append(VerticalLine(.blank, turnsMarks: false, places: rows))
    }
    columns.reverse()
    let longest = columns.map(\.places.count).max() ?? 0
    return shape.isManuscript
      ? cells(columns, rows: max(characters, longest - 1))
      : blank(columns, rows: max(rows, longest))
  }

  private static let gap = "\u{3000}"

  private func blank(_ columns: [VerticalLine], rows: Int) -> [String] {
    (0..<rows).map { row in
      var text = ""
      for column in columns {
        text += row < column.places.count ? column.places[row] : Self.gap
        text += beside(column, row)
      }
      return text.trimmedEnd
    }
  }

  private func beside(_ column: VerticalLine, _ row: Int) -> String {
    row < column.besides.count && !column.besides[row].isEmpty ? column.besides[row] : Self.gap
  }

  /// Paper with a cell for each character: 原稿用紙. A stop that hangs shares the last cell's lower edge.
  private func cells(_ columns: [VerticalLine], rows: Int) -> [String] {
    func rule(_ left: String, _ right: String) -> String {
      columns.map { _ in left + "──" + right + "  " }.joined().trimmedEnd
    }
    var lines = [rule("┌", "┐")]
    for row in 0..<rows {
      if row > 0 { lines.append(rule("├", "┤")) }
      var text = ""
      for column in columns {
        let place = row < column.places.count ? column.places[row] : Self.gap
        text += "│" + place + "│" + beside(column, row)
      }
      lines.append(text.trimmedEnd)
    }
    // What hangs stands in the lower edge of the last cell.
    let last = columns.map { column in
      column.places.count > rows ? "└" + column.places[rows] + "┘  " : "└──┘  "
    }
    lines.append(last.joined().trimmedEnd)
    return lines
  }
}

extension String {
  /// The text without white at its end.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while let last = text.last, last == " " || last == "\u{3000}" { text.removeLast() }
    return String(text)
  }
}
