public import BinderyModel
internal import BinderyUnicode

/// Breaks paragraphs into lines of a measure.
public struct ParagraphSetter: Sendable {
  /// The tradition of the text.
  public var region: Region
  /// How strictly the ends of lines are kept.
  public var level: LineBreakPolicy
  /// Where Korean may be broken.
  public var korean: KoreanBreakPolicy
  /// How the ends are chosen.
  public var fit: LineFit
  /// Which lines are filled up.
  public var justification: Justification
  /// The widths of characters that Unicode leaves open.
  public var ambiguous: AmbiguousWidth
  /// Whether lines run from top to bottom: then characters have one size.
  public var isVertical: Bool
  /// Cuts words of the language into syllables.
  public var hyphenator: (any Hyphenator)?

  /// A setter for a region.
  public init(
    region: Region, level: LineBreakPolicy = .normal, korean: KoreanBreakPolicy = .word,
    fit: LineFit = .optimum, justification: Justification = .cjk,
    ambiguous: AmbiguousWidth = .auto, isVertical: Bool = false,
    hyphenator: (any Hyphenator)? = nil
  ) {
    self.region = region
    self.level = level
    self.korean = korean
    self.fit = fit
    self.justification = justification
    self.ambiguous = ambiguous
    self.isVertical = isVertical
    self.hyphenator = hyphenator
  }

  /// The widths of characters.
  var widths: CellWidth {
    CellWidth(region: region, ambiguous: ambiguous, isVertical: isVertical)
  }

  /// A paragraph of runs in lines of a measure.
  public func lines(of runs: [TextRun], measure: Measure) -> SetParagraph {
    let rules = LineBreakRules(region: region, level: level, korean: korean)
    let reader = AtomReader(
      rules: rules, widths: widths, hyphenator: isVertical ? nil : hyphenator)
    let (atoms, scalars) = reader.atoms(of: runs)
    var lines = LineFitting(atoms: atoms, measure: measure, rules: rules).lines(fit)
    let isEastAsian = region != .latin
    if justification != .none, !isVertical {
      for index in lines.indices {
        let room = measure.room(isFirst: index == 0)
        justification.fill(&lines[index], of: atoms, room: room, isEastAsian: isEastAsian)
      }
    }
    return SetParagraph(atoms: atoms, scalars: scalars, lines: lines, runs: runs)
  }
}
