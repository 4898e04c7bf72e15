import BinderyModel

extension XHTMLRenderer {
  /// A formula in a line: MathML, or its TeX as code.
  mutating func math(_ math: Math, _ attributes: Attributes) -> [Element.Child] {
    guard let markup = math.markup else {
      var element = Element("code", ["class": "math"], text: math.tex)
      apply(attributes, to: &element)
      return [.element(element)]
    }
    hasMath = true
    var element = Element(markup)
    element["xmlns"] = "http://www.w3.org/1998/Math/MathML"
    // What an author wrote in MathML is read aloud by its words.
    if element["alttext"] == nil, !math.tex.isEmpty { element["alttext"] = math.tex }
    guard !attributes.isEmpty else { return [.element(element)] }
    // MathML has no `lang`, `title` and `dir`.
    var span = Element("span", [:], [.element(element)])
    apply(attributes, to: &span)
    return [.element(span)]
  }

  /// A formula on lines of its own.
  mutating func displayMath(_ math: Math, _ attributes: Attributes) -> [Element.Child] {
    var element = Element("div", ["class": "math"])
    apply(attributes, to: &element)
    element.children = self.math(math, .none)
    return [.element(element)]
  }
}

extension Element {
  /// An element of MathML; its namespace is the root's to declare.
  init(_ math: MathElement) {
    self.init(math.name)
    for attribute in math.attributes { self[attribute.name] = attribute.value }
    children = math.children.map { child in
      switch child {
      case .element(let inner): .element(Element(inner))
      case .text(let text): .text(text)
      }
    }
  }
}
