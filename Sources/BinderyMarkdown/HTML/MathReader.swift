internal import BinderyModel
internal import BinderyXML

/// Reads a `math` element into a formula: what MathML Core draws stays, the rest leaves its text
/// (https://www.w3.org/TR/mathml-core/).
struct MathReader {
  /// The formula.
  let math: Math

  /// Reads a `math` element.
  init(_ root: MarkupElement) {
    let written = Self.tex(of: root) ?? root["alttext"]
    let tex = written ?? Self.shownText(of: root)
    var markup = MathElement(name: "math", children: Self.children(of: root, depth: 0))
    let isDisplay = root["display"] == "block" || root["mode"] == "display"
    if isDisplay {
      markup.attributes.append(MathElement.Attribute(name: "display", value: "block"))
    }
    if let written {
      markup.attributes.append(
        MathElement.Attribute(name: "alttext", value: written.trimmingSpaces))
    }
    math = Math(
      tex: tex.trimmingSpaces, isDisplay: isDisplay,
      markup: markup.children.isEmpty ? nil : markup)
  }

  /// Levels that are kept; what is deeper leaves its text.
  private static let deepest = 60

  /// The TeX that the formula was made of, where it says so.
  private static func tex(of element: MarkupElement) -> String? {
    for case .element(let child) in element.children {
      if child.name == "annotation" {
        if child["encoding"]?.lowercased().contains("tex") == true { return child.text }
      } else if let found = tex(of: child) {
        return found
      }
    }
    return nil
  }

  private static func shownText(of element: MarkupElement) -> String {
    element.children.map { child in
      switch child {
      case .text(let text): text.collapsingSpaces
      case .element(let inner): inner.name.hasPrefix("annotation") ? "" : shownText(of: inner)
      }
    }.joined()
  }

  private static func children(of element: MarkupElement, depth: Int) -> [MathElement.Child] {
    element.children.flatMap { child -> [MathElement.Child] in
      switch child {
      case .text(let text):
        let words = text.collapsingSpaces
        return words.isEmpty
          ? [] : [.element(MathElement(name: "mtext", children: [.text(words)]))]
      case .element(let inner): return self.element(inner, depth: depth + 1)
      }
    }
  }

  private static func element(_ element: MarkupElement, depth: Int) -> [MathElement.Child] {
    let name = element.name.split(separator: ":").last.map(String.init) ?? element.name
    if depth > deepest {
      let text = shownText(of: element)
      return text.isEmpty ? [] : [.element(MathElement(name: "mtext", children: [.text(text)]))]
    }
    switch name {
    case "mi", "mn", "mo", "mtext", "ms":
      return [.element(token(name, element))]
    case "mspace":
      return [.element(MathElement(name: name, attributes: MathAttribute.kept(of: element, name)))]
    case "semantics":
      // The first child is what is shown; annotations are for programs.
      let shown = element.children.filter { child in
        guard case .element(let inner) = child else { return true }
        return !inner.name.hasPrefix("annotation")
      }
      return children(of: MarkupElement(name: name, children: shown), depth: depth)
    case "annotation", "annotation-xml", "mprescripts", "none", "maligngroup", "malignmark":
      return []
    case "mtable": return [.element(table(element, depth))]
    case "mrow", "msqrt", "mstyle", "merror", "mpadded", "mphantom", "mfrac", "mroot", "msub",
      "msup", "msubsup", "munder", "mover", "munderover":
      let inner = children(of: element, depth: depth)
      // With another number of children than its own an element means nothing.
      let isWhole = MathAttribute.arity[name].map { $0 == inner.count } ?? true
      guard isWhole else { return row(inner) }
      return [
        .element(
          MathElement(
            name: name, attributes: MathAttribute.kept(of: element, name), children: inner))
      ]
    default: return row(children(of: element, depth: depth))
    }
  }

  private static func row(_ children: [MathElement.Child]) -> [MathElement.Child] {
    children.count < 2 ? children : [.element(MathElement(name: "mrow", children: children))]
  }

  /// A token holds text only.
  private static func token(_ name: String, _ element: MarkupElement) -> MathElement {
    let text = element.text.collapsingSpaces
    return MathElement(
      name: name, attributes: MathAttribute.kept(of: element, name),
      children: text.isEmpty ? [] : [.text(text)])
  }

  private static func table(_ element: MarkupElement, _ depth: Int) -> MathElement {
    let rows = element.children.compactMap { child -> MathElement.Child? in
      guard case .element(let row) = child else { return nil }
      let isRow = row.name == "mtr" || row.name == "mlabeledtr"
      let cells = isRow ? row.children : [child]
      return .element(
        MathElement(
          name: "mtr",
          children: cells.compactMap { cell -> MathElement.Child? in
            guard case .element(let inner) = cell else { return nil }
            let content =
              inner.name == "mtd"
              ? children(of: inner, depth: depth + 1) : self.element(inner, depth: depth + 1)
            return .element(MathElement(name: "mtd", children: content))
          }))
    }
    return MathElement(name: "mtable", children: rows)
  }
}
