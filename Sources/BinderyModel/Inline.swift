/// What an inline is.
///
/// Only the large cases are boxed: most nodes are texts, and a box for each would double the
/// allocations of a parse.
public enum InlineContent: Sendable, Hashable {
  /// Text as it is to be shown.
  case text(String)
  /// A line end of the source that the typesetter joins or keeps.
  case softBreak
  /// A line end that the author wants.
  case lineBreak
  /// A place where a long word may break (HTML `wbr`).
  case breakOpportunity
  /// Inline code.
  case code(String)
  /// Emphasis (HTML `em`).
  case emphasis([Inline])
  /// Strong importance (HTML `strong`).
  case strong([Inline])
  /// Text no longer true (HTML `del` or `s`).
  case strikethrough([Inline])
  /// A span with another established meaning or look.
  case span(SpanKind, [Inline])
  /// A link; never inside another.
  indirect case link(Link, [Inline])
  /// A picture.
  indirect case image(Image)
  /// A reference to a note of the same essay.
  indirect case noteReference(NoteReference)
  /// Text with its reading.
  case ruby([RubySegment])
  /// A formula.
  indirect case math(Math)
  /// A film or a sound.
  indirect case media(Media)
}

/// The meanings of a span, each with its HTML element of the same purpose.
public enum SpanKind: String, Sendable, Hashable, CaseIterable {
  case plain = "span"
  case subscripted = "sub"
  case superscripted = "sup"
  case small
  case marked = "mark"
  case inserted = "ins"
  case underlined = "u"
  case offset = "i"
  case bold = "b"
  case quotation = "q"
  case citation = "cite"
  case definition = "dfn"
  case abbreviation = "abbr"
  case keyboard = "kbd"
  case sample = "samp"
  case variable = "var"
  case isolated = "bdi"
  case directed = "bdo"
  /// Set upright in one cell of a vertical line (tate-chu-yoko, JLREQ 3.2.5).
  case tateChuYoko = "tcy"
  /// Emphasis by marks beside the characters (JLREQ 3.3.9, CLREQ 3.1.1.2).
  case emphasisMarks = "emphasis-marks"
  /// Never broken over two lines.
  case unbreakable
  /// In the full-width forms of the font: ——, whose dashes are two em then (CLREQ 3.1.3.2).
  case fullWidth = "full-width"
  /// An inline note in two lines of half size (warichu, JLREQ 3.4).
  case warichu
}

/// A link and where it leads.
public struct Link: Sendable, Hashable {
  /// Where a link leads.
  public enum Target: Sendable, Hashable {
    /// As the author wrote it; only before resolution.
    case unresolved(String)
    /// Out of the book.
    case external(WebAddress)
    /// To an essay of the book, or to an identifier in it.
    case essay(ChapterID, anchor: String?)
    /// To a file of the book.
    case asset(AssetID)
    /// To a file of the author's that the book does not hold: shown as text, with the file's path.
    case file(String)
    /// Nowhere: shown as text.
    case dead(String)
  }

  /// Where the link leads.
  public var target: Target

  /// A link to a target.
  public init(_ target: Target) { self.target = target }
}

/// A picture in the text.
public struct Image: Sendable, Hashable {
  /// Where a picture's bytes are.
  public enum Source: Sendable, Hashable {
    /// As the author wrote it; only before resolution.
    case unresolved(String)
    /// In the book.
    case asset(AssetID)
    /// On a server: never loaded by a book, shown as a link.
    case remote(WebAddress)
    /// Nowhere to be had: shown as a placeholder that says what was meant.
    case missing(String)
  }

  /// Where the bytes are.
  public var source: Source
  /// What the picture shows, in words; empty where the author said nothing.
  public var alternative: String
  /// Width asked for by the author.
  public var width: Extent?
  /// Height asked for by the author.
  public var height: Extent?

  /// How large a picture is to be shown.
  public enum Extent: Sendable, Hashable, ExpressibleByIntegerLiteral {
    /// In CSS pixels.
    case pixels(Int)
    /// In percent of the text's width.
    case percent(Int)

    /// An extent in CSS pixels.
    public init(integerLiteral pixels: Int) { self = .pixels(pixels) }
  }

  /// A picture.
  public init(
    _ source: Source, alternative: String, width: Extent? = nil, height: Extent? = nil
  ) {
    self.source = source
    self.alternative = alternative
    self.width = width
    self.height = height
  }
}

/// A reference to a note.
public struct NoteReference: Sendable, Hashable {
  /// The note's label, as the author wrote it.
  public var label: String
  /// The note's number in its essay, from 1, in the order of first reference.
  public var number: Int
  /// Which reference to that note this is, from 1.
  public var occurrence: Int

  /// A reference to a note.
  public init(label: String, number: Int, occurrence: Int) {
    self.label = label
    self.number = number
    self.occurrence = occurrence
  }
}

/// A base and its reading; several of them in one ruby make jukugo or mono ruby.
public struct RubySegment: Sendable, Hashable {
  /// The characters that are read.
  public var base: [Inline]
  /// How they are read; empty where a base has no reading.
  public var reading: [Inline]

  /// A base with its reading.
  public init(base: [Inline], reading: [Inline]) {
    self.base = base
    self.reading = reading
  }
}
