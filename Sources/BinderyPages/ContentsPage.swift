import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The table of contents, for readers and for reading systems (EPUB 3.3 section 7).
struct ContentsPage {
  let output: any PagedOutput

  /// The list under its heading.
  var section: Element {
    Element(
      "nav", ["epub:type": output.type("toc"), "role": "doc-toc", "id": "toc"],
      lines: [
        Element("h1", text: output.furniture.contents),
        Element("ol", lines: output.contents.compactMap(item)),
      ])
  }

  /// The line of an entry; `nil` for a heading over nothing.
  private func item(_ entry: ContentsEntry) -> Element? {
    let below = entry.children.compactMap(item)
    switch entry.kind {
    case .chapter(let id): return item(output.edition.book[id], below: below)
    case .part(let id):
      guard let address = output.addressFromContents(of: id) else { return nil }
      let title = output.title(of: output.edition.book[id])
      return item(title, at: address, of: entry.kind, kind: "part", below: below)
    case .page(let page):
      guard let address = output.addressFromContents(of: page) else { return nil }
      return item(output.name(of: page), at: address, of: entry.kind, below: below)
    case .heading(let title):
      guard !below.isEmpty else { return nil }
      let shown = output.titles.title(ofHeading: title) ?? output.furniture.untitled
      return item([Element("span", text: shown)], below: below)
    }
  }

  private func item(
    _ title: String, at address: String?, of entry: ContentsEntry.Kind, kind: String? = nil,
    below: [Element]
  ) -> Element {
    let link = Element(
      "a", ["href": address, "class": output.className(ofLineTo: entry)], text: title)
    return item(
      [link] + (address.map(output.tail) ?? []), kind: kind, below: below)
  }

  private func item(_ line: [Element], kind: String? = nil, below: [Element]) -> Element {
    var item = Element("li", ["class": kind], lines: line)
    if !below.isEmpty { item.children.append(.element(Element("ol", lines: below))) }
    return item
  }

  private func item(_ chapter: Chapter, below: [Element]) -> Element {
    var item = self.item(
      output.contentsTitle(of: chapter),
      at: output.addressFromContents(of: chapter.id, anchor: nil),
      of: .chapter(chapter.id), below: items(chapter.outline, in: chapter) + below)
    if chapter.language != output.edition.book.metadata.language {
      item.set(language: chapter.language)
    }
    return item
  }

  /// A heading without text has no line of its own; those below it move up.
  private func items(_ entries: [OutlineEntry], in chapter: Chapter) -> [Element] {
    entries.flatMap { entry -> [Element] in
      guard let title = output.titles.title(of: entry, in: chapter) else {
        return items(entry.children, in: chapter)
      }
      return [
        item(
          title, at: output.addressFromContents(of: chapter.id, anchor: entry.identifier),
          of: .chapter(chapter.id), below: items(entry.children, in: chapter))
      ]
    }
  }
}
