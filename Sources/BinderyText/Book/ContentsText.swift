internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

/// Sets lists of the essays: the contents, the index of tags, the chronology, each with pages where pages are numbered.
struct ContentsText {
  private let book: BookText
  private let numbers: PageNumbers?
  private let widths: CellWidth

  init(_ book: BookText, numbers: PageNumbers?) {
    self.book = book
    self.numbers = numbers
    widths = book.setter().widths
  }

  /// The table of contents.
  func contents() -> TextSection {
    var lines = book.heading(book.furniture.contents) + [LaidLine(text: "", keep: .withNext)]
    var isBehindPart = false
    for entry in book.contents {
      let own = self.lines(of: entry, depth: 0)
      // What follows a part stands apart from it, as parts do from each other.
      if isBehindPart, own.first?.isBlank == false { lines.append(.blank) }
      lines += own
      isBehindPart = !entry.children.isEmpty
    }
    return TextSection(title: book.furniture.contents, lines: lines)
  }

  /// The essays under each of their tags.
  func tagIndex() -> TextSection {
    let title = book.name(of: .tagIndex)
    var lines = book.heading(title) + [LaidLine(text: "", keep: .withNext)]
    for entry in TagIndex(of: book.edition.book).entries {
      let tag = entry.tag.singleTextLine
      guard !tag.isEmpty else { continue }
      lines += line(tag, page: nil, depth: 0).map { LaidLine(text: $0.text, keep: .withNext) }
      for id in entry.essays { lines += line(to: book.edition.book[id], depth: 1) }
    }
    return TextSection(title: title, lines: lines)
  }

  /// The essays by their dates, year by year.
  func chronology() -> TextSection {
    let title = book.name(of: .chronology)
    var lines = book.heading(title)
    let chronology = Chronology(of: book.edition.book)
    for year in chronology.years {
      lines += heading(book.furniture.title(ofYear: year.number))
      for essay in year.essays { lines += line(to: essay, depth: 1) }
    }
    if !chronology.undated.isEmpty {
      lines += heading(book.furniture.undated)
      for essay in chronology.undated { lines += line(to: essay, depth: 1) }
    }
    return TextSection(title: title, lines: lines)
  }

  // MARK: - Lines

  private func heading(_ text: String) -> [LaidLine] {
    [LaidLine.blank]
      + line(text, page: nil, depth: 0).map { LaidLine(text: $0.text, keep: .withNext) }
  }

  private func lines(of entry: ContentsEntry, depth: Int) -> [LaidLine] {
    var lines: [LaidLine] = []
    switch entry.kind {
    case .chapter(let id):
      let chapter = book.edition.book[id]
      lines += line(
        book.titles.contentsTitle(of: chapter), page: numbers?.page(of: entry.kind), depth: depth)
      if book.edition.book.chapters.count == 1 {
        for heading in chapter.outline { lines += self.lines(of: heading, in: chapter, depth: 1) }
      }
    case .part(let id):
      lines.append(.blank)
      lines += line(
        book.titles.title(of: book.edition.book[id]), page: numbers?.page(of: entry.kind),
        depth: depth)
    case .heading(let title):
      lines += line(book.titles.title(ofHeading: title), page: nil, depth: depth)
    case .page(let page):
      lines += line(book.name(of: page), page: numbers?.page(of: entry.kind), depth: depth)
    }
    return lines + entry.children.flatMap { self.lines(of: $0, depth: depth + 1) }
  }

  private func lines(of heading: OutlineEntry, in chapter: Chapter, depth: Int) -> [LaidLine] {
    let page = numbers?.page(of: heading.identifier, in: chapter.id)
    return line(book.titles.title(of: heading, in: chapter), page: page, depth: depth)
      + heading.children.flatMap { lines(of: $0, in: chapter, depth: depth + 1) }
  }

  private func line(to chapter: Chapter, depth: Int) -> [LaidLine] {
    line(
      book.titles.title(of: chapter), page: numbers?.page(of: .chapter(chapter.id)), depth: depth)
  }

  /// A title, set in by its depth, and its page behind leaders.
  private func line(_ title: String, page: Int?, depth: Int) -> [LaidLine] {
    var setter = book.setter()
    let indent = setter.white(min(depth, 6) * 4)
    var lines = setter.paragraph(
      book.inlines(title), width: width, indent: indent, hanging: indent + setter.white(4))
    guard let page, let last = lines.last else { return lines }
    lines[lines.count - 1].text = last.text + leader(behind: last.text, to: page)
    return lines
  }

  /// Titles leave room for a page number of five digits with some leaders.
  private var width: Int {
    book.page.isPaged ? book.width - (book.page.isVertical ? 10 : 12) : book.width
  }

  private func leader(behind text: String, to page: Int) -> String {
    let used = text.cells(by: widths)
    let region = widths.region
    if widths.isVertical {
      let number = region == .latin ? String(page).inFullWidth : Self.numeral(page)
      let room = (book.width - used - number.cells(by: widths)) / 2
      return "\u{3000}" + String(repeating: "…", count: max(0, room - 2)) + "\u{3000}" + number
    }
    let number = " " + String(page)
    let room = book.width - used - number.count - 1
    let sign = region == .latin || region == .korean ? "." : "…"
    let cells = sign.cells(by: widths)
    let odd = String(repeating: " ", count: max(0, room) % cells)
    return " " + odd + String(repeating: sign, count: max(0, room / cells)) + number
  }

  private static func numeral(_ page: Int) -> String {
    ChineseNumeral.digits(String(page).compactMap(\.wholeNumberValue))
  }
}
