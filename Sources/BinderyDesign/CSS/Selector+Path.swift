extension Selector {
  /// Whether it matches the element that is looked at, siblings included.
  func matches(_ path: ElementPath) -> Bool {
    matches(path.levels[...], compounds[...], asParent: true)
  }

  /// Whether the last compounds match the elements that are looked at on some levels: the innermost one, or,
  /// unless it is to be the parent, one around it.
  private func matches(
    _ levels: ArraySlice<[SelectorSubject]>, _ rest: ArraySlice<Compound>, asParent: Bool
  ) -> Bool {
    guard let compound = rest.last else { return true }
    var levels = levels
    while let level = levels.popLast() {
      if let element = level.last, compound.matches(element),
        Self.match(compound.siblings[...], level.dropLast()),
        matches(levels, rest.dropLast(), asParent: compound.isChild)
      {
        return true
      }
      if asParent { return false }
    }
    return false
  }

  /// Whether elements that stand before another are what is asked for there.
  private static func match(
    _ siblings: ArraySlice<Sibling>, _ elements: ArraySlice<SelectorSubject>
  ) -> Bool {
    guard let sibling = siblings.first else { return true }
    var elements = elements
    while let element = elements.popLast() {
      if sibling.compound.matches(element), match(siblings.dropFirst(), elements) { return true }
      if sibling.isAdjacent { return false }
    }
    return false
  }
}
