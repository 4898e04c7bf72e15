public import BinderyModel

/// Renders blocks, inlines and notes of the model as XHTML elements.
///
/// One renderer makes one document: it sees to it that no identifier comes twice and remembers which
/// notes were referred to. Whatever the tree says, the result is valid (HTML Living Standard, the
/// XML syntax): links in links are unwrapped, empty lists and paragraphs are left out, an identifier
/// that others may link to never is.
public struct XHTMLRenderer {
  /// Where things stand in this output.
  let context: any RenderingContext
  /// The numbers of the notes that the document prints; other references are plain numbers.
  let notes: Set<Int>
  /// The identifiers given out so far.
  public private(set) var identifiers: Set<String> = []
  /// The identifiers of the references rendered so far, by the number of their note.
  public internal(set) var references: [Int: [String]] = [:]
  /// Whether a formula was rendered as MathML.
  public internal(set) var hasMath = false
  /// What stands around the inline being rendered.
  var surroundings: Surroundings = []

  /// Elements that may not stand in themselves.
  struct Surroundings: OptionSet {
    let rawValue: UInt8
    static let link = Surroundings(rawValue: 1 << 0)
    static let ruby = Surroundings(rawValue: 1 << 1)
    static let definition = Surroundings(rawValue: 1 << 2)
  }

  /// A renderer for one document that prints the notes of these numbers.
  public init(context: any RenderingContext, notes: Set<Int> = []) {
    self.context = context
    self.notes = notes
  }

  /// Gives out an identifier, unless it was given out before.
  mutating func claim(_ raw: String?) -> String? {
    guard let raw, let identifier = DocumentIdentifier.make(from: raw) else { return nil }
    return claim(own: identifier)
  }

  /// Gives out an identifier of Bindery's own.
  mutating func claim(own identifier: String) -> String? {
    let identifier = "\(context.identifierPrefix)\(identifier)"
    return identifiers.insert(identifier).inserted ? identifier : nil
  }

  /// Sets on an element what the node carries beside its content.
  mutating func apply(_ attributes: Attributes, to element: inout Element) {
    guard !attributes.isEmpty else { return }
    if let identifier = claim(attributes.identifier) { element["id"] = identifier }
    let classes = attributes.classes.filter { !$0.isEmpty }
    if !classes.isEmpty {
      element["class"] = ([element["class"]].compactMap { $0 } + classes).joined(separator: " ")
    }
    element.set(language: attributes.language)
    if let title = attributes.title, !title.isEmpty { element["title"] = title }
    if let direction = attributes.direction { element["dir"] = direction.rawValue }
  }

  /// An empty element that keeps an identifier alive whose content shows nothing.
  mutating func anchor(_ name: String, _ attributes: Attributes) -> [Element.Child] {
    guard let identifier = claim(attributes.identifier) else { return [] }
    return [.element(Element(name, ["id": identifier]))]
  }

  mutating func within<Result>(
    _ surrounding: Surroundings, _ render: (inout XHTMLRenderer) -> Result
  ) -> Result {
    let outer = surroundings
    surroundings.insert(surrounding)
    defer { surroundings = outer }
    return render(&self)
  }
}

extension Element {
  /// Sets the language for readers of HTML and of XML alike; both must say the same.
  public mutating func set(language: LanguageTag?) {
    guard let language else { return }
    self["lang"] = language.text
    self["xml:lang"] = language.text
  }
}
