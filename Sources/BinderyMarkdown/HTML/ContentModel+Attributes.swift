internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  /// What of an element's attributes a book keeps; the others are reported.
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
      case "align" where !Self.alignsCells.contains(element.name):
        if let name = Self.alignmentClass(value) { result.classes.append(name) }
      default:
        if !Self.isReadElsewhere(attribute.name, of: element.name) {
          report(.attribute(attribute.name, element: element.name), element)
        }
      }
    }
    return result
  }

  /// An identifier fit for links: without white space, not empty.
  private static func identifier(_ value: String) -> String? {
    let joined = value.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    return joined.isEmpty ? nil : joined
  }

  private static let alignsCells: Set<String> = ["td", "th", "tr", "table", "img"]

  /// The class for an obsolete `align` of a block.
  static func alignmentClass(_ value: String) -> String? {
    switch value.lowercased() {
    case "center", "middle": "align-center"
    case "right": "align-end"
    default: nil
    }
  }

  /// Attributes that the conversion of their element reads, or that say nothing in a book.
  private static func isReadElsewhere(_ name: String, of element: String) -> Bool {
    switch name {
    case HTMLComposer.numberName: true
    case "href", "target", "rel": element == "a"
    case "src", "alt", "width", "height", "loading", "decoding", "srcset", "sizes", "data-src",
      "data-original", "data-lazy-src":
      element == "img" || element == "image"
    case "colspan", "rowspan", "align", "scope", "headers", "valign":
      ["td", "th", "tr", "table", "img", "thead", "tbody", "tfoot"].contains(element)
    case "start", "type", "reversed": element == "ol" || element == "ul" || element == "input"
    case "open": element == "details"
    case "datetime": element == "time" || element == "del" || element == "ins"
    case "checked", "disabled", "value": element == "input" || element == "li"
    case "cite": element == "blockquote" || element == "q"
    default: false
    }
  }
}
