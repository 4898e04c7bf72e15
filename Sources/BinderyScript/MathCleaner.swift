internal import BinderyModel
internal import BinderyXML

/// Rebuilds MathML from what a book may hold: presentation without addresses, styles and scripts
/// (EPUB 3.3 section 6.1.4, https://www.w3.org/TR/epub-33/#sec-xhtml-mathml).
struct MathCleaner {
  /// A formula, and whether something in it could not be set.
  struct Outcome {
    var element: MathElement
    var hasError: Bool
  }

  /// The formula with its TeX as its alternative text.
  func clean(_ math: MarkupElement, tex: String) -> Outcome {
    var hasError = false
    var element = cleaned(math, &hasError)
    let spoken = tex.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    element.attributes.removeAll { $0.name == "alttext" }
    element.attributes.append(MathElement.Attribute(name: "alttext", value: spoken))
    return Outcome(element: element, hasError: hasError)
  }

  private func cleaned(_ element: MarkupElement, _ hasError: inout Bool) -> MathElement {
    var result = MathElement(name: element.name)
    for attribute in element.attributes {
      if attribute.value == ScriptLibrary.errorColour { hasError = true }
      // A table of one column has no space between columns to speak of: KaTeX says an empty one.
      guard !attribute.value.isEmpty, Self.allows(attribute.name, on: element.name) else {
        continue
      }
      result.attributes.append(
        MathElement.Attribute(name: attribute.name, value: attribute.value))
    }
    result.children = element.children.map { cleaned($0, &hasError) }
    if Self.tokens.contains(element.name) { result.holdTextAlone() }
    return result
  }

  private func cleaned(
    _ child: MarkupNode, _ hasError: inout Bool
  ) -> MathElement.Child {
    switch child {
    case .text(let text):
      return .text(text)
    case .element(let inner) where Self.elements.contains(inner.name):
      return .element(cleaned(inner, &hasError))
    case .element:
      // An element that is missing would move its neighbours into other roles.
      hasError = true
      return .element(MathElement(name: "mrow"))
    }
  }

  private static func allows(_ attribute: String, on element: String) -> Bool {
    attributes.contains(attribute)
      && (attribute != "width" || elementsWithWidth.contains(element))
  }
}

extension MathElement {
  /// Makes a row of a token that holds elements, as KaTeX makes of formulas in text: the schema wants
  /// nothing but text in tokens.
  fileprivate mutating func holdTextAlone() {
    let holdsElements = children.contains { child in
      switch child {
      case .element: true
      case .text: false
      }
    }
    guard holdsElements else { return }
    let token = self
    self = MathElement(name: "mrow")
    children = token.children.map { child in
      switch child {
      case .element: child
      case .text:
        .element(
          MathElement(name: token.name, attributes: token.attributes, children: [child]))
      }
    }
  }
}
