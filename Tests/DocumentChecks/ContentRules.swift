internal import BinderyXHTML

/// HTML's content model, as far as our renderer goes (HTML Living Standard, sections 4.3 to 4.11).
enum ContentRules {
  /// What an element may hold.
  enum Content {
    /// Nothing at all.
    case nothing
    /// Text and inlines.
    case phrasing
    /// Text, inlines and blocks.
    case flow
    /// Text and inlines, and these elements.
    case phrasingAnd(Set<String>)
    /// Text, inlines and blocks, and these elements.
    case flowAnd(Set<String>)
    /// Only these elements, and no text.
    case only(Set<String>)
    /// What another vocabulary allows.
    case foreign
  }

  /// What breaks the model in a document's body.
  static func violations(in children: [Element.Child]) -> [String] {
    var walk = Walk()
    walk.check(children, in: "body", .flow, ancestors: [])
    return walk.violations
  }

  private struct Walk {
    var violations: [String] = []
    private var identifiers: Set<String> = []

    mutating func check(
      _ children: [Element.Child], in parent: String, _ content: Content, ancestors: Set<String>
    ) {
      for child in children {
        switch child {
        case .text(let text):
          let isBlank = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A }
          if !isBlank, !content.allowsText { violations.append("text in \(parent)") }
        case .element(let element):
          if !content.allows(element.name) { violations.append("\(element.name) in \(parent)") }
          check(element, ancestors: ancestors)
        }
      }
    }

    private mutating func check(_ element: Element, ancestors: Set<String>) {
      let name = element.name
      check(attributes: element)
      for outer in ContentRules.outsiders[name, default: []] where ancestors.contains(outer) {
        violations.append("\(name) somewhere in \(outer)")
      }
      guard let inner = ContentRules.contents[name] else {
        violations.append("the element \(name)")
        return
      }
      if case .only = inner, element.children.isEmpty { violations.append("an empty \(name)") }
      if case .foreign = inner { return }
      check(element.children, in: name, inner, ancestors: ancestors.union([name]))
    }

    private mutating func check(attributes element: Element) {
      for attribute in element.attributes {
        if !ContentRules.attributes.contains(attribute.name) {
          violations.append("the attribute \(attribute.name) of \(element.name)")
        }
      }
      if let identifier = element["id"] {
        if !identifiers.insert(identifier).inserted { violations.append("twice #\(identifier)") }
        if identifier.isEmpty || identifier.contains(where: \.isWhitespace) {
          violations.append("the identifier '\(identifier)'")
        }
      }
    }
  }
}

extension ContentRules.Content {
  fileprivate var allowsText: Bool {
    switch self {
    case .phrasing, .phrasingAnd, .flow, .flowAnd, .foreign: true
    case .nothing, .only: false
    }
  }

  fileprivate func allows(_ name: String) -> Bool {
    switch self {
    case .nothing: false
    case .phrasing: ContentRules.phrasing.contains(name)
    case .phrasingAnd(let names): ContentRules.phrasing.contains(name) || names.contains(name)
    case .flow: ContentRules.phrasing.contains(name) || ContentRules.blocks.contains(name)
    case .flowAnd(let names): Self.flow.allows(name) || names.contains(name)
    case .only(let names): names.contains(name)
    case .foreign: true
    }
  }
}
