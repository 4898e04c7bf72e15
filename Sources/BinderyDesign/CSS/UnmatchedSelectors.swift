/// The selectors of a style sheet that no element was found for yet.
///
/// Books have many elements and sheets many selectors, so an element is compared only with those that are of its
/// type or of a class of its, and of these only with those whose ancestors it may have.
public struct UnmatchedSelectors: Sendable {
  /// A selector with the words that must stand somewhere around its element, as bits.
  private struct Candidate: Sendable {
    var text: String
    var selector: Selector
    var around: UInt64
  }

  private var byType: [String: [Candidate]] = [:]
  private var byClass: [String: [Candidate]] = [:]
  /// The bits of the types and classes that elements are asked to stand in; some share one.
  private var bits: [String: UInt64] = [:]

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
    var around: UInt64 = 0
    for compound in selector.compounds.dropLast() {
      for word in compound.words {
        let bit = bits[word] ?? 1 << UInt64(bits.count % 64)
        bits[word] = bit
        around |= bit
      }
    }
    let candidate = Candidate(text: text, selector: selector, around: around)
    if let name = selector.subject.classes.first {
      byClass[name, default: []].append(candidate)
    } else if let type = selector.subject.type {
      byType[type, default: []].append(candidate)
    }
  }

  /// Whether there is none.
  public var isEmpty: Bool { byType.isEmpty && byClass.isEmpty }

  /// The bits that an element adds for those in it.
  func bits(of element: SelectorSubject) -> UInt64 {
    element.classes.reduce(bits[element.name] ?? 0) { $0 | (bits[$1] ?? 0) }
  }

  /// Adds to some selectors those that match the element that is looked at.
  ///
  /// - Parameters:
  ///   - path: where the element stands.
  ///   - around: the bits of the elements around it.
  ///   - found: the selectors that were found so far.
  func match(_ path: ElementPath, around: UInt64, into found: inout Set<String>) {
    guard let element = path.levels.last?.last else { return }
    func search(_ candidates: [Candidate]?) {
      for candidate in candidates ?? []
      where candidate.around & around == candidate.around && !found.contains(candidate.text)
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

extension Selector.Compound {
  /// Its type and classes.
  fileprivate var words: [String] { (type.map { [$0] } ?? []) + classes }
}
