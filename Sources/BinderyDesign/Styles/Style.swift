public import BinderyModel

/// The looks of a book: one style sheet per output.
public struct Style: Sendable, Hashable {
  /// The name that the style is asked for by, or the path of its folder.
  public let name: String
  /// What it is, on one line.
  public let description: String
  /// The editions that it is chosen for when no style is named.
  public let editions: [StyleEdition]
  /// The style sheet of EPUB outputs, for lines of any direction.
  let epub: Stylesheet
  /// What pages of paper have beside that.
  let print: Stylesheet
  /// What its roles are set in where nobody says otherwise.
  public let fonts: FontPlan
  /// What a cover looks like that is drawn for its books.
  public let cover: CoverLook
  /// What outputs are set with where nobody says otherwise.
  public let options: OutputWish
  /// How blocks and words of plain text look.
  public let textLook: PlainTextLook
  /// The style as its own folder has it, and what it builds on, the nearest first.
  let layers: [StyleLayer]

  /// The style sheet of an output: of one direction, without the rules of regions that are not in the book,
  /// in lines of the region that the book itself is of, with families in the place of roles, and set as the
  /// output wants it.
  public func stylesheet(
    of format: OutputFormat = .epub, for writingMode: WritingMode, fonts: FontSelection,
    setting: TextSetting = TextSetting()
  ) -> Stylesheet {
    let kept = kept(of: format, for: writingMode, regions: Set(fonts.regions.keys))
    let inLines = LineMapping(of: kept, in: fonts.book).applied(to: kept)
    let set = SheetSetting(setting).applied(to: inLines)
    var flowing = FlowMapping(writingMode: writingMode).applied(to: set)
    if writingMode == .vertical, setting.islands == .horizontal {
      flowing.rules += IslandRules.rules(for: set)
    }
    let whole = FontMapping(families: fonts.families).applied(to: flowing)
    return switch format {
    case .epub, .text: whole
    case .printHTML, .pdf: LeafMapping.applied(to: whole)
    }
  }

  /// Which font each element of an output is shown in.
  public func cascade(
    of format: OutputFormat = .epub, for writingMode: WritingMode, regions: Set<Region>
  ) -> FontCascade {
    FontCascade(kept(of: format, for: writingMode, regions: regions))
  }

  /// From one line of the text to the next, in em, in books of a region.
  public func line(of format: OutputFormat, in region: Region) -> Double {
    LineMapping(of: sheet(of: format), in: region).line
  }

  /// Paper has what screens have, and its own rules behind them.
  private func sheet(of format: OutputFormat) -> Stylesheet {
    switch format {
    case .epub: epub
    case .printHTML, .pdf: Stylesheet(cascading: [epub, print])
    // What plain text looks like is said elsewhere.
    case .text: Stylesheet(rules: [])
    }
  }

  private func kept(
    of format: OutputFormat, for writingMode: WritingMode, regions: Set<Region>
  ) -> Stylesheet {
    // `latin` marks a word among East Asian ones, too, and stays.
    let absent = Region.allCases.filter { $0 != .latin && !regions.contains($0) }.map(\.rawValue)
    let dropped = Set(absent + [writingMode == .vertical ? "hltr" : "vrtl"])
    return sheet(of: format).keepingSelectors { selector in
      !selector.split { " >+~:.".contains($0) }.contains { dropped.contains(String($0)) }
    }
  }
}
