import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The imprint or the colophon: the title, and below it what the book tells of itself.
struct FactsPage {
  let output: any PagedOutput
  let page: BookPage
  let facts: BookFacts

  /// What the page holds.
  var section: Element {
    Element(
      "section",
      ["epub:type": output.type(page.epubType), "role": page.role, "class": "facts-page"],
      lines: heading + [Element("dl", ["class": "facts"], lines: items)] + rights)
  }

  private var heading: [Element] {
    var lines = [
      Element("h1", text: output.name(of: page)),
      Element("p", ["class": "book-title"], text: output.title),
    ]
    if let subtitle = output.titles.subtitle {
      lines.append(Element("p", ["class": "book-subtitle"], text: subtitle))
    }
    return lines
  }

  private var items: [Element] {
    facts.items.compactMap { item in
      guard let value = item.value.oneLine else { return nil }
      let shown =
        item.address.map {
          Element("dd", [:], [.element(Element("a", ["href": $0.text], text: value))])
        }
        ?? Element("dd", text: value)
      // A group of its own, so that style sheets need neither float nor table to set the two side by side.
      return Element("div", lines: [Element("dt", text: item.label), shown])
    }
  }

  private var rights: [Element] {
    facts.rights?.oneLine.map { [Element("p", ["class": "rights"], text: $0)] } ?? []
  }
}
