/// The selectors of a style sheet that no element was found for yet.
///
/// Books have many elements and sheets many selectors, so a page is searched only for those all of whose types and
/// classes are somewhere in it, which after the first pages are few or none; and an element is compared only with
/// those that are of its type or of a class of its, and whose ancestors it may have.
public struct UnmatchedSelectors: Sendable {
  /// A selector with the words that must stand somewhere in the page, and those that must stand around its element.
  fileprivate struct Candidate: Sendable {
    var text: String
    var selector: Selector
    var words: WordBits
    var around: WordBits
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
    let selector = Selector(text)
    var words = WordBits()
    var around = WordBits()
    for (index, compound) in selector.compounds.enumerated() {
      for word in compound.words {
        words.insert(number(of: word))
        if index < selector.compounds.count - 1 { around.insert(number(of: word)) }
      }
      for sibling in compound.siblings {
        for word in sibling.compound.words { words.insert(number(of: word)) }
      }
    }
    let candidate = Candidate(text: text, selector: selector, words: words, around: around)
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

  /// Adds a type or a class to those of a page, where a selector names it.
  public func add(_ word: String, to words: inout WordBits) {
    if let number = numbers[word] { words.insert(number) }
  }

  /// Those that may match something in a page of such words; `nil` where none may.
  public func possible(in words: WordBits) -> UnmatchedSelectors? {
    var possible = self
    possible.byType = byType.compactMapValues { $0.possible(in: words) }
    possible.byClass = byClass.compactMapValues { $0.possible(in: words) }
    return possible.isEmpty ? nil : possible
  }

  /// The words that an element adds for those in it.
  func words(of element: SelectorSubject) -> WordBits {
    var words = WordBits()
    add(element.name, to: &words)
    for name in element.classes { add(name, to: &words) }
    return words
  }

  /// Adds to some selectors those that match the element that is looked at.
  ///
  /// - Parameters:
  ///   - path: where the element stands.
  ///   - around: the words of the elements around it.
  ///   - found: the selectors that were found so far.
  func match(_ path: ElementPath, around: WordBits, into found: inout Set<String>) {
    guard let element = path.levels.last?.last else { return }
    func search(_ candidates: [Candidate]?) {
      for candidate in candidates ?? []
      where around.contains(candidate.around) && !found.contains(candidate.text)
        && candidate.selector.matches(path)
      {
        found.insert(candidate.text)
      }
    }
    search(byType[element.name])
    for name in element.classes { search(byClass[name]) }
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

extension [UnmatchedSelectors.Candidate] {
  /// Those that may match something in a page of such words; `nil` where none may.
  fileprivate func possible(in words: WordBits) -> Self? {
    let possible = filter { words.contains($0.words) }
    return possible.isEmpty ? nil : possible
  }
}

extension Selector.Compound {
  /// Its type and classes.
  fileprivate var words: [String] { (type.map { [$0] } ?? []) + classes }
}
