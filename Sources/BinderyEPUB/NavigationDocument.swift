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
        Element("ol", lines: book.chapters.map(item)),
      ])
    return Page(
      title: layout.furniture.contents, language: book.metadata.language, kind: "contents",
      stylesheet: EntryNames.relativeToPackage(EntryNames.stylesheet),
      content: [contents, Landmarks(layout: layout).element()]
    ).document()
  }

  private func item(_ chapter: Chapter) -> Element {
    var item = self.item(
      layout.title(of: chapter), in: chapter, anchor: nil,
      children: chapter.outline)
    if chapter.language != layout.edition.book.metadata.language {
      item.set(language: chapter.language)
    }
    return item
  }

  private func item(
    _ title: String, in chapter: Chapter, anchor: String?, children: [OutlineEntry]
  ) -> Element {
    let address = layout.addressFromPackage(of: chapter.id, anchor: anchor)
    let below = items(children, in: chapter)
    var item = Element("li", lines: [Element("a", ["href": address], text: title)])
    if !below.isEmpty { item.children.append(.element(Element("ol", lines: below))) }
    return item
  }

  /// A heading without text has no line of its own; those below it move up.
  private func items(_ entries: [OutlineEntry], in chapter: Chapter) -> [Element] {
    entries.flatMap { entry -> [Element] in
      guard let title = layout.titles.title(of: entry, in: chapter) else {
        return items(entry.children, in: chapter)
      }
      return [item(title, in: chapter, anchor: entry.identifier, children: entry.children)]
    }
  }
}
