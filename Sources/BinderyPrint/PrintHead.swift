import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

/// The beginning of the document: what it is, and how it looks.
struct PrintHead {
  let layout: PrintLayout

  /// The bytes, up to the first leaf.
  func bytes(_ leaves: [Leaf]) -> [UInt8] {
    let edition = layout.edition
    let metadata = edition.book.metadata
    addHeads(leaves)
    var elements = [
      Element("meta", ["charset": "utf-8"]),
      Element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      Element("title", text: layout.title),
      Element("meta", ["name": "generator", "content": edition.stamp.generator]),
      Element("meta", ["name": "dcterms.identifier", "content": edition.stamp.identifier]),
      Element(
        "meta", ["name": "dcterms.modified", "content": edition.stamp.modified.utcText]),
    ]
    for author in metadata.contributors where author.role == .author {
      if let name = author.name.oneLine {
        elements.append(Element("meta", ["name": "author", "content": name]))
      }
    }
    if let description = metadata.description?.oneLine {
      elements.append(Element("meta", ["name": "description", "content": description]))
    }
    if edition.design.format == .pdf {
      elements.insert(
        Element("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy]), at: 1)
    }
    let isVertical = edition.design.writingMode == .vertical
    let classes = "\(isVertical ? "vrtl" : "hltr") \(layout.plan.engine.rawValue)"
    // Language tags hold letters, digits and hyphens only.
    let root = "<html lang=\"\(metadata.language.text)\" class=\"\(classes)\">"
    return Array("<!DOCTYPE html>\n\(root)\n<head>\n".utf8)
      + elements.flatMap { Serializer.fragment([.element($0), .text("\n")]) }
      + Array("<style>\n\(sheet(leaves))</style>\n</head>\n<body class=\"book\">\n".utf8)
  }

  /// What the engine may read that prints the document: what is in it, and no script (CSP Level 3).
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline' data:; font-src data:; img-src data:"

  /// The style sheet; HTML reads it as it stands, up to the first `</`.
  private func sheet(_ leaves: [Leaf]) -> String {
    let rules = PageRules(layout: layout)
    let sheet =
      layout.edition.design.stylesheet.text + "\n" + rules.common
      + LeafRules(layout: layout).text + leaves.map(rules.own).joined()
    return sheet.replacing("</", with: "\\3c /")
  }

  /// Heads and folios are shown, too.
  private func addHeads(_ leaves: [Leaf]) {
    guard let fonts = layout.fonts else { return }
    let language = layout.edition.book.metadata.language
    let words = [layout.title, "0123456789", "ivxlc", "… ."] + leaves.map(\.title)
    let body = Element(
      "body", ["class": Region(language).rawValue], lines: words.map { Element("p", text: $0) })
    fonts.add(Element("html", [:], [.element(body)]), in: Region(language), chapter: nil) { _ in
      CharacterPlace()
    }
  }
}
