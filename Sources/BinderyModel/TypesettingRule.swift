/// The rules of typography that can be switched, in the order in which they see the text; those that
/// only change a style sheet come last.
public enum TypesettingRule: String, Sendable, Hashable, CaseIterable {
  /// Whole numbers in Chinese numerals, where an output asks for them.
  case numerals
  /// A square for each letter and digit, as on manuscript paper.
  case fullWidthCells = "full-width-cells"
  /// Curly quotation marks as those of the region, where an output asks for them.
  case regionQuotes = "region-quotes"
  /// ， and ． as 、 and 。 in vertical Japanese and Korean.
  case verticalStops = "vertical-stops"
  /// ［ ］ as 〔 〕 in vertical Japanese.
  case tortoiseBrackets = "tortoise-brackets"
  /// Two digits, and pairs such as !?, side by side in vertical lines.
  case tateChuYoko = "tcy"
  /// Single letters and digits and short capitals upright in vertical lines.
  case uprightLatin = "upright-latin"
  /// Dashes two em long, and the traditional Chinese ·, one.
  case fullWidthMarks = "full-width-marks"
  /// Marks that may not begin a line, though engines let them.
  case lineStartMarks = "line-start-marks"
  /// What may not be broken over two lines, though engines do: a number and its unit, a note's number
  /// and what it is set on.
  case unbreakablePairs = "unbreakable-pairs"
  /// Paragraphs that begin with a bracket told apart, for their indent.
  case bracketParagraphs = "bracket-paragraphs"
  /// Emphasis by dots instead of italics.
  case emphasisDots = "emphasis-dots"
  /// The white of adjacent marks trimmed.
  case punctuationTrimming = "punctuation-trimming"
  /// Readings spread over what they are the readings of.
  case rubyDistribution = "ruby-distribution"

  /// Whether the rule is followed where nobody says otherwise.
  public var isUsual: Bool { self != .tortoiseBrackets && self != .fullWidthCells }
}
