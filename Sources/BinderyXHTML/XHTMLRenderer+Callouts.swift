import BinderyModel

extension XHTMLRenderer {
  /// A remark in a box: an `aside` with its title.
  mutating func callout(_ callout: Callout, _ attributes: Attributes) -> [Element.Child] {
    var element = Element("aside", ["class": "callout \(callout.kind)"], blocks: [])
    apply(attributes, to: &element)
    let title =
      callout.title.showsSomething
      ? inlines(callout.title) : [.text(context.calloutTitle(ofKind: callout.kind))]
    element.children.append(.element(Element("p", ["class": "callout-title"], title)))
    element.children += blocks(callout.blocks)
    return [.element(element)]
  }
}
