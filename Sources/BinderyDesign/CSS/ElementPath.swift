/// Where an element stands in a page: the elements around it, and on each level those before it.
public struct ElementPath: Sendable {
  /// On each level, from the root on, the elements up to the one that is looked at, which is the last.
  private(set) var levels: [[SelectorSubject]] = [[]]

  /// A path that no element was met on.
  public init() {}

  /// The element is looked at that comes next on the level.
  public mutating func visit(_ element: SelectorSubject) {
    levels[levels.count - 1].append(element)
  }

  /// What is met from now on stands in the element that is looked at.
  public mutating func enter() { levels.append([]) }

  /// What is met from now on stands behind the element that was entered last.
  public mutating func leave() { levels.removeLast() }
}
