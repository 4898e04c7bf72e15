/// Finds out which selectors match an element of one page. Its elements are told one after another.
public struct SelectorSearch: Sendable {
  private let unmatched: UnmatchedSelectors
  private var path = ElementPath()
  /// The selectors that match something.
  public private(set) var found: Set<String> = []

  /// A search for some selectors.
  public init(_ unmatched: UnmatchedSelectors) { self.unmatched = unmatched }

  /// An element comes, and all that it holds.
  public mutating func visit(
    _ name: String, classes: [String], holding inner: (inout SelectorSearch) -> Void
  ) {
    path.visit(SelectorSubject(name: name, classes: classes))
    unmatched.match(path, into: &found)
    path.enter()
    inner(&self)
    path.leave()
  }
}
