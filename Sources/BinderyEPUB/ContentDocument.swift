import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The document of an essay, or of a part of a long one.
struct ContentDocument: Sendable {
  let layout: BookLayout
  let chapter: Chapter
  /// Which part of the essay, from 0.
  let part: Int

  private var place: EssayDocuments.Part { layout.essays[chapter.id.index].parts[part] }

  /// The file name.
  var name: String { place.name }

  /// The file's bytes.
  ///
  /// - Throws: what `BookContents` throws when the essay can no longer be read.
  func document() throws -> [UInt8] {
    let body = try layout.bodyForDocument(of: chapter)
    let blocks = place.blocks.map { Array(body.blocks[$0]) } ?? body.blocks
    let notes = place.notes.map { numbers in body.notes.filter { numbers.contains($0.number) } }
    return page(blocks: blocks, notes: notes ?? body.notes).document()
  }

  private var title: String { layout.title(of: chapter) }

  private func page(blocks: [Block], notes: [Note]) -> Page {
    var renderer = XHTMLRenderer(
      context: ContentContext(layout: layout, chapter: chapter, part: part),
      notes: Set(notes.map(\.number)))
    let header = part == 0 ? [Element.Child.element(header)] : []
    let children = header + renderer.blocks(blocks) + renderer.notes(notes)
    // Only the first part is the chapter; the others go on with it.
    let section =
      part == 0
      ? Element("section", ["epub:type": "chapter", "role": "doc-chapter"], blocks: children)
      : Element("section", ["class": "continued"], blocks: children)
    return Page(
      title: part == 0 ? title : "\(title) (\(part + 1))", language: chapter.language,
      kind: "essay", stylesheet: Page.stylesheetFromText, content: [section])
  }

  private var header: Element {
    var lines = [Element("h1", text: title)]
    if let subtitle = layout.titles.subtitle(of: chapter) {
      lines.append(Element("p", ["class": "subtitle"], text: subtitle))
    }
    if let byline { lines.append(Element("p", ["class": "byline"], text: byline)) }
    let tags = chapter.tags.compactMap(\.oneLine)
    if !tags.isEmpty {
      lines.append(Element("p", ["class": "tags"], text: tags.joined(separator: " · ")))
    }
    return Element("header", ["class": "title"], lines: lines)
  }

  /// The authors, where they are not the book's, and the date.
  private var byline: String? {
    let furniture = Furniture(for: chapter.language)
    let authors = chapter.authors.compactMap(\.oneLine)
    let ofBook = layout.edition.book.metadata.contributors.filter { $0.role == .author }
    let isOwn = !authors.isEmpty && authors != ofBook.compactMap(\.name.oneLine)
    let parts = [isOwn ? furniture.names(authors) : nil, chapter.date.map(furniture.date)]
    let text = parts.compactMap { $0 }.joined(separator: "\u{3000}")
    return text.isEmpty ? nil : text
  }
}
