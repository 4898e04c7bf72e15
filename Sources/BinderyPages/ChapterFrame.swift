import BinderyDesign
package import BinderyModel
package import BinderyXHTML

/// What stands above an essay's text, and what below it.
package struct ChapterFrame: Sendable {
  let output: any PagedOutput
  let chapter: Chapter

  /// The frame of an essay.
  package init(output: any PagedOutput, chapter: Chapter) {
    self.output = output
    self.chapter = chapter
  }

  /// The section around all that is shown of an essay.
  package func section(_ children: [Element.Child]) -> Element {
    let role = chapter.role
    // What has no heading is called by its name.
    let label = role.isInscription && chapter.title.isEmpty ? output.title(of: chapter) : nil
    return Element(
      "section",
      ["epub:type": output.type(role.epubType), "role": role.ariaRole, "aria-label": label],
      blocks: children)
  }

  /// Title, subtitle, byline and tags; nothing where a short text stands alone on its page.
  package var head: [Element.Child] {
    guard !chapter.role.isInscription || !chapter.title.isEmpty else { return [] }
    var lines = [Element("h1", text: output.title(of: chapter))]
    if let subtitle = output.titles.subtitle(of: chapter) {
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
  package var foot: [Element.Child] {
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
    output.edition.marked([element], in: chapter.language).map { .element($0) }
  }

  /// An address as people read it: without the scheme, its letters decoded.
  private static func readable(_ address: WebAddress) -> String {
    let text = address.text
    let start = text.firstRange(of: "://")?.upperBound ?? text.startIndex
    return PercentEncoding.decode(text[start...]).oneLine ?? text
  }

  private var furniture: Furniture { output.furniture(of: chapter) }

  /// The authors, where they are not the book's, and the date.
  private var byline: [Element.Child] {
    let authors = chapter.authors.compactMap(\.oneLine)
    let ofBook = output.edition.book.metadata.contributors.filter { $0.role == .author }
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
