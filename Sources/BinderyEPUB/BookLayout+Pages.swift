import BinderyDesign
import BinderyModel
import BinderyXHTML

extension BookLayout {
  /// What stands in the spine behind the cover, in reading order.
  ///
  /// A table of contents with one line is no page; it is still there for reading systems.
  var sequence: [ContentsEntry.Kind] {
    edition.book.sequence.filter { $0 != .page(.contents) || showsContents }
  }

  /// What a page that the book makes is called.
  func name(of page: BookPage) -> String {
    furniture.name(of: page, besideImprint: edition.book.holds(.imprint))
  }

  /// The bytes of a page that the book makes.
  func document(of page: BookPage) -> [UInt8] {
    switch page {
    case .halfTitle: HalfTitlePage(layout: self).document()
    case .titlePage: TitlePage(layout: self).document()
    case .contents: NavigationDocument(layout: self).document()
    case .imprint:
      FactsPage(layout: self, page: page, facts: .ofImprint(edition, furniture)).document()
    case .colophon:
      FactsPage(layout: self, page: page, facts: .ofColophon(edition, furniture)).document()
    case .tagIndex: TagIndexPage(layout: self).document()
    case .chronology: ChronologyPage(layout: self).document()
    }
  }

  /// The frame of a page that the book makes.
  func page(_ page: BookPage, _ content: [Element]) -> Page {
    Page(
      title: name(of: page), language: edition.book.metadata.language,
      writingMode: edition.design.writingMode, kind: "matter",
      stylesheet: Page.stylesheetFromText,
      content: edition.marked(content, in: edition.book.metadata.language))
  }

  /// A line of a list that leads to an essay, perhaps behind the day of it.
  func line(to chapter: Chapter, after day: String? = nil) -> Element {
    var link = Element(
      "a", ["href": address(of: chapter.id, anchor: nil)], text: title(of: chapter))
    if chapter.language != edition.book.metadata.language {
      link.set(language: chapter.language)
    }
    guard let day else { return Element("li", lines: [link]) }
    return Element(
      "li", [:],
      [.element(Element("span", ["class": "day"], text: day)), .text(" "), .element(link)])
  }
}

extension BookPage {
  /// The type that tells reading systems what the page is (EPUB SSV 1.1); a chronology has none.
  var epubType: String? {
    switch self {
    case .halfTitle: "halftitlepage"
    case .titlePage: "titlepage"
    case .imprint: "copyright-page"
    case .contents: "toc"
    case .tagIndex: "index"
    case .chronology: nil
    case .colophon: "colophon"
    }
  }

  /// The role that tells assistive technology (DPUB-ARIA 1.1).
  var role: String? {
    switch self {
    case .contents: "doc-toc"
    case .tagIndex: "doc-index"
    case .colophon: "doc-colophon"
    case .halfTitle, .titlePage, .imprint, .chronology: nil
    }
  }

  /// Whether readers look for the page in the contents.
  var isListed: Bool {
    switch self {
    case .tagIndex, .chronology, .colophon: true
    case .halfTitle, .titlePage, .imprint, .contents: false
    }
  }
}
