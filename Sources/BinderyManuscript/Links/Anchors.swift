/// The places of an essay that fragments lead to.
struct Anchors: Sendable, Hashable {
  /// A heading, in the order of the text.
  struct Heading: Sendable, Hashable {
    var level: Int
    var text: String
    /// Its identifier in the book.
    var identifier: String
  }

  /// Stands for the essay's beginning.
  static let beginning = ""

  /// Identifiers in the book by what authors call them: `{#id}`, `<a name>`, `^block`.
  private(set) var given: [String: String] = [:]
  /// All headings, the title first where it is one of the text.
  private(set) var headings: [Heading] = []

  /// Makes an author's identifier lead to one of the book, unless it leads elsewhere already.
  mutating func add(_ identifier: String, leadsTo own: String) {
    guard !identifier.isEmpty, given[identifier] == nil else { return }
    given[identifier] = own
  }

  /// Adds a heading behind the others.
  mutating func add(_ heading: Heading) { headings.append(heading) }

  /// Adds the heading that is the essay's title, before the others.
  mutating func add(title: String, identifier: String?) {
    headings.insert(Heading(level: 0, text: title, identifier: Self.beginning), at: 0)
    add(identifier ?? "", leadsTo: Self.beginning)
  }
}
