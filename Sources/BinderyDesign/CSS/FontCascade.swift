public import BinderyModel

/// What a text is shown in, as far as fonts go.
public struct TextLook: Sendable, Hashable {
  /// The role of the font; `nil` where the style sheet asks for a font of its own.
  public var role: FontRole?
  /// Which face of the font.
  public var cut = FontCut()
  /// Whether small letters are shown as capitals.
  public var isCapital = false

  /// A text that no rule is about.
  public init() {}
}

/// Which font each element of a document is shown in: the rules of a style sheet about fonts, and those that
/// every reading system begins with.
///
/// The characters that a font is cut to must be those that it is asked for, whatever a style sheet of an
/// author's own says. Where a rule may match, because its selector asks more than is known here, the text
/// counts for both; so it does where a rule stands in `@media` or `@supports`.
public struct FontCascade: Sendable {
  private struct Rule: Sendable {
    var selector: Selector
    var changes: [Change]
    /// Whether it is sure to match what its selector was read to match.
    var isExact: Bool
    /// The weight, then the place.
    var rank: (Int, Int)
  }

  fileprivate enum Change: Sendable {
    case role(FontRole?)
    case bold(Bool)
    case italic(Bool)
    case capital(Bool)
  }

  private var rulesByType: [String: [Rule]] = [:]
  private var rulesByClass: [String: [Rule]] = [:]
  private var otherRules: [Rule] = []
  private var count = 0
  /// The roles that some element is shown in.
  public private(set) var roles: Set<FontRole> = []

  /// The cascade of a style sheet whose fonts are still called by their roles.
  init(_ sheet: Stylesheet) {
    for (names, changes) in Self.usual {
      for name in names { add(Selector(name), changes, isUsual: true, isCertain: true) }
    }
    add(sheet.rules, areCertain: true)
  }

  /// What an element is shown in, which stands in others.
  ///
  /// - Parameters:
  ///   - path: the elements from the root on, this one last.
  ///   - outer: what the element around it is shown in; several where that is not known.
  /// - Returns: what it is shown in, once for each that it may be.
  public func looks(of path: [SelectorSubject], in outer: [TextLook]) -> [TextLook] {
    guard let element = path.last else { return outer }
    let ofType = rulesByType[element.name]
    // Most elements have no rule about their fonts.
    if ofType == nil, element.classes.isEmpty, otherRules.isEmpty { return outer }
    var found = ofType ?? []
    for name in element.classes { found += rulesByClass[name] ?? [] }
    found += otherRules
    guard !found.isEmpty else { return outer }
    var looks = outer
    for rule in found.sorted(by: { $0.rank < $1.rank }) where rule.selector.matches(path) {
      let changed = looks.map { look in rule.changes.reduce(look) { $1.applied(to: $0) } }
      looks = rule.isExact ? changed : looks + changed.filter { !looks.contains($0) }
    }
    return looks
  }

  /// What reading systems do of themselves (HTML, section 15.3).
  private static let usual: [([String], [Change])] = [
    (["h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "th"], [.bold(true)]),
    (["em", "i", "cite", "dfn", "var", "address"], [.italic(true)]),
    (["code", "pre", "kbd", "samp", "tt"], [.role(nil)]),
  ]

  private mutating func add(_ rules: [Stylesheet.Rule], areCertain: Bool) {
    for rule in rules {
      switch rule {
      case .statement: break
      case .group(_, let inner): add(inner, areCertain: false)
      case .style(let selectors, let declarations):
        let changes = declarations.flatMap(Self.changes)
        guard !changes.isEmpty else { continue }
        for case .role(let role?) in changes { roles.insert(role) }
        for selector in selectors where !selector.hasPrefix("@") {
          add(Selector(selector), changes, isUsual: false, isCertain: areCertain)
        }
      }
    }
  }

  private mutating func add(
    _ selector: Selector, _ changes: [Change], isUsual: Bool, isCertain: Bool
  ) {
    count += 1
    let rank = (isUsual ? -1 : selector.specificity, count)
    let rule = Rule(
      selector: selector, changes: changes, isExact: isCertain && selector.isExact, rank: rank)
    if let name = selector.subject.classes.first {
      rulesByClass[name, default: []].append(rule)
    } else if let type = selector.subject.type {
      rulesByType[type, default: []].append(rule)
    } else {
      otherRules.append(rule)
    }
  }

  private static func changes(_ declaration: Stylesheet.Declaration) -> [Change] {
    let value = declaration.value.lowercased()
    switch (declaration.property, value) {
    case (_, "inherit"): return []
    case ("font-family", _): return [.role(role(in: value))]
    case ("font-weight", _): return [.bold(isBold(value))]
    case ("font-style", _): return [.italic(value != "normal")]
    case ("font-variant", _), ("font-variant-caps", _), ("text-transform", _):
      return [.capital(value.contains("small-caps") || value == "uppercase")]
    case ("font", _):
      let words = value.split(separator: " ").map(String.init)
      return [
        .role(role(in: value)), .bold(words.contains(where: isBold)),
        .italic(words.contains("italic") || words.contains("oblique")),
      ]
    default: return []
    }
  }

  /// The first role that a list of families asks for.
  private static func role(in value: String) -> FontRole? {
    value.split { $0 == "," || $0 == " " }.lazy.compactMap { word in
      guard word.hasPrefix(FontMapping.prefix) else { return nil }
      return FontRole(rawValue: String(word.dropFirst(FontMapping.prefix.count)))
    }.first
  }

  private static func isBold(_ value: String) -> Bool {
    value == "bold" || value == "bolder" || (Int(value) ?? 0) >= 600
  }
}

extension FontCascade.Change {
  fileprivate func applied(to look: TextLook) -> TextLook {
    var look = look
    switch self {
    case .role(let role): look.role = role
    case .bold(let isBold): look.cut.isBold = isBold
    case .italic(let isItalic): look.cut.isItalic = isItalic
    case .capital(let isCapital): look.isCapital = isCapital
    }
    return look
  }
}
