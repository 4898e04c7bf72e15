/// How an output of plain text is set, as far as that is for its readers and authors to choose.
public struct PlainTextSetting: Sendable, Hashable {
  /// The cells of a line.
  public var width: Int
  /// How the ends of lines are chosen.
  public var fit: LineFit
  /// Which lines are filled up.
  public var justification: Justification
  /// The widths that Unicode leaves open.
  public var ambiguous: AmbiguousWidth
  /// How long a page is.
  public var pageLength: PageLength
  /// What becomes of the addresses of links.
  public var links: LinkPolicy
  /// Whether stops may stand behind the end of a line; `nil` as the region has it.
  public var hanging: Toggle?
  /// How many characters and lines a vertical page has; `nil` as width and length of the page allow.
  public var grid: PageGrid?
  /// What vertical pages are written on.
  public var paper: TextPaper
  /// Whether marks have the forms that Unicode keeps for vertical lines.
  public var verticalForms: Toggle
  /// The platform whose notation is written instead of lines.
  public var platform: TextPlatform?
  /// The encoding of the file; `nil` as the platform has it, else UTF-8.
  public var encoding: OutputEncoding?
  /// What lines end with; `nil` as the platform has it, else LF.
  public var newlineStyle: NewlineStyle?
  /// Whether the looks of words are said by escape sequences of terminals (ECMA-48, SGR).
  public var hasEscapes = false

  /// The width of a line where nobody says otherwise.
  public static let usualWidth = 72

  /// What is wished, of pages too, and for the rest what is usual.
  public init(_ wish: PlainTextWish = PlainTextWish(), on page: PageWish = PageWish()) {
    width = wish.width ?? Self.usualWidth
    fit = wish.fit ?? .optimum
    justification = wish.justification ?? .cjk
    ambiguous = wish.ambiguous ?? .auto
    pageLength = wish.pageLength ?? .endless
    links = page.links ?? .notes
    hanging = wish.hanging
    grid = page.grid
    paper = wish.paper ?? .blank
    verticalForms = wish.verticalForms ?? .on
    platform = wish.platform
    encoding = wish.encoding
    newlineStyle = wish.newlineStyle
  }
}
