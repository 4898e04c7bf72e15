internal import BinderyModel

/// The rules that set code and tables in horizontal lines on a vertical page: the direction, and of the
/// sheet's own rules for them whatever is said of the sides of the flow, which are others there.
struct IslandRules {
  private static let islands: Set<String> = ["pre", "table"]
  private static let parts: Set<String> = ["caption", "thead", "tbody", "tr", "th", "td"]

  /// The rules for a sheet; they stand behind its own.
  static func rules(for sheet: Stylesheet) -> [Stylesheet.Rule] {
    let modes = ["-epub-writing-mode", "-webkit-writing-mode", "writing-mode"]
    let direction = modes.map { Stylesheet.Declaration($0, "horizontal-tb") }
    return [.style(selectors: islands.sorted(), direction)] + sheet.rules.compactMap(turned)
  }

  private static func turned(_ rule: Stylesheet.Rule) -> Stylesheet.Rule? {
    switch rule {
    case .statement: return nil
    case .group(let condition, let rules):
      let kept = rules.compactMap(turned)
      return kept.isEmpty ? nil : .group(condition, kept)
    case .style(let selectors, let declarations):
      let own = selectors.filter(isOfIsland)
      let made = declarations.flatMap(turned)
      return own.isEmpty || made.isEmpty ? nil : .style(selectors: own, made)
    }
  }

  /// A declaration for horizontal lines, and what undoes that for vertical ones.
  private static func turned(_ declaration: Stylesheet.Declaration) -> [Stylesheet.Declaration] {
    let horizontal = FlowMapping(writingMode: .horizontal).mapped(declaration)
    let vertical = FlowMapping(writingMode: .vertical).mapped(declaration)
    guard horizontal != vertical else { return [] }
    let set = Set(horizontal.map(\.property))
    let undone = vertical.map(\.property).filter { !set.contains($0) }
    return undone.map { Stylesheet.Declaration($0, initialValue(of: $0)) } + horizontal
  }

  private static func initialValue(of property: String) -> String {
    switch property {
    case "width", "height": "auto"
    case "max-width", "max-height": "none"
    default: "0"
    }
  }

  /// Whether a selector is of code, of a table, or of something in them.
  private static func isOfIsland(_ selector: String) -> Bool {
    let spaced = selector.replacing(">", with: " ")
    let compounds = spaced.split(separator: " ").map { compound in
      compound.prefix { $0.isLetter || $0.isNumber }
    }
    // What follows code is no longer code.
    guard !selector.contains("+"), !selector.contains("~"), let last = compounds.last else {
      return false
    }
    return parts.contains(String(last)) || compounds.contains { islands.contains(String($0)) }
  }
}
