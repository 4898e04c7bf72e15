import BinderyDesign
import BinderyModel
import BinderyPages
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
    return layout.document(
      page(blocks: blocks, notes: notes ?? body.notes), of: chapter,
      blocks + (notes ?? body.notes).flatMap(\.blocks), context)
  }

  private var context: ContentContext {
    ContentContext(layout: layout, chapter: chapter, part: part)
  }

  private var title: String { layout.title(of: chapter) }

  private func page(blocks: [Block], notes: [Note]) -> Page {
    var renderer = XHTMLRenderer(
      context: context,
      notes: Set(notes.map(\.number)))
    let frame = ChapterFrame(output: layout, chapter: chapter)
    var children = part == 0 ? frame.head : []
    children += renderer.blocks(blocks) + renderer.notes(notes)
    if part == layout.essays[chapter.id.index].parts.count - 1 { children += frame.foot }
    return Page(
      title: part == 0 ? title : "\(title) (\(part + 1))", language: chapter.language,
      writingMode: place.isIsland ? .horizontal : layout.edition.design.writingMode, kind: kind,
      stylesheet: place.isIsland ? Page.islandStylesheetFromText : Page.stylesheetFromText,
      content: [section(children)])
  }

  /// Texts of the front and back matter look like essays, and are told from them by their role.
  private var kind: String {
    chapter.role == .essay ? "essay" : "essay \(chapter.role.rawValue)"
  }

  /// Only the first part is the chapter; the others go on with it.
  private func section(_ children: [Element.Child]) -> Element {
    guard part == 0 else { return Element("section", ["class": "continued"], blocks: children) }
    return ChapterFrame(output: layout, chapter: chapter).section(children)
  }
}
