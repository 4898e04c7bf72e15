/// Rewrites drawings of strangers so that they only draw.
///
/// Readers run SVG as documents: scripts, outside addresses and entities in them are attacks, and
/// identifiers that are no XML names make EPUBCheck refuse the book.
public enum SVGCleaner {
  /// The drawing without anything that acts, loads or declares; `nil` when it is no SVG.
  public static func clean(_ bytes: [UInt8]) -> [UInt8]? {
    let source = String(decoding: bytes, as: UTF8.self)
    return Markup.parse(xml: Array(withoutDoctype(source).utf8)).flatMap(clean(root:))
  }

  /// The drawing in an `svg` element of an HTML text that is no XML: tags left open, values without
  /// quotation marks. HTML knows no capitals, so names get theirs back.
  public static func clean(htmlFragment bytes: [UInt8]) -> [UInt8]? {
    for case .element(let root) in Markup.repair(htmlFragment: bytes) {
      return clean(root: withCapitals(root))
    }
    return nil
  }

  private static func clean(root: MarkupElement) -> [UInt8]? {
    guard localName(root.name) == "svg", let cleaned = clean(root, isRoot: true) else { return nil }
    var writer = SVGWriter()
    writer.write(cleaned)
    return writer.bytes
  }

  private static func withCapitals(_ element: MarkupElement) -> MarkupElement {
    MarkupElement(
      name: capitals[element.name] ?? element.name,
      attributes: element.attributes.map {
        MarkupAttribute(name: capitals[$0.name] ?? $0.name, value: $0.value)
      },
      children: element.children.map { child in
        switch child {
        case .text: child
        case .element(let inner): .element(withCapitals(inner))
        }
      })
  }

  /// Names with capitals by their small spelling.
  private static let capitals: [String: String] = {
    let names = allowedElements.union(allowedAttributes).union(["foreignObject"])
    return Dictionary(names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Cuts a document type declaration without internal subset; one with a subset stays and is
  /// refused by the parser's caller.
  private static func withoutDoctype(_ text: String) -> String {
    guard let start = text.prefix(4_096).firstRange(of: "<!DOCTYPE"),
      let end = text[start.upperBound...].firstIndex(where: { $0 == ">" || $0 == "[" }),
      text[end] == ">"
    else { return text }
    return String(text[..<start.lowerBound] + text[text.index(after: end)...])
  }

  private static func clean(_ element: MarkupElement, isRoot: Bool = false) -> MarkupElement? {
    let name = localName(element.name)
    if name == "foreignObject" { return words(of: element) }
    guard allowedElements.contains(name) else { return nil }
    var result = MarkupElement(name: name)
    if isRoot {
      result.attributes = [
        MarkupAttribute(name: "xmlns", value: "http://www.w3.org/2000/svg"),
        MarkupAttribute(name: "xmlns:xlink", value: "http://www.w3.org/1999/xlink"),
      ]
    }
    for attribute in element.attributes {
      // `href` and `xlink:href` are one here.
      if let kept = clean(attribute), result[kept.name] == nil { result.attributes.append(kept) }
    }
    for child in element.children {
      switch child {
      case .text(let text):
        if textElements.contains(name) || (name == "style" && staysInside(text)) {
          result.children.append(.text(text))
        }
      case .element(let inner):
        if let kept = clean(inner) { result.children.append(.element(kept)) }
      }
    }
    return result
  }

  /// HTML inside a drawing as text in the middle of its place: drawings of programs label with it.
  private static func words(of element: MarkupElement) -> MarkupElement? {
    func number(_ name: String) -> Double { element[name].flatMap { Double($0) } ?? 0 }
    let words = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return nil }
    let x = number("x") + number("width") / 2
    let y = number("y") + number("height") / 2
    var result = MarkupElement(name: "text", children: [.text(words)])
    if let transform = element["transform"] {
      result.attributes.append(MarkupAttribute(name: "transform", value: transform))
    }
    for (name, value) in [
      ("x", String(x)), ("y", String(y)), ("text-anchor", "middle"),
      ("dominant-baseline", "central"),
    ] {
      result.attributes.append(MarkupAttribute(name: name, value: value))
    }
    return result
  }

  private static func clean(_ attribute: MarkupAttribute) -> MarkupAttribute? {
    let name = attribute.name
    let value = attribute.value
    switch name {
    case "href", "xlink:href":
      // Only places in the same drawing and embedded rasters are inside the file.
      let isInside =
        value.hasPrefix("#") || value.hasPrefix("data:image/png;")
        || value.hasPrefix("data:image/jpeg;")
      return isInside ? MarkupAttribute(name: "xlink:href", value: mendedReference(value)) : nil
    case "id": return MarkupAttribute(name: "id", value: xmlName(value))
    case "style":
      return staysInside(value)
        ? MarkupAttribute(name: name, value: mendedLocalAddresses(value)) : nil
    case _ where allowedAttributes.contains(name):
      return staysInside(value)
        ? MarkupAttribute(name: name, value: mendedLocalAddresses(value)) : nil
    default: return nil
    }
  }

  /// Whether a style or a paint names nothing outside the drawing.
  private static func staysInside(_ style: String) -> Bool {
    let compact = style.lowercased().filter { !$0.isWhitespace && $0 != "\\" }
    var rest = Substring(compact)
    while let address = rest.firstRange(of: "url(") {
      rest = rest[address.upperBound...]
      guard rest.drop(while: { "\"'".contains($0) }).hasPrefix("#") else { return false }
    }
    return !compact.contains("@import") && !compact.contains("expression(")
      && !compact.contains("image-set(")
  }

  private static func mendedReference(_ value: String) -> String {
    value.hasPrefix("#") ? "#" + xmlName(String(value.dropFirst())) : value
  }

  /// `url(#1a)` follows the identifiers that `xmlName` mends.
  private static func mendedLocalAddresses(_ value: String) -> String {
    guard let start = value.firstRange(of: "url(#"),
      let end = value[start.upperBound...].firstIndex(of: ")")
    else { return value }
    return value[..<start.upperBound] + xmlName(String(value[start.upperBound..<end]))
      + mendedLocalAddresses(String(value[end...]))
  }

  /// An XML name without colon (NCName) made of an identifier.
  private static func xmlName(_ value: String) -> String {
    let mapped = value.map { character in
      character.isLetter || character.isNumber || "-_.".contains(character) ? character : "_"
    }
    let isStart = mapped.first.map { $0.isLetter || $0 == "_" } ?? false
    return (isStart ? "" : "_") + String(mapped)
  }

  private static func localName(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }
}

/// Writes a cleaned drawing.
private struct SVGWriter {
  var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var identifiers: Set<String> = []

  mutating func write(_ element: MarkupElement) {
    bytes += Array("<\(element.name)".utf8)
    for attribute in element.attributes {
      // Of two elements with one identifier the first keeps it.
      if attribute.name == "id", !identifiers.insert(attribute.value).inserted { continue }
      bytes += Array(" \(attribute.name)=\"".utf8)
      escape(attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    for child in element.children {
      switch child {
      case .text(let text): escape(text)
      case .element(let inner): write(inner)
      }
    }
    bytes += Array("</\(element.name)>".utf8)
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
