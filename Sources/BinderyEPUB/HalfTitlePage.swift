import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The first leaf, with the title alone.
struct HalfTitlePage {
  let layout: BookLayout

  /// The file's bytes.
  func document() -> [UInt8] {
    let title = Element("p", ["epub:type": "halftitle"], text: layout.title)
    let section = Element(
      "section",
      [
        "epub:type": "halftitlepage", "class": "half-title-page",
        "aria-label": layout.name(of: .halfTitle),
      ], lines: [title])
    return layout.document(layout.page(.halfTitle, [section]))
  }
}
