import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The page that shows the cover picture and nothing else (Kobo EPUB guidelines).
struct CoverPage: Sendable {
  let layout: BookLayout
  private let image: String

  /// The cover page, where the book has a cover.
  init?(layout: BookLayout) {
    guard let cover = layout.cover else { return nil }
    self.layout = layout
    image = "../images/\(layout.images[cover.id.index])"
  }

  /// The file's bytes.
  func document() -> [UInt8] {
    let authors = layout.edition.book.metadata.contributors.filter { $0.role == .author }
    let alternative = layout.furniture.cover(
      of: layout.title, by: authors.compactMap(\.name.oneLine))
    let picture = Element("img", ["src": image, "alt": alternative, "role": "doc-cover"])
    let section = Element("section", ["epub:type": "cover"], lines: [picture])
    return layout.document(
      Page(
        title: layout.furniture.cover, language: layout.edition.book.metadata.language,
        writingMode: layout.edition.design.writingMode, kind: "cover",
        stylesheet: Page.stylesheetFromText, content: [section]))
  }
}
