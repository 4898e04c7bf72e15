/// A node of a parsed markup tree, as plain values.
public indirect enum MarkupNode: Sendable, Hashable {
  /// Text, entities resolved.
  case text(String)
  /// An element and what is inside.
  case element(MarkupElement)
}

/// An element of a parsed markup tree.
public struct MarkupElement: Sendable, Hashable {
  /// The qualified name: lower case in HTML, as written in XML.
  public var name: String
  /// The attributes in the order of the source.
  public var attributes: [MarkupAttribute]
  /// What is inside.
  public var children: [MarkupNode]

  /// An element.
  public init(name: String, attributes: [MarkupAttribute] = [], children: [MarkupNode] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// All text inside.
  public var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let inner): inner.text
      }
    }.joined()
  }

  /// The value of an attribute, or `nil`.
  public subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// An attribute of a parsed element.
public struct MarkupAttribute: Sendable, Hashable {
  /// The qualified name: lower case in HTML.
  public var name: String
  /// The value, entities resolved; empty where none was written.
  public var value: String

  /// An attribute.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
