/// What kind of file an output is.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case epub
  case printHTML = "print-html"
  case pdf
  case text

  /// The file name extension.
  public var fileExtension: String {
    switch self {
    case .epub: "epub"
    case .printHTML: "html"
    case .pdf: "pdf"
    case .text: "txt"
    }
  }
}

/// How code is shown.
public enum CodeLook: String, Sendable, Hashable, CaseIterable {
  /// In one look, as it was typed.
  case plain
  /// Cut by meaning: keywords, strings, comments …
  case highlight
}

/// What an author wants of an output; what is `nil` is as the format and its style have it.
public struct OutputWish: Sendable, Hashable {
  /// What is made.
  public var format: OutputFormat
  /// The path of the file to be written.
  public var file: String?
  /// The name of a style, or the path of its folder.
  public var style: String?
  /// In which direction lines run.
  public var writingMode: WritingMode?
  /// Which of the two Chinese scripts the text is brought into.
  public var script: ScriptPolicy?
  /// How straight quotation marks are set.
  public var quotes: QuotePolicy?
  /// With which figures dates are written.
  public var dates: DateStyle?
  /// How whole numbers are written.
  public var numerals: NumeralStyle?
  /// How code is shown.
  public var code: CodeLook?
  /// How text is set.
  public var setting = SettingWish()
  /// What pages are like, where the output has some.
  public var page = PageWish()
  /// What the body is set in.
  public var font: FontWish?
  /// How much of its fonts the book holds.
  public var embedding: EmbeddingPolicy?
  /// How plain text is set.
  public var plainText = PlainTextWish()

  /// A wish for an output of a format.
  public init(format: OutputFormat) { self.format = format }

  /// The wish, and for what it leaves open what another says.
  public func over(_ other: OutputWish) -> OutputWish {
    var wish = self
    wish.file = file ?? other.file
    wish.style = style ?? other.style
    wish.writingMode = writingMode ?? other.writingMode
    wish.script = script ?? other.script
    wish.quotes = quotes ?? other.quotes
    wish.dates = dates ?? other.dates
    wish.numerals = numerals ?? other.numerals
    wish.code = code ?? other.code
    wish.setting = setting.filled(from: other.setting)
    wish.page = page.filled(from: other.page)
    wish.font = font ?? other.font
    wish.embedding = embedding ?? other.embedding
    wish.plainText = plainText.filled(from: other.plainText)
    return wish
  }
}
