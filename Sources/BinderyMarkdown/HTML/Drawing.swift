internal import BinderyModel
internal import BinderyXML

/// An `svg` element in the text, made a picture of its own.
struct Drawing {
  /// The picture; its bytes are in its address.
  let image: Image

  /// `nil` where nothing can be drawn of the source.
  init?(_ source: [UInt8]) {
    guard let bytes = SVGCleaner.clean(source) ?? SVGCleaner.clean(htmlFragment: source),
      let root = Markup.parse(xml: bytes), !root.children.isEmpty
    else { return nil }
    image = Image(
      .unresolved(Self.address(of: bytes)), alternative: Self.alternative(of: root, source),
      width: Image.Extent(html: root["width"]), height: Image.Extent(html: root["height"]))
  }

  private static func address(of bytes: [UInt8]) -> String {
    "data:image/svg+xml,"
      + String(decoding: bytes, as: UTF8.self).replacing("%", with: "%25")
  }

  /// What the drawing says of itself, else the text in it; and what stands in it without being
  /// drawn, since no text of the author's may be lost.
  private static func alternative(of root: MarkupElement, _ source: [UInt8]) -> String {
    let written = ContentModel.tree(of: source)
    let said = [
      written?["aria-label"] ?? "", root.firstText(of: "title"), root.firstText(of: "desc"),
    ]
    .map(\.collapsingSpaces).first { !$0.isEmpty }
    let words = said.map { [$0] } ?? root.texts
    return (words + (written?.strayTexts ?? [])).joined(separator: " ").collapsingSpaces
  }
}

extension MarkupElement {
  /// The text of the first child of a name; empty where there is none.
  fileprivate func firstText(of name: String) -> String {
    for case .element(let child) in children where child.name == name { return child.text }
    return ""
  }

  /// The texts in a drawing that nothing draws and nothing says.
  fileprivate var strayTexts: [String] {
    if ["text", "title", "desc", "style", "script", "foreignobject"].contains(name.lowercased()) {
      return []
    }
    return children.flatMap { child -> [String] in
      switch child {
      case .text(let text): [text]
      case .element(let inner): inner.strayTexts
      }
    }
  }

  /// The texts that are drawn.
  fileprivate var texts: [String] {
    if name == "text" { return [text] }
    return children.flatMap { child -> [String] in
      if case .element(let inner) = child { return inner.texts }
      return []
    }
  }
}
