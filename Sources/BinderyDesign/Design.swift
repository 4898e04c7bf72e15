public import BinderyModel

/// The decisions for one output: how the book is set, and in which looks.
public struct Design: Sendable, Hashable {
  /// What is made.
  public var format: OutputFormat
  /// In which direction lines run.
  public var writingMode: WritingMode
  /// Which of the two Chinese scripts the text was brought into.
  public var script: ScriptPolicy
  /// How straight quotation marks are set; `nil` as the essay, else the book wants them.
  public var quotes: QuotePolicy?
  /// With which figures dates are written; `nil` as the book wants them.
  public var dates: DateStyle?
  /// How whole numbers are written.
  public var numerals: NumeralStyle
  /// How code is shown.
  public var code: CodeLook
  /// How a cover is drawn where the book brings none.
  public var cover: CoverPlan
  /// How text is set.
  public var setting: TextSetting
  /// How plain text is set.
  public var plainText = PlainTextSetting()
  /// How blocks and words of plain text look.
  public var textLook = PlainTextLook()
  /// The style sheet of the output; what its pages do not need of it is not shipped.
  public var stylesheet: Stylesheet
  /// That of documents in horizontal lines, where a vertical output has them for code and wide tables.
  public var islandStylesheet: Stylesheet?
  /// What pages are like, where the output has some.
  public var pages: PagePlan?

  /// A design of an output.
  public init(
    format: OutputFormat, writingMode: WritingMode = .horizontal, script: ScriptPolicy = .keep,
    quotes: QuotePolicy? = nil, dates: DateStyle? = nil, numerals: NumeralStyle = .keep,
    code: CodeLook = .plain, setting: TextSetting = TextSetting(), cover: CoverPlan? = nil,
    stylesheet: Stylesheet, islandStylesheet: Stylesheet? = nil, pages: PagePlan? = nil
  ) {
    self.format = format
    self.writingMode = writingMode
    self.script = script
    self.quotes = quotes
    self.dates = dates
    self.numerals = numerals
    self.code = code
    self.cover = cover ?? CoverPlan(language: .english)
    self.setting = setting
    self.stylesheet = stylesheet
    self.islandStylesheet = islandStylesheet
    self.pages = pages
  }
}
