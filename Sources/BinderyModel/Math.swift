/// A formula, as its author wrote it and as it was rendered.
public struct Math: Sendable, Hashable {
  /// The formula in TeX, without its delimiters.
  public var tex: String
  /// Whether it stands on lines of its own.
  public var isDisplay: Bool
  /// The formula as MathML, its root a `math` element; `nil` where it was not rendered: then the TeX
  /// is shown as code.
  public var markup: MathElement?

  /// A formula.
  public init(tex: String, isDisplay: Bool, markup: MathElement? = nil) {
    self.tex = tex
    self.isDisplay = isDisplay
    self.markup = markup
  }
}

/// An element of MathML Core (https://www.w3.org/TR/mathml-core/).
public struct MathElement: Sendable, Hashable {
  /// What stands in an element.
  public enum Child: Sendable, Hashable {
    case element(MathElement)
    case text(String)
  }

  /// An attribute, without a namespace.
  public struct Attribute: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value, unescaped.
    public var value: String

    /// An attribute.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The name, without a prefix.
  public var name: String
  /// The attributes, in order.
  public var attributes: [Attribute]
  /// What is inside.
  public var children: [Child]

  /// An element of MathML.
  public init(name: String, attributes: [Attribute] = [], children: [Child] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }
}
