/// A piece of content with what every piece may carry: attributes and the place it came from.
public struct Node<Content: Sendable & Hashable>: Sendable, Hashable {
  /// What the node is.
  public var content: Content
  /// Identifier, classes, language; empty for most nodes.
  public var attributes: Attributes
  /// Where the author wrote it; `nil` only for nodes that Bindery made.
  public var source: SourceRange?

  /// A node around its content.
  public init(_ content: Content, attributes: Attributes = .none, source: SourceRange? = nil) {
    self.content = content
    self.attributes = attributes
    self.source = source
  }
}

/// A block: a paragraph, a heading, a list …
public typealias Block = Node<BlockContent>
/// An inline: text, emphasis, a link …
public typealias Inline = Node<InlineContent>

/// What any block or inline may carry beside its content.
///
/// Nearly every node has none, so the values live behind one reference that is `nil` then.
public struct Attributes: Sendable, Hashable {
  private final class Storage: Sendable {
    let values: Values
    init(_ values: Values) { self.values = values }
  }

  private struct Values: Sendable, Hashable {
    var identifier: String?
    var classes: [String] = []
    var language: LanguageTag?
    var title: String?
    var direction: TextDirection?
  }

  private var storage: Storage?

  /// No attribute at all.
  public static let none = Attributes()

  /// Attributes; leave out what is not there.
  public init(
    identifier: String? = nil, classes: [String] = [], language: LanguageTag? = nil,
    title: String? = nil, direction: TextDirection? = nil
  ) {
    store(
      Values(
        identifier: identifier, classes: classes, language: language, title: title,
        direction: direction))
  }

  /// Whether nothing is set.
  public var isEmpty: Bool { storage == nil }

  /// The identifier that links point to, unique in its essay.
  public var identifier: String? {
    get { storage?.values.identifier }
    set { change { $0.identifier = newValue } }
  }

  /// Class names, in the author's order.
  public var classes: [String] {
    get { storage?.values.classes ?? [] }
    set { change { $0.classes = newValue } }
  }

  /// The language, where it differs from its surroundings.
  public var language: LanguageTag? {
    get { storage?.values.language }
    set { change { $0.language = newValue } }
  }

  /// A short advisory text (`title` in HTML).
  public var title: String? {
    get { storage?.values.title }
    set { change { $0.title = newValue } }
  }

  /// The base direction, where the author set one.
  public var direction: TextDirection? {
    get { storage?.values.direction }
    set { change { $0.direction = newValue } }
  }

  private mutating func change(_ edit: (inout Values) -> Void) {
    var values = storage?.values ?? Values()
    edit(&values)
    store(values)
  }

  private mutating func store(_ values: Values) {
    storage = values == Values() ? nil : Storage(values)
  }

  /// Whether the values are the same.
  public static func == (a: Attributes, b: Attributes) -> Bool {
    a.storage === b.storage || a.storage?.values == b.storage?.values
  }

  /// Feeds the values, as equality needs it.
  public func hash(into hasher: inout Hasher) { hasher.combine(storage?.values) }
}

/// The base direction of a text (HTML `dir`).
public enum TextDirection: String, Sendable, Hashable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
  case automatic = "auto"
}
