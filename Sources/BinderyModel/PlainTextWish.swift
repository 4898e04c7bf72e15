/// What an author wants of plain text beside what every output knows; what is `nil` is as the style and the
/// region have it.
public struct PlainTextWish: Sendable, Hashable {
  /// The cells of a line.
  public var width: Int?
  /// How the ends of lines are chosen.
  public var fit: LineFit?
  /// Which lines are filled up.
  public var justification: Justification?
  /// The widths that Unicode leaves open.
  public var ambiguous: AmbiguousWidth?
  /// How long a page is.
  public var pageLength: PageLength?
  /// Whether stops may stand behind the end of a line.
  public var hanging: Toggle?
  /// What vertical pages are written on.
  public var paper: TextPaper?
  /// Whether marks have the forms that Unicode keeps for vertical lines.
  public var verticalForms: Toggle?
  /// The platform whose notation is written instead of lines.
  public var platform: TextPlatform?
  /// The encoding of the file.
  public var encoding: OutputEncoding?
  /// What lines end with.
  public var newlineStyle: NewlineStyle?

  /// The cells that a line may have.
  public static let widths = 20...1_000

  /// A wish for nothing.
  public init() {}

  /// The wish, and what another says where it says nothing.
  public func filled(from other: PlainTextWish) -> PlainTextWish {
    var wish = self
    wish.width = width ?? other.width
    wish.fit = fit ?? other.fit
    wish.justification = justification ?? other.justification
    wish.ambiguous = ambiguous ?? other.ambiguous
    wish.pageLength = pageLength ?? other.pageLength
    wish.hanging = hanging ?? other.hanging
    wish.paper = paper ?? other.paper
    wish.verticalForms = verticalForms ?? other.verticalForms
    wish.platform = platform ?? other.platform
    wish.encoding = encoding ?? other.encoding
    wish.newlineStyle = newlineStyle ?? other.newlineStyle
    return wish
  }
}
