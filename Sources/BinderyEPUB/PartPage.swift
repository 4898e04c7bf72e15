import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The page before the essays of a part, which says its title and nothing else.
struct PartPage {
  let layout: BookLayout
  let part: Part

  /// The file's bytes.
  func document() -> [UInt8] {
    let title = layout.title(of: part)
    let section = Element(
      "section", ["epub:type": "part", "role": "doc-part", "class": "part-page"],
      lines: [Element("h1", text: title)])
    return layout.document(
      Page(
        title: title, language: layout.edition.book.metadata.language,
        writingMode: layout.edition.design.writingMode, kind: "part",
        stylesheet: Page.stylesheetFromText,
        content: layout.edition.marked([section], in: layout.edition.book.metadata.language)))
  }
}
