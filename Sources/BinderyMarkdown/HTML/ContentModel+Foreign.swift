internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  /// A drawing becomes a picture, a formula a formula; what can be neither, its text.
  mutating func foreign(
    _ name: String, _ source: [UInt8], at origin: HTMLComposer.Origin, _ place: SourceRange
  ) -> [Flow] {
    if name == "svg" {
      if let drawing = Drawing(source) {
        return [.inline(Inline(.image(drawing.image), source: place))]
      }
    } else if let root = Self.tree(of: source), root.name == "math" {
      let identifier = root["id"].flatMap { $0.isEmpty ? nil : $0.collapsingSpaces }
      let attributes = Attributes(identifier: identifier, title: root["title"]?.collapsingSpaces)
      return Self.flows(of: MathReader(root).math, attributes, place)
    }
    report(.replaced(name, by: "its text"), at: origin)
    let text = Self.tree(of: source)?.text.collapsingSpaces ?? ""
    return text.isEmpty ? [] : [.inline(Inline(.text(text), source: place))]
  }

  /// A formula: a block of its own where it asks for that.
  static func flows(of math: Math, _ attributes: Attributes, _ place: SourceRange) -> [Flow] {
    if math.tex.isEmpty && math.markup == nil { return [] }
    return math.isDisplay
      ? [.block(Block(.math(math), attributes: attributes, source: place))]
      : [.inline(Inline(.math(math), attributes: attributes, source: place))]
  }

  /// The element that some markup holds: XML where it is, else tag soup.
  private static func tree(of source: [UInt8]) -> MarkupElement? {
    if let root = Markup.parse(xml: source) { return root }
    for case .element(let element) in Markup.repair(htmlFragment: source) { return element }
    return nil
  }
}
