internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  /// A drawing becomes a picture, a formula a formula; what can be neither, its text.
  mutating func foreign(
    _ name: String, _ source: [UInt8], at origin: HTMLComposer.Origin, _ place: SourceRange
  ) -> [Flow] {
    let tokens = HTMLTokenizer.tokens(of: source)
    if Self.depth(of: tokens) > Self.deepest {
      report(.tooDeep, at: origin)
      return Self.flows(ofText: Self.text(of: tokens, in: source), place)
    }
    if name == "svg" {
      if let drawing = Drawing(source) {
        return [.inline(Inline(.image(drawing.image), source: place))]
      }
    } else if let root = Self.tree(of: source), root.name == "math" {
      let identifier = root["id"].flatMap { $0.isEmpty ? nil : $0.collapsingSpaces }
      let attributes = Attributes(identifier: identifier)
      return Self.flows(of: MathReader(root).math, attributes, place)
    }
    report(.replaced(name, by: "its text"), at: origin)
    return Self.flows(ofText: Self.tree(of: source)?.text ?? "", place)
  }

  /// Levels that libxml2 reads without doubt.
  private static let deepest = 100

  private static func depth(of tokens: [HTMLToken]) -> Int {
    var depth = 0
    var deepest = 0
    for token in tokens {
      switch token {
      case .open(_, _, false, _): depth += 1
      case .close: depth -= 1
      case .open, .text, .rawText, .acting, .silent: break
      }
      deepest = max(deepest, depth)
    }
    return deepest
  }

  private static func text(of tokens: [HTMLToken], in source: [UInt8]) -> String {
    var text: [UInt8] = []
    for case .text(let range) in tokens { text += source[range] + [0x20] }
    return Markup.repair(htmlFragment: text).map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  private static func flows(ofText text: String, _ place: SourceRange) -> [Flow] {
    let words = text.collapsingSpaces
    return words.isEmpty ? [] : [.inline(Inline(.text(words), source: place))]
  }

  /// A formula: a block of its own where it asks for that.
  static func flows(of math: Math, _ attributes: Attributes, _ place: SourceRange) -> [Flow] {
    if math.tex.isEmpty && math.markup == nil { return [] }
    return math.isDisplay
      ? [.block(Block(.math(math), attributes: attributes, source: place))]
      : [.inline(Inline(.math(math), attributes: attributes, source: place))]
  }

  /// The element that some markup holds: XML where it is, else tag soup.
  static func tree(of source: [UInt8]) -> MarkupElement? {
    if let root = Markup.parse(xml: source) { return root }
    let nodes = Markup.repair(htmlFragment: source)
    for case (let index, .element(var root)) in nodes.enumerated() {
      // What the repair put beside it belongs into it.
      root.children = nodes[..<index] + root.children + nodes[(index + 1)...]
      return root
    }
    return nil
  }
}
