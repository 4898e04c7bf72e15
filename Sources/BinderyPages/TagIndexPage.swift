import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The index of tags: under each the essays that bear it (EPUB Indexes 1.0 section 3).
struct TagIndexPage {
  let output: any PagedOutput

  /// What the page holds.
  var section: Element {
    let entries = TagIndex(of: output.edition.book).entries.compactMap(item)
    return Element(
      "section", ["epub:type": output.type("index"), "role": "doc-index", "class": "index-page"],
      lines: [
        Element("h1", text: output.name(of: .tagIndex)),
        Element("ul", ["class": "index"], lines: entries),
      ])
  }

  private func item(_ entry: TagIndex.Entry) -> Element? {
    guard let tag = entry.tag.oneLine else { return nil }
    return Element(
      "li",
      lines: [
        Element("span", ["class": "tag"], text: tag),
        Element(
          "ul", lines: entry.essays.map { output.line(to: output.edition.book[$0]) }),
      ])
  }
}
