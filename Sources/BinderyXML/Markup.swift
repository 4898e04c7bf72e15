internal import CXML

/// Reads markup that others wrote into plain values, through libxml2.
public enum Markup {
  /// Reads a fragment of tag soup the way browsers of old did: tags are closed, entities resolved,
  /// names lower-cased. What comes out is a tree, not yet valid HTML.
  ///
  /// - Parameter fragment: UTF-8 without controls, nested at most some 200 levels deep; deeper
  ///   content is lost, so the caller flattens it first.
  /// - Returns: the nodes of the fragment.
  public static func repair(htmlFragment fragment: [UInt8]) -> [MarkupNode] {
    // A wrapper with a name that no author writes keeps libxml2 from adding paragraphs of its own.
    let wrapper = "x-fragment"
    let html =
      Array("<html><body><\(wrapper)>".utf8) + fragment + Array("</\(wrapper)></body></html>".utf8)
    guard let document = MarkupDocument(html: html), let root = document.root() else { return [] }
    return find(wrapper, in: root)?.children ?? []
  }

  /// Reads a well-formed XML document; `nil` when it is not well-formed or declares entities.
  public static func parse(xml: [UInt8]) -> MarkupElement? {
    guard let document = MarkupDocument(xml: xml), !document.hasInternalSubset else { return nil }
    return document.root()
  }

  private static func find(_ name: String, in element: MarkupElement) -> MarkupElement? {
    if element.name == name { return element }
    for case .element(let child) in element.children {
      if let found = find(name, in: child) { return found }
    }
    return nil
  }
}
