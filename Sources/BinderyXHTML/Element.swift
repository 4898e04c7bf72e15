/// An XML element: what the serializer writes, built by hand or by the renderer.
public struct Element: Sendable, Hashable {
  /// The qualified name: `p`, `dc:title`.
  public var name: String
  /// The attributes in the order to be written; no name twice.
  public private(set) var attributes: [Attribute]
  /// What is inside.
  public var children: [Child]

  /// An attribute: a qualified name and its value.
  public struct Attribute: Sendable, Hashable {
    public var name: String
    public var value: String
  }

  /// What an element holds.
  public enum Child: Sendable, Hashable {
    case element(Element)
    case text(String)
  }

  /// An element; attributes whose value is `nil` are left out.
  public init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Child] = []
  ) {
    self.name = name
    self.attributes = []
    self.children = children
    for (name, value) in attributes where value != nil { self[name] = value }
  }

  /// The value of an attribute; setting `nil` takes it away, setting twice replaces it.
  public subscript(name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      let index = attributes.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append(Attribute(name: name, value: value))
      case (nil, nil): break
      }
    }
  }
}
