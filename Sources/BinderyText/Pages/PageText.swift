internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

/// Draws the pages of horizontal text: running head, text, notes, folio.
struct PageText: Sendable {
  private let shape: PageShape
  private let widths: CellWidth
  private let bookTitle: String

  init(_ book: BookText) {
    shape = book.page
    widths = CellWidth(
      region: Region(book.edition.book.metadata.language),
      ambiguous: book.edition.design.plainText.ambiguous)
    bookTitle = book.titles.book
  }

  /// The lines of a page of a number, all of a page's length.
  func lines(of page: SetPage, _ section: TextSection, number: Int, isFirst: Bool) -> [String] {
    guard !section.standsAlone else { return alone(page) }
    var feet = page.notes.map(\.text)
    if !feet.isEmpty { feet.insert(rule, at: 0) }
    let body = page.lines.map(\.text)
    let white = max(0, shape.lines - body.count - feet.count)
    return [isFirst ? "" : head(section.title, width: shape.width), ""] + body
      + Array(repeating: "", count: white) + feet + ["", folio(number, width: shape.width)]
  }

  /// Lines a little above the middle of an empty page.
  private func alone(_ page: SetPage) -> [String] {
    let height = shape.lines + PageShape.furniture
    let above = max(0, (height - page.lines.count) / 3)
    let lines = Array(repeating: "", count: above) + page.lines.map(\.text)
    return lines + Array(repeating: "", count: max(0, height - lines.count))
  }

  /// The title of the book at the left, that of the essay at the right; one alone in the middle.
  func head(_ title: String, width room: Int) -> String {
    guard title != bookTitle, !title.isEmpty else { return centred(bookTitle, room) }
    let own = title.fitting(cells: room * 3 / 5, by: widths)
    let left = bookTitle.fitting(cells: room - own.cells(by: widths) - 2, by: widths)
    let white = room - own.cells(by: widths) - left.cells(by: widths)
    return left + String(repeating: " ", count: max(1, white)) + own
  }

  /// The number of a page, in the middle of its foot.
  func folio(_ number: Int, width: Int) -> String { centred("- \(number) -", width) }

  private func centred(_ text: String, _ width: Int) -> String {
    let text = text.fitting(cells: width, by: widths)
    return String(repeating: " ", count: max(0, width - text.cells(by: widths)) / 2) + text
  }

  private var rule: String {
    String(repeating: "─", count: max(4, shape.width / 4) / max(1, "─".cells(by: widths)))
  }
}
