import BinderyDesign
import BinderyModel
import BinderyPages
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
    let picture = Element(
      "img", ["src": image, "alt": layout.coverAlternative, "role": "doc-cover"])
    let section = Element("section", ["epub:type": "cover"], lines: [picture])
    return layout.document(layout.page(layout.furniture.cover, [section], kind: "cover"))
  }
}
