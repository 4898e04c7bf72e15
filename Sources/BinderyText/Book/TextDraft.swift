internal import BinderyConcurrency
internal import BinderyDesign
internal import BinderyModel

/// Puts the sections of a book below each other, or on pages.
struct TextDraft: Sendable {
  private let book: BookText
  private let frame: PageText
  private let vertical: VerticalPage?

  init(_ book: BookText) {
    self.book = book
    frame = PageText(book)
    let language = book.edition.book.metadata.language
    vertical =
      book.page.isVertical
      ? VerticalPage(
        book, frame: frame, hangsStops: TextVoice(language, in: book.edition).hangsStops) : nil
  }

  // MARK: - Pages

  /// The pages that parts begin on; `nil` where there are no pages.
  ///
  /// - Throws: `TextError.essayUnreadable`.
  func pageNumbers(jobs: Int) throws(TextError) -> PageNumbers? {
    guard book.page.isPaged else { return nil }
    let parts = book.parts
    // Lists of pages have as many lines whatever the numbers are.
    let unknown = PageNumbers(parts.map { ($0, PageNumbers.Extent(pages: 1, anchors: [:])) })
    let extents = concurrentMap(count: parts.count, jobs: jobs) { index in
      Result { extent(of: try book.section(parts[index], numbers: unknown)) }
    }
    var numbered: [(ContentsEntry.Kind, PageNumbers.Extent)] = []
    for (kind, extent) in zip(parts, extents) {
      do {
        numbered.append((kind, try extent.get()))
      } catch {
        throw .essayUnreadable(source(of: kind), cause: error)
      }
    }
    return PageNumbers(numbered)
  }

  private func source(of kind: ContentsEntry.Kind) -> SourcePath {
    switch kind {
    case .chapter(let id): book.edition.book[id].source
    case .part, .page, .heading: SourcePath("")
    }
  }

  private func extent(of section: TextSection) -> PageNumbers.Extent {
    let pages = pages(of: section)
    var anchors: [String: Int] = [:]
    for (number, page) in pages.enumerated() {
      for case let anchor? in page.lines.map(\.anchor) where anchors[anchor] == nil {
        anchors[anchor] = number
      }
    }
    return PageNumbers.Extent(pages: pages.count, anchors: anchors)
  }

  /// The notes of vertical text stand behind it, as is most frequent (JLREQ 4.2).
  private func pages(of section: TextSection) -> [SetPage] {
    guard let vertical else { return Pagination.pages(of: section, room: book.page.lines) }
    return Pagination.pages(
      of: section.flow(notesUnder: notesHeading), room: book.page.lines,
      islandRoom: vertical.height)
  }

  // MARK: - Lines

  /// The lines of a section, with white before it or on pages.
  func lines(
    of section: TextSection, _ kind: ContentsEntry.Kind, isFirst: Bool, numbers: PageNumbers?
  ) -> [String] {
    guard let numbers else {
      return (isFirst ? [] : ["", "", ""])
        + section.flow(notesUnder: notesHeading).map(\.text)
    }
    let first = numbers.page(of: kind) ?? 1
    var lines: [String] = []
    for (index, page) in pages(of: section).enumerated() {
      var drawn =
        vertical?.lines(of: page, section, number: first + index, isFirst: index == 0)
        ?? frame.lines(of: page, section, number: first + index, isFirst: index == 0)
      // A form feed begins each page but the first.
      if !isFirst || index > 0 { drawn[0] = "\u{0C}" + drawn[0] }
      lines += drawn
    }
    return lines
  }

  private var notesHeading: [LaidLine] {
    var setter = book.setter()
    let label = setter.look.remark.open + book.furniture.notes + setter.look.remark.close
    return setter.paragraph([Inline(.text(label))], width: book.width).map {
      LaidLine(text: $0.text, keep: .withNext)
    }
  }
}
