import BinderyDesign
import BinderyModel
import BinderyPages
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

  /// The first place of each type, in reading order.
  private var places: [(type: String, address: String, label: String)] {
    let furniture = layout.furniture
    var places: [(type: String, address: String, label: String)] = []
    if layout.cover != nil {
      places.append(("cover", EntryNames.relativeToPackage(EntryNames.cover), furniture.cover))
    }
    for kind in layout.sequence {
      guard let place = place(of: kind), !places.contains(where: { $0.type == place.type }) else {
        continue
      }
      places.append(place)
    }
    return places
  }

  private func place(
    of kind: ContentsEntry.Kind
  ) -> (type: String, address: String, label: String)? {
    switch kind {
    case .page(let page):
      guard let type = page.epubType else { return nil }
      return (type, EntryNames.relativeToPackage(EntryNames.page(page)), layout.name(of: page))
    case .chapter(let id):
      let chapter = layout.edition.book[id]
      let address = layout.addressFromPackage(of: id, anchor: nil)
      if chapter.role == .essay { return ("bodymatter", address, layout.furniture.bodyMatter) }
      return chapter.role.epubType.map { ($0, address, layout.furniture.name(of: chapter.role)) }
    case .part, .heading: return nil
    }
  }
}
