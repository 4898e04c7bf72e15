/// A selector, read as far as books depend on it: types and classes, inside, directly inside and behind others
/// (Selectors 4).
///
/// States, attributes and identifiers are passed over, and siblings are looked at only where they are known, so
/// that it may match too much; then it says so.
struct Selector: Sendable, Hashable {
  /// What one element must be.
  struct Compound: Sendable, Hashable {
    var type: String?
    var classes: [String] = []
    /// Whether the element before it must be its parent, and not just one above it.
    var isChild = false
    /// What must stand before it in the same element, the nearest first.
    var siblings: [Sibling] = []

    func matches(_ subject: SelectorSubject) -> Bool {
      (type == nil || type == subject.name) && classes.allSatisfy { subject.classes.contains($0) }
    }
  }

  /// What must stand before an element.
  struct Sibling: Sendable, Hashable {
    var compound: Compound
    /// Whether it must be the one right before what follows it.
    var isAdjacent: Bool
  }

  /// The elements from the outermost on; never empty.
  let compounds: [Compound]
  /// Whether nothing was passed over.
  let isExact: Bool

  /// The weight in the cascade (Selectors 4 section 15), of what was read.
  var specificity: Int {
    compounds.reduce(0) { $0 + 1_000 * $1.classes.count + ($1.type == nil ? 0 : 1) }
  }

  /// The last compound, which the element itself must be.
  var subject: Compound { compounds[compounds.count - 1] }

  /// Reads a selector.
  init(_ text: String) {
    var compounds = [Compound()]
    var isExact = true
    var word = ""
    var isClass = false
    func endWord() {
      if !word.isEmpty {
        if isClass {
          compounds[compounds.count - 1].classes.append(word)
        } else if word != "*" {
          compounds[compounds.count - 1].type = word.lowercased()
        }
      }
      (word, isClass) = ("", false)
    }
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case ".":
        endWord()
        isClass = true
      case " ", ">":
        endWord()
        let gap = rest.prefix { $0 == " " || $0 == ">" }
        rest = rest.dropFirst(gap.count)
        if !rest.hasPrefix("+"), !rest.hasPrefix("~") {
          compounds.append(Compound(isChild: character == ">" || gap.contains(">")))
        }
      case "+", "~":
        // What was read last is a sibling of what comes.
        endWord()
        isExact = false
        var last = compounds[compounds.count - 1]
        let before = last.siblings
        last.siblings = []
        compounds[compounds.count - 1] = Compound(
          isChild: last.isChild,
          siblings: [Sibling(compound: last, isAdjacent: character == "+")] + before)
        rest = rest.drop { $0 == " " }
      case ":", "[", "#":
        endWord()
        isExact = false
        rest = Self.skip(rest, from: character)
      default: word.append(character)
      }
    }
    endWord()
    self.compounds = compounds
    self.isExact = isExact
  }

  /// What follows a state, an attribute or an identifier.
  private static func skip(_ rest: Substring, from start: Character) -> Substring {
    var open = start == "[" ? 1 : 0
    var rest = rest
    while let next = rest.first {
      switch next {
      case "(", "[": open += 1
      case ")", "]": open -= 1
      case ".", " ", ">", "+", "~", "#": if open <= 0 { return rest }
      case ":": if open <= 0, start != ":" { return rest }
      default: break
      }
      rest.removeFirst()
    }
    return rest
  }

  /// Whether it matches the last of some elements, which stand in each other; siblings are not asked for.
  func matches(_ path: [SelectorSubject]) -> Bool {
    guard let element = path.last, subject.matches(element) else { return false }
    return matches(path.dropLast(), compounds.dropLast(), asParent: subject.isChild)
  }

  private func matches(
    _ path: ArraySlice<SelectorSubject>, _ rest: ArraySlice<Compound>, asParent: Bool
  ) -> Bool {
    guard let compound = rest.last else { return true }
    for index in path.indices.reversed() {
      if compound.matches(path[index]),
        matches(path[..<index], rest.dropLast(), asParent: compound.isChild)
      {
        return true
      }
      if asParent { return false }
    }
    return false
  }
}

/// What selectors can ask of an element.
public struct SelectorSubject: Sendable, Hashable {
  /// The name of the element.
  public var name: String
  /// Its classes.
  public var classes: [String]

  /// An element.
  public init(name: String, classes: [String]) {
    self.name = name
    self.classes = classes
  }
}
