import BinderyModel

extension XHTMLRenderer {
  mutating func image(_ image: Image, _ attributes: Attributes) -> [Element.Child] {
    switch image.source {
    case .asset(let asset):
      guard let address = context.address(of: asset) else {
        return missing(image.alternative, path: "", attributes)
      }
      var element = Element("img", ["src": address, "alt": image.alternative])
      if let width = image.width, width > 0 { element["width"] = String(width) }
      if let height = image.height, height > 0 { element["height"] = String(height) }
      apply(attributes, to: &element)
      return [.element(element)]
    case .remote(let address):
      let label = context.remoteImageLabel(alternative: image.alternative)
      let isLinked = surroundings.contains(.link)
      var element = Element(
        isLinked ? "span" : "a", ["class": "remote-image", "href": isLinked ? nil : address.text],
        text: label)
      apply(attributes, to: &element)
      return [.element(element)]
    case .missing(let path), .unresolved(let path):
      return missing(image.alternative, path: path, attributes)
    }
  }

  private mutating func missing(
    _ alternative: String, path: String, _ attributes: Attributes
  ) -> [Element.Child] {
    let label = context.missingImageLabel(alternative: alternative, path: path)
    var element = Element("span", ["class": "missing-image"], text: label)
    apply(attributes, to: &element)
    return [.element(element)]
  }
}
