internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  /// What of an element's attributes a book keeps; what is lost with the others is reported.
  mutating func attributes(of element: MarkupElement) -> Attributes {
    var result = Attributes.none
    for attribute in element.attributes {
      let value = attribute.value.trimmingSpaces
      switch attribute.name {
      case "id": result.identifier = Self.identifier(value) ?? result.identifier
      case "name" where element.name == "a":
        if result.identifier == nil { result.identifier = Self.identifier(value) }
      case "class":
        result.classes += value.split(whereSeparator: \.isWhitespace).map(String.init)
      case "lang", "xml:lang": result.language = LanguageTag.normalising(value)?.tag
      case "title": result.title = value.isEmpty ? nil : value.collapsingSpaces
      case "dir": result.direction = TextDirection(rawValue: value.lowercased())
      case "align": result.classes += Self.alignmentClass(value, of: element.name)
      case "size" where element.name == "font": result.classes += Self.sizeClass(value)
      case "style": apply(InlineStyle(value), of: element, to: &result)
      default:
        if HTMLAttribute.isMissed(attribute.name, of: element.name) {
          report(.attribute(attribute.name, element: element.name), element)
        }
      }
    }
    if element.name == "big" { result.classes.append(StyleMeaning.larger.rawValue) }
    return result
  }

  /// The spans inside an inline element that say what its style says.
  func spanKinds(of element: MarkupElement) -> [SpanKind] {
    guard let css = element["style"] else { return [] }
    return InlineStyle(css).meanings.compactMap(\.span)
  }

  private mutating func apply(
    _ style: InlineStyle, of element: MarkupElement, to result: inout Attributes
  ) {
    let isPhrase = HTMLAttribute.phrases.contains(element.name)
    for meaning in style.meanings where !isPhrase || meaning.span == nil {
      result.classes.append(meaning.rawValue)
    }
    if let alignment = style.alignment, !isPhrase, !HTMLAttribute.cells.contains(element.name) {
      result.classes.append("align-\(alignment)")
    }
    result.direction = result.direction ?? style.direction
    guard !HTMLAttribute.replaced.contains(element.name) else { return }
    if !style.dropped.isEmpty { report(.declarations(style.dropped, element.name), element) }
  }

  /// An identifier fit for links: without white space, not empty.
  private static func identifier(_ value: String) -> String? {
    let joined = value.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    return joined.isEmpty ? nil : joined
  }

  /// The class for an obsolete `align`: pictures float, cells have an alignment of their own.
  private static func alignmentClass(_ value: String, of element: String) -> [String] {
    switch (element, value.lowercased()) {
    case ("td", _), ("th", _), ("tr", _), ("thead", _), ("tbody", _), ("tfoot", _), ("table", _),
      ("col", _), ("iframe", _), ("caption", _), ("legend", _), ("hr", _):
      []
    case ("img", "left"), ("image", "left"), ("object", "left"): ["float-start"]
    case ("img", "right"), ("image", "right"), ("object", "right"): ["float-end"]
    case ("img", _), ("image", _), ("object", _): []
    case (_, "center"), (_, "middle"): ["align-center"]
    case (_, "right"): ["align-end"]
    case (_, "justify"): ["align-justify"]
    default: []
    }
  }

  /// The class for an obsolete `font size`: 3 is the text's own.
  private static func sizeClass(_ value: String) -> [String] {
    guard let number = Int(value) else { return [] }
    let isRelative = value.hasPrefix("+") || value.hasPrefix("-")
    let steps = isRelative ? number : number - 3
    if steps == 0 { return [] }
    return [(steps > 0 ? StyleMeaning.larger : .smaller).rawValue]
  }
}
