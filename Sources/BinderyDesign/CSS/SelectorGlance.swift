/// Tells at a glance whether selectors may match an element: by the types and classes of it, of those around it, and
/// of the one right before it. What says no is sure.
///
/// A page has few kinds of elements, so what hangs on the kind is looked up once.
public struct SelectorGlance {
  /// What elements of one type and one list of classes have in common.
  public struct Kind: Sendable {
    /// Their types and classes.
    public let words: WordBits
    fileprivate let candidates: [UnmatchedSelectors.Candidate]

    /// Whether a selector may match such an element, which stands in others, and behind another.
    public func mayMatch(around: WordBits, after previous: WordBits) -> Bool {
      candidates.contains { around.contains($0.around) && previous.contains($0.previous) }
    }
  }

  private let unmatched: UnmatchedSelectors
  private var kinds: [String: [String: Kind]] = [:]

  /// A glance for some selectors.
  public init(_ unmatched: UnmatchedSelectors) { self.unmatched = unmatched }

  /// The kind of an element of a name, by what its class attribute says.
  public mutating func kind(of name: String, classes: String?) -> Kind {
    let classes = classes ?? ""
    if let known = kinds[name]?[classes] { return known }
    let element = SelectorSubject(
      name: name, classes: classes.split(separator: " ").map(String.init))
    let kind = Kind(
      words: unmatched.words(of: element), candidates: unmatched.candidates(of: element))
    kinds[name, default: [:]][classes] = kind
    return kind
  }
}
