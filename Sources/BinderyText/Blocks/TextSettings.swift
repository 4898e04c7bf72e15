public import BinderyModel

/// How plain text is set: what flags, `book.yaml` and styles decide.
public struct TextSettings: Sendable, Hashable {
  /// The width of a line in cells.
  public var width: Int
  /// How the ends of lines are chosen.
  public var fit: LineFit
  /// Which lines are filled up.
  public var justification: Justification
  /// The widths that Unicode leaves open.
  public var ambiguous: AmbiguousWidth
  /// How strictly the ends of lines are kept.
  public var level: LineBreakPolicy
  /// Where Korean may be broken.
  public var korean: KoreanBreakPolicy
  /// Whether a gap is put between Han and Latin.
  public var putsGaps: Bool
  /// What becomes of the addresses of links.
  public var links: LinkNotes

  /// Settings; what is not given is what holds where nothing is said.
  public init(
    width: Int = 72, fit: LineFit = .optimum, justification: Justification = .cjk,
    ambiguous: AmbiguousWidth = .auto, level: LineBreakPolicy = .normal,
    korean: KoreanBreakPolicy = .word, putsGaps: Bool = true, links: LinkNotes = .notes
  ) {
    self.width = width
    self.fit = fit
    self.justification = justification
    self.ambiguous = ambiguous
    self.level = level
    self.korean = korean
    self.putsGaps = putsGaps
    self.links = links
  }
}
