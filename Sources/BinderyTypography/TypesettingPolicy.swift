public import BinderyModel

/// What an output decides about the typesetting of its text.
public struct TypesettingPolicy: Sendable, Hashable {
  /// How straight quotation marks are set.
  public var quotes: QuotePolicy
  /// Whether lines run from top to bottom.
  public var isVertical: Bool
  /// Whether whole numbers are written in Chinese numerals.
  public var hasKanjiNumerals: Bool
  /// Gaps, line ends, and the rules that are followed.
  public var setting: TextSetting

  /// A policy; where nothing is said, that of horizontal text with the usual rules.
  public init(
    quotes: QuotePolicy = .latin, isVertical: Bool = false, hasKanjiNumerals: Bool = false,
    setting: TextSetting = TextSetting()
  ) {
    self.quotes = quotes
    self.isVertical = isVertical
    self.hasKanjiNumerals = hasKanjiNumerals
    self.setting = setting
  }
}

extension TypesettingPolicy {
  /// The marking rules for essays of a language, in the order in which they see the text: each sees what
  /// those of the groups before have made of it.
  func markings(in language: LanguageTag) -> [Marking] {
    let region = Region(language)
    let triggers = MarkingTriggers(
      seesASCII: isVertical || hasKanjiNumerals || setting.gap == .space
        || follows(.fullWidthCells),
      seesQuotes: quotes == .region,
      seesStops: isVertical && (region == .japanese || region == .korean))
    return [numerals, cells, characters, stops, combinations, gaps, marks].filter { !$0.isEmpty }
      .map { Marking(rules: $0, triggers: triggers) }
  }

  /// Numerals are Chinese text to all that follow.
  private var numerals: [any MarkingRule] {
    hasKanjiNumerals && follows(.numerals) ? [KanjiNumerals()] : []
  }

  /// Other characters in the place of those that were typed.
  private var characters: [any MarkingRule] {
    var rules: [any MarkingRule] = []
    if quotes == .region, follows(.regionQuotes) { rules.append(RegionQuotes()) }
    if isVertical, follows(.tortoiseBrackets) { rules.append(TortoiseBrackets()) }
    return rules
  }

  /// Stops bound the runs that are combined.
  private var stops: [any MarkingRule] {
    isVertical && follows(.verticalStops) ? [VerticalStops()] : []
  }

  /// What has a square of its own is no longer Latin to those that follow.
  private var cells: [any MarkingRule] {
    guard follows(.fullWidthCells) else { return [] }
    let combines = isVertical && follows(.tateChuYoko)
    return [FullWidthCells(mostDigits: combines ? setting.combinedDigits.count : 1)]
  }

  private var combinations: [any MarkingRule] {
    guard isVertical else { return [] }
    var rules: [any MarkingRule] = []
    if follows(.tateChuYoko) {
      rules.append(TateChuYoko(mostDigits: setting.combinedDigits.count))
    }
    if follows(.uprightLatin) { rules.append(UprightLatin()) }
    return rules
  }

  private var gaps: [any MarkingRule] { setting.gap == .space ? [GapSpaces()] : [] }

  private var marks: [any MarkingRule] {
    var rules: [any MarkingRule] = []
    let widensMarks = follows(.fullWidthMarks)
    if widensMarks { rules.append(FullWidthMarks()) }
    if follows(.lineStartMarks) {
      rules.append(LineStartMarks(policy: setting.lineBreak, widensMarks: widensMarks))
    }
    if follows(.unbreakablePairs) { rules.append(UnitNumbers()) }
    return rules
  }

  private func follows(_ rule: TypesettingRule) -> Bool { setting.rules.contains(rule) }
}
