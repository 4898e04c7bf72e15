import BinderyModel

extension XHTMLRenderer {
  /// Bases with their readings, without `rb` and `rtc` that reading systems do not know.
  ///
  /// A base without a reading stands between two ruby elements: HTML wants an `rt` after each base.
  mutating func ruby(_ segments: [RubySegment], _ attributes: Attributes) -> [Element.Child] {
    let children: [Element.Child] =
      surroundings.contains(.ruby)
      ? segments.flatMap { bracketed($0) } : within(.ruby) { $0.rubyElements(segments) }
    guard !attributes.isEmpty else { return children }
    var element = Element("span", [:], children)
    if children.count == 1, case .element(let lone) = children[0], lone.name == "ruby" {
      element = lone
    }
    apply(attributes, to: &element)
    return [.element(element)]
  }

  /// A base with its reading behind it: no ruby may stand in another.
  private mutating func bracketed(_ segment: RubySegment) -> [Element.Child] {
    let reading = inlines(segment.reading)
    return inlines(segment.base) + (reading.isEmpty ? [] : [.text("（")] + reading + [.text("）")])
  }

  private mutating func rubyElements(_ segments: [RubySegment]) -> [Element.Child] {
    var children: [Element.Child] = []
    var element = Element("ruby")
    for segment in segments {
      let base = inlines(segment.base)
      let reading = inlines(segment.reading)
      if reading.isEmpty || base.isEmpty {
        if !element.children.isEmpty { children.append(.element(element)) }
        element.children = []
        children += base + reading
      } else {
        element.children += base + Self.reading(reading)
      }
    }
    if !element.children.isEmpty { children.append(.element(element)) }
    return children
  }

  private static func reading(_ children: [Element.Child]) -> [Element.Child] {
    [
      .element(Element("rp", text: "（")), .element(Element("rt", [:], children)),
      .element(Element("rp", text: "）")),
    ]
  }
}
