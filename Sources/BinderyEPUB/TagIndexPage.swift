import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The index of tags: under each the essays that bear it (EPUB Indexes 1.0 section 3).
struct TagIndexPage {
  let layout: BookLayout

  /// The file's bytes.
  func document() -> [UInt8] {
    let entries = TagIndex(of: layout.edition.book).entries.compactMap(item)
    let section = Element(
      "section", ["epub:type": "index", "role": "doc-index", "class": "index-page"],
      lines: [
        Element("h1", text: layout.name(of: .tagIndex)),
        Element("ul", ["class": "index"], lines: entries),
      ])
    return layout.document(layout.page(.tagIndex, [section]))
  }

  private func item(_ entry: TagIndex.Entry) -> Element? {
    guard let tag = entry.tag.oneLine else { return nil }
    return Element(
      "li",
      lines: [
        Element("span", ["class": "tag"], text: tag),
        Element(
          "ul", lines: entry.essays.map { layout.line(to: layout.edition.book[$0]) }),
      ])
  }
}
