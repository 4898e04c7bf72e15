import BinderyModel

extension XHTMLRenderer {
  mutating func list(_ list: List, _ attributes: Attributes) -> [Element.Child] {
    guard !list.items.isEmpty else { return anchor("div", attributes) }
    var element = self.element(for: list.marker)
    if list.items.contains(where: { $0.task != nil }) { element.mark(class: "tasks") }
    apply(attributes, to: &element)
    for item in list.items {
      var child = self.item(item)
      if case .number = list.marker { child["value"] = item.number.map(String.init) }
      element.children.append(.element(child))
    }
    return [.element(element)]
  }

  private func element(for marker: List.Marker) -> Element {
    switch marker {
    case .bullet: Element("ul", lines: [])
    case .number(let start, let style):
      Element(
        "ol",
        [
          "start": start == 1 ? nil : String(start),
          "type": style == .decimal ? nil : style.rawValue,
        ], lines: [])
    }
  }

  private mutating func item(_ item: ListItem) -> Element {
    var element = Element("li", blocks: [])
    if item.task != nil { element.mark(class: "task") }
    apply(item.attributes, to: &element)
    element.children = blocks(item.blocks, in: .cell)
    guard let task = item.task else { return element }
    let mark = task == .done ? "☑\u{A0}" : "☐\u{A0}"
    element.putFirst(mark)
    return element
  }

  mutating func definitionList(
    _ items: [DefinitionListItem], _ attributes: Attributes
  ) -> [Element.Child] {
    var element = Element("dl", lines: [])
    apply(attributes, to: &element)
    for item in items where !item.terms.isEmpty || !item.descriptions.isEmpty {
      // A group needs one term and one description at least (HTML, the dl element).
      let terms = item.terms.isEmpty ? [[]] : item.terms
      let descriptions = item.descriptions.isEmpty ? [[]] : item.descriptions
      for term in terms { element.children.append(.element(Element("dt", inlines(term)))) }
      for description in descriptions {
        let children = blocks(description, in: .cell)
        element.children.append(.element(Element("dd", blocks: children)))
      }
    }
    guard element.children.isEmpty else { return [.element(element)] }
    return element["id"].map { [.element(Element("div", ["id": $0]))] } ?? []
  }
}

extension Element {
  /// Puts a text before everything else, inside the first paragraph where there is one.
  fileprivate mutating func putFirst(_ text: String) {
    if case .element(var first) = children.first, first.name == "p" {
      first.children.insert(.text(text), at: 0)
      children[0] = .element(first)
    } else {
      children.insert(.text(text), at: 0)
    }
  }

  fileprivate init(_ name: String, _ children: [Child]) { self.init(name, [:], children) }
}
