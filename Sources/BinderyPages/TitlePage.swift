import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The page with the book's title, those who made it, publisher and date.
struct TitlePage {
  let output: any PagedOutput

  /// What the page holds.
  var section: Element {
    Element(
      "section", ["epub:type": output.type("titlepage"), "class": "title-page"], lines: lines)
  }

  private var lines: [Element] {
    let metadata = output.edition.book.metadata
    let furniture = output.furniture
    var lines = [Element("h1", text: output.title)]
    if let subtitle = output.titles.subtitle {
      lines.append(Element("p", ["class": "subtitle"], text: subtitle))
    }
    for role in Contributor.Role.allCases {
      let names = metadata.contributors.filter { $0.role == role }.compactMap(\.name.oneLine)
      guard !names.isEmpty else { continue }
      lines.append(
        Element(
          "p", ["class": role == .author ? "authors" : "credit"],
          text: furniture.credit(names, as: role)))
    }
    if let publisher = metadata.publisher?.oneLine {
      lines.append(Element("p", ["class": "imprint"], text: publisher))
    }
    if let published = metadata.published {
      lines.append(Element("p", ["class": "date"], text: furniture.date(published)))
    }
    return lines
  }
}
