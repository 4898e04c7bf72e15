package import BinderyDesign
package import BinderyModel
internal import BinderyTypography
package import BinderyXHTML

/// An output that shows a book as pages of XHTML: what the pages ask about it.
package protocol PagedOutput: Sendable {
  /// What is written.
  var edition: Edition { get }
  /// The titles as they are shown.
  var titles: TitleSetting { get }
  /// The words of the book's own pages.
  var furniture: Furniture { get }
  /// Whether elements say what they are by `epub:type` too.
  var hasEPUBTypes: Bool { get }
  /// The address of an essay or a place in it, seen from the book's pages; `nil` where it is not in the output.
  func address(of chapter: ChapterID, anchor: String?) -> String?
  /// The address of an essay or a place in it, seen from the contents.
  func addressFromContents(of chapter: ChapterID, anchor: String?) -> String?
  /// The address of a part's page, seen from the contents.
  func addressFromContents(of part: PartID) -> String?
  /// The address of a page that the book makes, seen from the contents.
  func addressFromContents(of page: BookPage) -> String?
  /// The class of the link of a line of the contents.
  func className(ofLineTo entry: ContentsEntry.Kind) -> String?
  /// What is added to a line of the contents, of the index or of the chronology behind its link.
  func tail(ofLineTo address: String) -> [Element]
}

extension PagedOutput {
  /// None.
  package func className(ofLineTo entry: ContentsEntry.Kind) -> String? { nil }

  /// Nothing.
  package func tail(ofLineTo address: String) -> [Element] { [] }

  /// The value of `epub:type`, where the output has it.
  func type(_ type: String?) -> String? { hasEPUBTypes ? type : nil }

  /// The book's title; never empty.
  package var title: String { titles.title ?? furniture.untitled }

  /// The words for a text, in its language.
  package func furniture(of chapter: Chapter) -> Furniture {
    Furniture(for: chapter.language, dates: edition.dates)
  }

  /// A text's title as this output sets it, else what its role is called; never empty.
  package func title(of chapter: Chapter) -> String {
    titles.title(of: chapter)
      ?? (chapter.role.isNamed ? furniture(of: chapter).name(of: chapter.role) : furniture.untitled)
  }

  /// What the contents call an essay; never empty.
  package func contentsTitle(of chapter: Chapter) -> String {
    titles.contentsTitle(of: chapter) ?? title(of: chapter)
  }

  /// A part's title as this output sets it; never empty.
  package func title(of part: Part) -> String { titles.title(of: part) ?? furniture.untitled }

  /// What a page that the book makes is called.
  package func name(of page: BookPage) -> String {
    furniture.name(of: page, besideImprint: edition.book.holds(.imprint))
  }

  /// Whether the table of contents is a page of the book: not for a lone essay without headings.
  package var showsContents: Bool {
    edition.book.chapters.count > 1 || edition.book.chapters.contains { !$0.outline.isEmpty }
  }

  /// What stands behind the cover, in reading order.
  ///
  /// A table of contents with one line is no page.
  package var sequence: [ContentsEntry.Kind] {
    edition.book.sequence.filter { $0 != .page(.contents) || showsContents }
  }

  /// The lines of the contents: the essays, and what readers look for before and behind them.
  package var contents: [ContentsEntry] {
    let book = edition.book
    return book.front.filter(isListed) + book.entries + book.back.filter(isListed)
  }

  private func isListed(_ entry: ContentsEntry) -> Bool {
    switch entry.kind {
    case .chapter(let id): edition.book[id].role.isListed
    case .page(let page): page.isListed
    case .part, .heading: true
    }
  }

  /// The cover picture, where the book has one.
  package var cover: Asset? {
    edition.book.cover.flatMap { id in
      edition.book.assets.indices.contains(id.index) ? edition.book[id] : nil
    }
  }

  /// What stands for the picture of the cover.
  package var coverAlternative: String {
    let authors = edition.book.metadata.contributors.filter { $0.role == .author }
    return furniture.cover(of: title, by: authors.compactMap(\.name.oneLine))
  }

  /// A line of a list that leads to an essay, perhaps behind the day of it.
  func line(to chapter: Chapter, after day: String? = nil) -> Element {
    let address = address(of: chapter.id, anchor: nil)
    var link = Element("a", ["href": address], text: title(of: chapter))
    if chapter.language != edition.book.metadata.language {
      link.set(language: chapter.language)
    }
    let tail = address.map(tail) ?? []
    guard day != nil || !tail.isEmpty else { return Element("li", lines: [link]) }
    let head = day.map { day -> [Element.Child] in
      [.element(Element("span", ["class": "day"], text: day)), .text(" ")]
    }
    return Element("li", [:], (head ?? []) + [.element(link)] + tail.map { .element($0) })
  }

  /// What a page that the book makes holds, with the marks that the text of essays has.
  package func content(of page: BookPage) -> [Element] {
    let section =
      switch page {
      case .halfTitle: HalfTitlePage(output: self).section
      case .titlePage: TitlePage(output: self).section
      case .contents: ContentsPage(output: self).section
      case .imprint:
        FactsPage(output: self, page: page, facts: .ofImprint(edition, furniture)).section
      case .colophon:
        FactsPage(output: self, page: page, facts: .ofColophon(edition, furniture)).section
      case .tagIndex: TagIndexPage(output: self).section
      case .chronology: ChronologyPage(output: self).section
      }
    return edition.marked([section], in: edition.book.metadata.language)
  }

  /// What the page of a part holds.
  package func content(of part: Part) -> [Element] {
    edition.marked(
      [PartPage(output: self, part: part).section], in: edition.book.metadata.language)
  }
}
