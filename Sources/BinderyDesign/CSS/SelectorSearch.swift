/// Finds out which selectors match an element of one page. Its elements are told one after another.
public struct SelectorSearch: Sendable {
  private let unmatched: UnmatchedSelectors
  private var path = ElementPath()
  /// For each level the words of the elements around it.
  private var around = [WordBits()]
  /// The selectors that match something.
  public private(set) var found: Set<String> = []

  /// A search for some selectors.
  public init(_ unmatched: UnmatchedSelectors) { self.unmatched = unmatched }

  /// An element comes, and all that it holds.
  public mutating func visit(
    _ name: String, classes: [String], holding inner: (inout SelectorSearch) -> Void
  ) {
    let element = SelectorSubject(name: name, classes: classes)
    path.visit(element)
    let outer = around[around.count - 1]
    unmatched.match(path, around: outer, into: &found)
    var inside = outer
    inside.formUnion(unmatched.words(of: element))
    around.append(inside)
    path.enter()
    inner(&self)
    path.leave()
    around.removeLast()
  }
}
