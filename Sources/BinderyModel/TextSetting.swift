/// How an output sets its text, as far as that is for its readers and authors to choose.
public struct TextSetting: Sendable, Hashable {
  /// What parts Han and kana from Latin.
  public var gap: GapPolicy
  /// How strictly lines are kept from beginning and ending with marks.
  public var lineBreak: LineBreakPolicy
  /// Where Korean lines end.
  public var koreanBreak: KoreanBreakPolicy
  /// How far paragraphs are set in; `nil` as the style and the region have it.
  public var indent: ParagraphIndent?
  /// What becomes of line ends in the source.
  public var newline: NewlinePolicy
  /// How many digits may stand side by side in a vertical line.
  public var combinedDigits: CombinedDigits
  /// How code and wide tables stand in vertical books.
  public var islands: IslandPolicy
  /// The rules that are followed.
  public var rules: Set<TypesettingRule>

  /// The rules that are followed where nobody says otherwise.
  public static let usualRules = Set(TypesettingRule.allCases.filter(\.isUsual))

  /// What is wished, and for the rest what is usual in EPUBs.
  public init(_ wish: SettingWish = SettingWish()) {
    gap = wish.gap ?? .css
    lineBreak = wish.lineBreak ?? .normal
    koreanBreak = wish.koreanBreak ?? .word
    indent = wish.indent
    newline = wish.newline ?? .join
    combinedDigits = wish.combinedDigits ?? .two
    islands = wish.islands ?? .split
    rules = Set(TypesettingRule.allCases.filter { wish.rules[$0] ?? $0.isUsual })
  }
}

/// What an author wants of the setting of an output; what is `nil` is as the style and the region have it.
public struct SettingWish: Sendable, Hashable {
  /// What parts Han and kana from Latin.
  public var gap: GapPolicy?
  /// How strictly lines are kept from beginning and ending with marks.
  public var lineBreak: LineBreakPolicy?
  /// Where Korean lines end.
  public var koreanBreak: KoreanBreakPolicy?
  /// How far paragraphs are set in.
  public var indent: ParagraphIndent?
  /// What becomes of line ends in the source.
  public var newline: NewlinePolicy?
  /// How many digits may stand side by side in a vertical line.
  public var combinedDigits: CombinedDigits?
  /// How code and wide tables stand in vertical books.
  public var islands: IslandPolicy?
  /// Rules that are switched on or off.
  public var rules: [TypesettingRule: Bool] = [:]

  /// A wish for nothing.
  public init() {}

  /// The wish, and what another says where it says nothing.
  public func filled(from other: SettingWish) -> SettingWish {
    var wish = self
    wish.gap = gap ?? other.gap
    wish.lineBreak = lineBreak ?? other.lineBreak
    wish.koreanBreak = koreanBreak ?? other.koreanBreak
    wish.indent = indent ?? other.indent
    wish.newline = newline ?? other.newline
    wish.combinedDigits = combinedDigits ?? other.combinedDigits
    wish.islands = islands ?? other.islands
    wish.rules = rules.merging(other.rules) { own, _ in own }
    return wish
  }
}
