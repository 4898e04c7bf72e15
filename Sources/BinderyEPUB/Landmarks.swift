import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The places that reading systems offer beside the contents (EPUB 3.3 section 7.4.3).
struct Landmarks {
  let layout: BookLayout

  /// The hidden list; one place per type.
  func element() -> Element {
    Element(
      "nav", ["epub:type": "landmarks", "hidden": "hidden"],
      lines: [
        Element("h2", text: layout.furniture.landmarks),
        Element("ol", lines: places.map(item)),
      ])
  }

  private func item(_ place: (type: String, address: String, label: String)) -> Element {
    Element(
      "li",
      lines: [Element("a", ["epub:type": place.type, "href": place.address], text: place.label)])
  }

  private var places: [(type: String, address: String, label: String)] {
    let furniture = layout.furniture
    var places: [(type: String, address: String, label: String)] = []
    if layout.cover != nil {
      places.append(("cover", EntryNames.relativeToPackage(EntryNames.cover), furniture.cover))
    }
    places.append(
      ("titlepage", EntryNames.relativeToPackage(EntryNames.titlePage), furniture.titlePage))
    if layout.showsContents {
      places.append(
        ("toc", EntryNames.relativeToPackage(EntryNames.navigation), furniture.contents))
    }
    if let first = layout.edition.book.chapters.first {
      let address = layout.addressFromPackage(of: first.id, anchor: nil)
      places.append(("bodymatter", address, furniture.bodyMatter))
    }
    return places
  }
}
