public import BinderyModel

/// What an output decides about the typesetting of its text.
public struct TypesettingPolicy: Sendable, Hashable {
  /// How straight quotation marks are set.
  public var quotes: QuotePolicy
  /// Whether lines run from top to bottom.
  public var isVertical: Bool
  /// Whether whole numbers are written in Chinese numerals.
  public var hasKanjiNumerals: Bool
  /// The rules that mark characters; each can be left out.
  public var rules: Set<TypesettingRule>

  /// All there are.
  public static let everyRule = Set(TypesettingRule.allCases)

  /// A policy; where nothing is said, that of horizontal text with every rule.
  public init(
    quotes: QuotePolicy = .latin, isVertical: Bool = false, hasKanjiNumerals: Bool = false,
    rules: Set<TypesettingRule> = Self.everyRule
  ) {
    self.quotes = quotes
    self.isVertical = isVertical
    self.hasKanjiNumerals = hasKanjiNumerals
    self.rules = rules
  }
}

/// The rules that mark characters.
public enum TypesettingRule: String, Sendable, Hashable, CaseIterable {
  /// Whole numbers in Chinese numerals (`KanjiNumerals`).
  case numerals
  /// Curly quotation marks as those of the region (`RegionQuotes`).
  case regionQuotes = "region-quotes"
  /// Short Latin runs upright in vertical lines (`TateChuYoko`).
  case tateChuYoko = "tcy"
  /// Dashes two em long (`FullWidthMarks`).
  case fullWidthMarks = "full-width-marks"
  /// ·, ～ and ／ not at the beginning of a line (`LineStartMarks`).
  case lineStartMarks = "line-start-marks"
  /// Paragraphs that begin with a bracket told apart, for their indent (`BracketParagraphs`).
  case bracketParagraphs = "bracket-paragraphs"
}

extension TypesettingPolicy {
  /// The marking rules, in the order in which they see the text: each sees what those of the groups
  /// before have made of it.
  var markings: [Marking] {
    let triggers = MarkingTriggers(
      seesASCII: isVertical || hasKanjiNumerals, seesQuotes: quotes == .region)
    var groups: [[any MarkingRule]] = [[], [], []]
    if hasKanjiNumerals, rules.contains(.numerals) { groups[0].append(KanjiNumerals()) }
    if quotes == .region, rules.contains(.regionQuotes) { groups[0].append(RegionQuotes()) }
    if isVertical, rules.contains(.tateChuYoko) {
      groups[1].append(TateChuYoko())
    }
    if rules.contains(.fullWidthMarks) { groups[2].append(FullWidthMarks()) }
    if rules.contains(.lineStartMarks) { groups[2].append(LineStartMarks()) }
    return groups.filter { !$0.isEmpty }.map { Marking(rules: $0, triggers: triggers) }
  }
}
