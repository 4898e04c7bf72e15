/// Rewrites drawings of strangers so that they only draw.
///
/// Readers run SVG as documents: scripts, outside addresses and entities in them are attacks, and
/// identifiers that are no XML names make EPUBCheck refuse the book.
public struct SVGCleaner {
  private let raster: Raster

  /// What becomes of a raster picture in a drawing, by its address: another address, or `nil` where it
  /// is to go.
  public typealias Raster = (_ address: String) -> String?

  /// The drawing without anything that acts, loads or declares; `nil` when it is no SVG.
  ///
  /// - Parameters:
  ///   - bytes: an XML text; entities that it declares itself are resolved where they are plain text.
  ///   - raster: judges the pictures that the drawing holds in `data:` addresses.
  /// - Returns: an XML text in UTF-8.
  public static func clean(
    _ bytes: [UInt8], raster: @escaping Raster = usualRaster
  ) -> [UInt8]? {
    guard let text = SVGDoctype.removed(from: bytes) else { return nil }
    return Markup.parse(xml: text).flatMap { SVGCleaner(raster: raster).clean(root: $0) }
  }

  /// PNG and JPEG stay.
  public static func usualRaster(_ address: String) -> String? {
    address.hasPrefix("data:image/png;") || address.hasPrefix("data:image/jpeg;") ? address : nil
  }

  /// The drawing in an `svg` element of an HTML text that is no XML: tags left open, values without
  /// quotation marks. HTML knows no capitals, so names get theirs back.
  public static func clean(htmlFragment bytes: [UInt8]) -> [UInt8]? {
    for case .element(let root) in Markup.repair(htmlFragment: bytes) {
      return SVGCleaner(raster: usualRaster).clean(root: withCapitals(root))
    }
    return nil
  }

  private func clean(root: MarkupElement) -> [UInt8]? {
    guard Self.localName(root.name) == "svg", let cleaned = clean(root, isRoot: true) else {
      return nil
    }
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

  private func clean(
    _ element: MarkupElement, isRoot: Bool = false, isInText: Bool = false
  ) -> MarkupElement? {
    let name = Self.localName(element.name)
    if name == "foreignObject" { return words(of: element) }
    guard Self.allowedElements.contains(name) || name == "a" else { return nil }
    // What a link draws or says stays.
    var result = MarkupElement(name: name != "a" ? name : isInText ? "tspan" : "g")
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
        if name == "style" {
          if let style = SVGStyle.inside(text) { result.children.append(.text(style)) }
        } else if Self.textElements.contains(result.name) {
          result.children.append(.text(text))
        }
      case .element(let inner):
        if let kept = clean(inner, isInText: Self.textElements.contains(result.name)) {
          result.children.append(.element(kept))
        }
      }
    }
    return result
  }

  /// HTML inside a drawing as text in the middle of its place: drawings of programs label with it.
  private func words(of element: MarkupElement) -> MarkupElement? {
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

  private func clean(_ attribute: MarkupAttribute) -> MarkupAttribute? {
    let name = attribute.name
    let value = attribute.value
    switch name {
    case "href", "xlink:href":
      // Only places in the same drawing and embedded rasters are inside the file.
      let inside =
        value.hasPrefix("#") ? "#" + SVGStyle.identifier(String(value.dropFirst())) : raster(value)
      return inside.map { MarkupAttribute(name: "xlink:href", value: $0) }
    case "id": return MarkupAttribute(name: "id", value: SVGStyle.identifier(value))
    case _ where name == "style" || Self.allowedAttributes.contains(name):
      return SVGStyle.inside(value).map { MarkupAttribute(name: name, value: $0) }
    default: return nil
    }
  }

  private static func localName(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }
}
