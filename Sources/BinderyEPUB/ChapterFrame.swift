import BinderyDesign
import BinderyModel
import BinderyXHTML

/// What stands above an essay's text, and what below it.
struct ChapterFrame: Sendable {
  let layout: BookLayout
  let chapter: Chapter

  /// Title, subtitle, byline and tags; nothing where a short text stands alone on its page.
  var head: [Element.Child] {
    guard !chapter.role.isInscription || !chapter.title.isEmpty else { return [] }
    var lines = [Element("h1", text: layout.title(of: chapter))]
    if let subtitle = layout.titles.subtitle(of: chapter) {
      lines.append(Element("p", ["class": "subtitle"], text: subtitle))
    }
    if !byline.isEmpty { lines.append(Element("p", ["class": "byline"], byline)) }
    let tags = chapter.tags.compactMap(\.oneLine)
    if !tags.isEmpty, chapter.role == .essay {
      lines.append(Element("p", ["class": "tags"], text: tags.joined(separator: " · ")))
    }
    return marked(Element("header", ["class": "title"], lines: lines))
  }

  /// Where an essay was published first.
  var foot: [Element.Child] {
    guard let address = chapter.address else { return [] }
    let line = Element(
      "p", ["class": "original"],
      [
        .text(furniture.originalLabel),
        .element(Element("a", ["href": address.text], text: Self.readable(address))),
      ])
    return marked(Element("footer", lines: [line]))
  }

  private func marked(_ element: Element) -> [Element.Child] {
    layout.edition.marked([element], in: chapter.language).map { .element($0) }
  }

  /// An address as people read it: without the scheme, its letters decoded.
  private static func readable(_ address: WebAddress) -> String {
    let text = address.text
    let start = text.firstRange(of: "://")?.upperBound ?? text.startIndex
    return PercentEncoding.decode(text[start...]).oneLine ?? text
  }

  private var furniture: Furniture { layout.furniture(of: chapter) }

  /// The authors, where they are not the book's, and the date.
  private var byline: [Element.Child] {
    let authors = chapter.authors.compactMap(\.oneLine)
    let ofBook = layout.edition.book.metadata.contributors.filter { $0.role == .author }
    let isOwn = !authors.isEmpty && authors != ofBook.compactMap(\.name.oneLine)
    var parts: [Element.Child] = []
    if isOwn {
      parts.append(.element(Element("span", ["class": "author"], text: furniture.names(authors))))
    }
    if let date = chapter.date {
      if isOwn { parts.append(.text("\u{3000}")) }
      parts.append(.element(Element("span", ["class": "date"], text: furniture.date(date))))
    }
    return parts
  }
}
