import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The table of contents, for readers and for reading systems (EPUB 3.3 section 7).
struct NavigationDocument {
  let layout: BookLayout

  /// The file's bytes.
  func document() -> [UInt8] {
    let book = layout.edition.book
    let contents = Element(
      "nav", ["epub:type": "toc", "role": "doc-toc", "id": "toc"],
      lines: [
        Element("h1", text: layout.furniture.contents),
        Element("ol", lines: layout.contents.compactMap(item)),
      ])
    return layout.document(
      Page(
        title: layout.furniture.contents, language: book.metadata.language,
        writingMode: layout.edition.design.writingMode, kind: "contents",
        stylesheet: EntryNames.relativeToPackage(EntryNames.stylesheet),
        content: layout.edition.marked([contents], in: book.metadata.language)
          + [Landmarks(layout: layout).element()]))
  }

  /// The line of an entry; `nil` for a heading over nothing.
  private func item(_ entry: ContentsEntry) -> Element? {
    let below = entry.children.compactMap(item)
    switch entry.kind {
    case .chapter(let id): return item(layout.edition.book[id], below: below)
    case .part(let id):
      guard let address = layout.addressFromPackage(of: entry) else { return nil }
      let title = layout.title(of: layout.edition.book[id])
      let line = Element("a", ["href": address], text: title)
      return item(line, kind: "part", below: below)
    case .page(let page):
      guard let address = layout.addressFromPackage(of: entry) else { return nil }
      return item(Element("a", ["href": address], text: layout.name(of: page)), below: below)
    case .heading(let title):
      guard !below.isEmpty else { return nil }
      let shown = layout.titles.title(ofHeading: title) ?? layout.furniture.untitled
      return item(Element("span", text: shown), below: below)
    }
  }

  private func item(_ line: Element, kind: String? = nil, below: [Element]) -> Element {
    var item = Element("li", ["class": kind], lines: [line])
    if !below.isEmpty { item.children.append(.element(Element("ol", lines: below))) }
    return item
  }

  private func item(_ chapter: Chapter, below: [Element]) -> Element {
    var item = self.item(
      layout.contentsTitle(of: chapter), in: chapter, anchor: nil,
      below: items(chapter.outline, in: chapter) + below)
    if chapter.language != layout.edition.book.metadata.language {
      item.set(language: chapter.language)
    }
    return item
  }

  private func item(
    _ title: String, in chapter: Chapter, anchor: String?, below: [Element]
  ) -> Element {
    let address = layout.addressFromPackage(of: chapter.id, anchor: anchor)
    return item(Element("a", ["href": address], text: title), below: below)
  }

  /// A heading without text has no line of its own; those below it move up.
  private func items(_ entries: [OutlineEntry], in chapter: Chapter) -> [Element] {
    entries.flatMap { entry -> [Element] in
      guard let title = layout.titles.title(of: entry, in: chapter) else {
        return items(entry.children, in: chapter)
      }
      return [
        item(
          title, in: chapter, anchor: entry.identifier, below: items(entry.children, in: chapter))
      ]
    }
  }
}
