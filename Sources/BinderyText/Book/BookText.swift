internal import BinderyDesign
internal import BinderyModel
internal import BinderyTypography

/// Sets the parts of a book as lines of plain text.
struct BookText: Sendable {
  /// What is written.
  let edition: Edition
  /// The titles as they are shown.
  let titles: TextTitles
  /// The words of the book's own pages.
  let furniture: Furniture
  /// How wide lines are, and what pages hold.
  let page: PageShape

  init(_ edition: Edition) {
    self.edition = edition
    titles = TextTitles(edition)
    furniture = Furniture(for: edition.book.metadata.language, dates: edition.dates)
    page = PageShape(edition.design)
  }

  /// The cells of a line.
  var width: Int { page.width }

  /// The parts in reading order; an essay alone is no book, and has no pages around it.
  var parts: [ContentsEntry.Kind] {
    let isBook = edition.book.chapters.count > 1
    return edition.book.sequence.filter { kind in
      switch kind {
      case .chapter, .part: true
      case .heading: false
      case .page(.contents): showsContents
      case .page: isBook
      }
    }
  }

  /// Whether the contents are a page: a lone essay has some where pages are numbered, and headings to find.
  private var showsContents: Bool {
    edition.book.chapters.count > 1
      || page.isPaged && edition.book.chapters.contains { !$0.outline.isEmpty }
  }

  /// The lines of the contents: the essays, and what readers look for before and behind them.
  var contents: [ContentsEntry] {
    let book = edition.book
    return book.front.filter(isListed) + book.entries + book.back.filter(isListed)
  }

  private func isListed(_ entry: ContentsEntry) -> Bool {
    switch entry.kind {
    case .chapter(let id): !edition.book[id].role.isInscription
    case .page(.tagIndex), .page(.chronology), .page(.colophon): true
    case .page(.halfTitle), .page(.titlePage), .page(.imprint), .page(.contents): false
    case .part, .heading: true
    }
  }

  /// A part of the book in lines, with the pages that parts begin on where pages are numbered.
  ///
  /// - Throws: what `BookContents` throws when an essay can no longer be read.
  func section(_ kind: ContentsEntry.Kind, numbers: PageNumbers?) throws -> TextSection {
    switch kind {
    case .chapter(let id): return try ChapterText(self, edition.book[id]).section()
    case .part(let id): return partPage(edition.book[id])
    case .page(let page): return section(page, numbers: numbers)
    case .heading: return TextSection()
    }
  }

  private func section(_ page: BookPage, numbers: PageNumbers?) -> TextSection {
    switch page {
    case .halfTitle: halfTitle
    case .titlePage: titlePage
    case .imprint: facts(page, .ofImprint(edition, furniture))
    case .colophon: facts(page, .ofColophon(edition, furniture))
    case .contents: ContentsText(self, numbers: numbers).contents()
    case .tagIndex: ContentsText(self, numbers: numbers).tagIndex()
    case .chronology: ContentsText(self, numbers: numbers).chronology()
    }
  }

  /// What a page that the book makes is called.
  func name(of page: BookPage) -> String {
    furniture.name(of: page, besideImprint: edition.book.holds(.imprint))
  }

  /// Sets what the book says of itself.
  func setter() -> BlockSetter {
    BlockSetter(language: edition.book.metadata.language, in: edition)
  }

  /// A line of the book's own words, its marks as those of the text.
  func inlines(_ text: String, in language: LanguageTag? = nil) -> [Inline] {
    edition.typesetter(in: language ?? edition.book.metadata.language).mark(text)
  }
}
