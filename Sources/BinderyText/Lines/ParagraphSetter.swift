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
  /// Whether a gap of one cell is put between Han and Latin.
  public var putsGaps: Bool
  /// Cuts words of the language into syllables.
  public var hyphenator: (any Hyphenator)?

  /// A setter for a region.
  public init(
    region: Region, level: LineBreakPolicy = .normal, korean: KoreanBreakPolicy = .word,
    fit: LineFit = .optimum, justification: Justification = .cjk,
    ambiguous: AmbiguousWidth = .auto, putsGaps: Bool = true,
    hyphenator: (any Hyphenator)? = nil
  ) {
    self.region = region
    self.level = level
    self.korean = korean
    self.fit = fit
    self.justification = justification
    self.ambiguous = ambiguous
    self.putsGaps = putsGaps
    self.hyphenator = hyphenator
  }

  /// A paragraph in lines.
  ///
  /// - Parameters:
  ///   - runs: what it says.
  ///   - measure: how wide it is.
  public func lines(of runs: [TextRun], measure: Measure) -> SetParagraph {
    let rules = LineBreakRules(region: region, level: level, korean: korean)
    let reader = AtomReader(
      rules: rules, widths: CellWidth(region: region, ambiguous: ambiguous),
      putsGaps: putsGaps && region != .latin && region != .korean, hyphenator: hyphenator)
    let (atoms, scalars) = reader.atoms(of: runs)
    var lines = LineFitting(atoms: atoms, measure: measure, rules: rules).lines(fit)
    let isEastAsian = region != .latin
    if justification != .none {
      for index in lines.indices {
        let room = measure.room(isFirst: index == 0)
        justification.fill(&lines[index], of: atoms, room: room, isEastAsian: isEastAsian)
      }
    }
    return SetParagraph(atoms: atoms, scalars: scalars, lines: lines)
  }
}

/// A paragraph that is broken into lines.
public struct SetParagraph: Sendable {
  let atoms: [Atom]
  let scalars: [Unicode.Scalar]
  let lines: [SetLine]

  /// How many lines it has.
  public var count: Int { lines.count }

  /// How many lines end where a rule forbids it, since nothing else was left.
  public var lastResorts: Int { lines.count { $0.isLastResort } }

  /// How many lines are wider than their room.
  public var overfullLines: Int { lines.count { $0.isOverfull } }

  /// The sum of the squared shortfalls of all lines but those that the author ended.
  public func raggedness(measure: Measure) -> Int {
    lines.enumerated().reduce(0) { sum, line in
      guard !line.element.isForced else { return sum }
      let lacking = measure.room(isFirst: line.offset == 0) - line.element.cells
      return sum + lacking * lacking
    }
  }

  /// A line as text.
  public func text(ofLine number: Int) -> String {
    let line = lines[number]
    var text = String.UnicodeScalarView()
    var stretch = 0
    for index in line.atoms {
      let atom = atoms[index]
      if atom.isGap { text.append(" ") } else { text.append(contentsOf: scalars[atom.scalars]) }
      if stretch < line.stretches.count, line.stretches[stretch].atom == index {
        for _ in 0..<line.stretches[stretch].cells { text.append(" ") }
        stretch += 1
      }
    }
    if line.hasHyphen { text.append("-") }
    return String(text)
  }
}
