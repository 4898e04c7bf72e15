/// The selectors of a style sheet that no element was found for yet.
///
/// Books have many elements and sheets many selectors, so a page is searched only where a glance tells that it may
/// hold something (`SelectorGlance`), which after the first pages is rare.
public struct UnmatchedSelectors: Sendable {
  /// A selector, with the types and classes of its element, of those around it, and of the one right before it.
  struct Candidate: Sendable {
    var text: String
    var selector: Selector
    var own = WordBits()
    var around = WordBits()
    var previous = WordBits()
  }

  private var byType: [String: [Candidate]] = [:]
  private var byClass: [String: [Candidate]] = [:]
  /// The numbers of the types and classes that selectors name.
  private var numbers: [String: Int] = [:]

  /// The selectors of a sheet. One that names neither a type nor a class of its element counts as found.
  public init(_ sheet: Stylesheet) {
    var texts: Set<String> = []
    Self.collect(sheet.rules, into: &texts)
    for text in texts.sorted() { add(text) }
  }

  private static func collect(_ rules: [Stylesheet.Rule], into texts: inout Set<String>) {
    for rule in rules {
      switch rule {
      case .statement: break
      case .group(_, let inner): collect(inner, into: &texts)
      case .style(let selectors, _): texts.formUnion(selectors.lazy.filter { !$0.hasPrefix("@") })
      }
    }
  }

  private mutating func add(_ text: String) {
    // What is escaped, or of a namespace, is not read: it stays.
    guard !text.contains("\\"), !text.contains("|") else { return }
    let selector = Selector(text)
    var candidate = Candidate(text: text, selector: selector)
    for word in selector.subject.words { candidate.own.insert(number(of: word)) }
    for word in selector.compounds.dropLast().flatMap(\.words) {
      candidate.around.insert(number(of: word))
    }
    if let sibling = selector.subject.siblings.first, sibling.isAdjacent {
      for word in sibling.compound.words { candidate.previous.insert(number(of: word)) }
    }
    if let name = selector.subject.classes.first {
      byClass[name, default: []].append(candidate)
    } else if let type = selector.subject.type {
      byType[type, default: []].append(candidate)
    }
  }

  private mutating func number(of word: String) -> Int {
    let number = numbers[word] ?? numbers.count
    numbers[word] = number
    return number
  }

  /// Whether there is none.
  public var isEmpty: Bool { byType.isEmpty && byClass.isEmpty }

  /// The types and classes of an element that selectors name.
  func words(of element: SelectorSubject) -> WordBits {
    var words = WordBits()
    if let number = numbers[element.name] { words.insert(number) }
    for name in element.classes {
      if let number = numbers["." + name] { words.insert(number) }
    }
    return words
  }

  /// Those whose element may be such a one.
  func candidates(of element: SelectorSubject) -> [Candidate] {
    let all = element.classes.reduce(byType[element.name] ?? []) { $0 + (byClass[$1] ?? []) }
    let words = words(of: element)
    return all.filter { words.contains($0.own) }
  }

  /// Adds to some selectors those that match the element that is looked at.
  func match(_ path: ElementPath, into found: inout Set<String>) {
    guard let element = path.levels.last?.last else { return }
    for candidate in candidates(of: element)
    where !found.contains(candidate.text) && candidate.selector.matches(path) {
      found.insert(candidate.text)
    }
  }

  /// Takes away selectors that were found.
  public mutating func remove(_ found: Set<String>) {
    guard !found.isEmpty else { return }
    for (name, candidates) in byType { byType[name] = Self.rest(candidates, without: found) }
    for (name, candidates) in byClass { byClass[name] = Self.rest(candidates, without: found) }
  }

  private static func rest(_ candidates: [Candidate], without found: Set<String>) -> [Candidate]? {
    let rest = candidates.filter { !found.contains($0.text) }
    return rest.isEmpty ? nil : rest
  }

  /// A sheet without these selectors.
  public func removed(from sheet: Stylesheet) -> Stylesheet {
    let all = (Array(byType.values) + Array(byClass.values)).joined()
    let unmatched = Set(all.map(\.text))
    return sheet.keepingSelectors { !unmatched.contains($0) }
  }
}

extension Selector.Compound {
  /// Its type, and its classes with the dot before them.
  fileprivate var words: [String] { (type.map { [$0] } ?? []) + classes.map { "." + $0 } }
}
