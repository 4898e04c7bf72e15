/// An XML element: what the serializer writes, built by hand or by the renderer.
public struct Element: Sendable, Hashable {
  /// The qualified name: `p`, `dc:title`.
  public var name: String
  /// The attributes in the order to be written; no name twice.
  public private(set) var attributes: [Attribute]
  /// What is inside.
  public var children: [Child]
  /// Whether line ends may stand between the children.
  public var layout: Layout

  /// An attribute: a qualified name and its value.
  public struct Attribute: Sendable, Hashable {
    /// The qualified name: `href`, `xml:lang`.
    public var name: String
    /// The value, unescaped.
    public var value: String
  }

  /// What an element holds.
  public enum Child: Sendable, Hashable {
    case element(Element)
    case text(String)
  }

  /// Whether white space between the children means anything.
  public enum Layout: Sendable, Hashable {
    /// White space counts; nothing is added.
    case run
    /// Each child element stands on a line of its own.
    case lines
  }

  /// An element whose white space counts; attributes whose value is `nil` are left out.
  public init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Child] = []
  ) {
    self.init(name, attributes, children, layout: .run)
  }

  /// An element that holds one text.
  public init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    self.init(name, attributes, [.text(text)], layout: .run)
  }

  /// An element of elements, each on a line of its own.
  public init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], lines: [Element]
  ) {
    self.init(name, attributes, lines.map(Child.element), layout: .lines)
  }

  /// An element of blocks: texts among them stay as they are.
  public init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], blocks: [Child]
  ) {
    self.init(name, attributes, blocks, layout: .lines)
  }

  private init(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ children: [Child],
    layout: Layout
  ) {
    self.name = name
    self.attributes = []
    self.children = children
    self.layout = layout
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

  /// Puts a class before those that the element has.
  public mutating func mark(class name: String) {
    self["class"] = self["class"].map { "\(name) \($0)" } ?? name
  }

  /// Whether an element of one of the names stands inside, at any depth.
  public func holds(anyOf names: Set<String>) -> Bool {
    children.contains { child in
      switch child {
      case .element(let element): names.contains(element.name) || element.holds(anyOf: names)
      case .text: false
      }
    }
  }
}
