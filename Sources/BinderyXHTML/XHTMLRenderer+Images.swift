import BinderyModel

extension XHTMLRenderer {
  mutating func image(_ image: Image, _ attributes: Attributes) -> [Element.Child] {
    switch image.source {
    case .asset(let asset):
      guard let address = context.address(of: asset) else {
        return missing(image.alternative, path: "", attributes)
      }
      var element = Element("img", ["src": address, "alt": image.alternative])
      set(image.width, as: "width", on: &element)
      set(image.height, as: "height", on: &element)
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

  /// HTML's attributes know pixels only; a part of the text's width is said in style.
  func set(_ extent: Image.Extent?, as name: String, on element: inout Element) {
    switch extent {
    case .pixels(let pixels)?: if pixels > 0 { element[name] = String(pixels) }
    case .percent(let percent)?: if name == "width" { element["style"] = "width: \(percent)%" }
    case nil: break
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
