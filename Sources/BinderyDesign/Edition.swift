public import BinderyModel

/// A book in one design, ready to be written.
public struct Edition: Sendable {
  /// What is written.
  public var book: Book
  /// How it is set and shown.
  public var design: Design
  /// Its identity and date.
  public var stamp: BuildStamp
  /// The fonts that it holds, where it holds any.
  public var fonts: EmbeddedFonts?

  /// An edition of a book.
  public init(book: Book, design: Design, stamp: BuildStamp, fonts: EmbeddedFonts? = nil) {
    self.book = book
    self.design = design
    self.stamp = stamp
    self.fonts = fonts
  }

  /// How straight quotation marks are set in an essay, or in what the book says of itself.
  public func quotes(in chapter: Chapter? = nil) -> QuotePolicy {
    // Curly marks have no place in vertical lines (JLREQ 3.1.1, CLREQ 3.1.1.2).
    design.quotes ?? chapter?.quotes ?? book.quotes
      ?? (design.writingMode == .vertical ? .region : .latin)
  }

  /// With which figures dates are written.
  public var dates: DateStyle {
    design.dates ?? book.dates ?? (design.writingMode == .vertical ? .numerals : .digits)
  }
}

/// Identity and date of an output: values that come in, never made by a writer.
public struct BuildStamp: Sendable, Hashable {
  /// The unique identifier, a URN such as `urn:uuid:…` or what the author chose.
  public var identifier: String
  /// The date of the last change (EPUB `dcterms:modified`).
  public var modified: Timestamp
  /// The program and its version.
  public var generator: String

  /// A stamp.
  public init(identifier: String, modified: Timestamp, generator: String) {
    self.identifier = identifier
    self.modified = modified
    self.generator = generator
  }
}
