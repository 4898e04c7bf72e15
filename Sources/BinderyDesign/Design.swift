public import BinderyModel

/// In which direction lines run (CSS Writing Modes 4, `writing-mode`).
public enum WritingMode: String, Sendable, Hashable, CaseIterable {
  case horizontal
}

/// The decisions for one output: how the book is set, and in which looks.
public struct Design: Sendable, Hashable {
  /// What is made.
  public var format: OutputFormat
  /// In which direction lines run.
  public var writingMode: WritingMode
  /// How straight quotation marks are set; `nil` as the essay, else the book wants them.
  public var quotes: QuotePolicy?
  /// With which figures dates are written; `nil` as the book wants them.
  public var dates: DateStyle?
  /// How code is shown.
  public var code: CodeLook
  /// The style sheet that the output ships.
  public var stylesheet: String

  /// A design of an output.
  public init(
    format: OutputFormat, writingMode: WritingMode = .horizontal, quotes: QuotePolicy? = nil,
    dates: DateStyle? = nil, code: CodeLook = .plain,
    stylesheet: String
  ) {
    self.format = format
    self.writingMode = writingMode
    self.quotes = quotes
    self.dates = dates
    self.code = code
    self.stylesheet = stylesheet
  }
}
