import BinderyModel

extension XHTMLRenderer {
  /// A film or a sound with controls, never playing by itself; on a server, a link to it.
  ///
  /// The words inside are for readers that play nothing. A player in a link is not allowed and would
  /// leave unclear what a tap means, so that there the words stand alone.
  mutating func media(_ media: Media, _ attributes: Attributes) -> [Element.Child] {
    switch media.source {
    case .asset(let asset):
      guard !surroundings.contains(.link), let address = context.address(of: asset) else {
        return label(media.fallback, attributes)
      }
      var element = Element(media.kind.rawValue, ["src": address, "controls": "controls"])
      if case .asset(let poster)? = media.poster, media.kind == .video {
        element["poster"] = context.address(of: poster)
      }
      if media.kind == .video {
        set(media.width, as: "width", on: &element)
        set(media.height, as: "height", on: &element)
      }
      apply(attributes, to: &element)
      element.children = inlines(media.fallback)
      return [.element(element)]
    case .remote(let address):
      guard !surroundings.contains(.link) else { return label(media.fallback, attributes) }
      var element = Element("a", ["class": "remote-media", "href": address.text])
      apply(attributes, to: &element)
      element.children = within(.link) { $0.inlines(media.fallback) }
      return [.element(element)]
    case .missing, .unresolved:
      var element = Element("span", ["class": "missing-media"])
      apply(attributes, to: &element)
      element.children = inlines(media.fallback)
      return [.element(element)]
    }
  }
}
