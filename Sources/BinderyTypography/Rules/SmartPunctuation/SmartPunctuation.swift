internal import BinderyModel

/// Makes straight quotation marks, `--` and `...` typographic where they belong to Latin text.
///
/// - A pair of marks belongs to Latin text when the first or the last character inside is Latin; in
///   a language written with Latin letters also when its neighbour outside is. *Latin* is any
///   letter or digit that is neither Han, kana, Hangul nor full-width, and code and formulas too.
/// - `--` and `...` do when a neighbour is Latin, over punctuation and one space.
///
/// Pairs around Han, kana and Hangul stay as typed; —— and …… are for Chinese and Japanese authors to
/// type. An apostrophe stays in Chinese and Japanese content, whose fonts draw ’ one em wide.
/// Neighbours count through emphasis, links and rubies. Nothing changes in code, formulas, addresses,
/// keyboard input and program output. What is put in is of the language at the mark
/// (`QuotationMarks`); around Latin it is curly in Chinese and Japanese too (CLREQ 3.2.3, JLREQ
/// 3.1.1).
struct SmartPunctuation {
  let policy: QuotePolicy

  /// Sets the marks of a run of inlines.
  func set(_ run: inout [Inline], language: LanguageTag) {
    guard policy != .keep, run.holdsMarks else { return }
    let edits = edits(of: run, language)
    guard !edits.isEmpty else { return }
    var setting = MarkEdits(edits)
    setting.apply(to: &run)
  }

  /// The marks that change, in the order of the text.
  private func edits(of run: [Inline], _ language: LanguageTag) -> [ProseLine.Mark] {
    var line = ProseLine(run, language: language, policy: policy)
    let quotes = QuotePairing(line)
    for pair in quotes.pairs { set(pair, in: &line) }
    for index in quotes.apostrophes where line.styles[line.marks[index].style].marks.script != .han
    {
      line.marks[index].replacement = "’"
    }
    for index in line.marks.indices {
      switch line.marks[index].glyph {
      case .hyphens(let count):
        guard isDash(line.marks[index].place, line) else { continue }
        line.marks[index].replacement = count == 2 ? "–" : "—"
      case .dots:
        guard isBesideLatin(line.marks[index].place, line) else { continue }
        line.marks[index].replacement = "…"
      case .quote, .apostrophe: continue
      }
    }
    return line.marks.filter { $0.isTyped && $0.replacement != nil }
  }

  // MARK: Quotation marks

  private func set(_ pair: QuotePairing.Pair, in line: inout ProseLine) {
    let (opening, closing) = (line.marks[pair.opening], line.marks[pair.closing])
    guard closing.place > opening.place + 1,
      case .quote(let level, _) = opening.glyph
    else { return }
    let first = line.neighbour(of: opening.place, step: 1)
    let last = line.neighbour(of: closing.place, step: -1)
    let isAroundLatin = first?.isLatin == true || last?.isLatin == true
    let marks = line.styles[opening.style].marks
    guard
      policy.setsEastAsian || isAroundLatin || marks.script == .latin && isWithinLatin(pair, line)
    else {
      return
    }
    let isAroundEastAsian = !isAroundLatin && (first == .eastAsian || last == .eastAsian)
    let texts = marks.texts(level, aroundEastAsian: isAroundEastAsian)
    line.marks[pair.opening].replacement = texts.opening
    line.marks[pair.closing].replacement = texts.closing
  }

  private func isWithinLatin(_ pair: QuotePairing.Pair, _ line: ProseLine) -> Bool {
    line.neighbour(of: line.marks[pair.opening].place, step: -1)?.isLatin == true
      || line.neighbour(of: line.marks[pair.closing].place, step: 1)?.isLatin == true
  }

  // MARK: Dashes and ellipses

  private func isDash(_ place: Int, _ line: ProseLine) -> Bool {
    isBesideLatin(place, line) && !isOption(place, line)
  }

  /// Whether a neighbour is Latin, and none a sign such as / or |.
  private func isBesideLatin(_ place: Int, _ line: ProseLine) -> Bool {
    guard line.before(place) != .other, line.after(place) != .other else { return false }
    return line.neighbour(of: place, step: -1)?.isLatin == true
      || line.neighbour(of: place, step: 1)?.isLatin == true
  }

  /// Whether the hyphens begin a word, as in `--help`, or are spoken of, as in ("--").
  private func isOption(_ place: Int, _ line: ProseLine) -> Bool {
    let (before, after) = (line.before(place), line.after(place))
    let beginsWord =
      switch before {
      case .space, .opening, .eastAsian: true
      case .quote:
        switch line.before(place - 1) {
        case .space, .opening, .eastAsian: true
        case .letter, .digit, .closing, .quote, .dash, .ellipsis, .other: false
        }
      case .letter, .digit, .closing, .dash, .ellipsis, .other: false
      }
    guard beginsWord else { return false }
    return after.isLatin || before != .space && (after == .quote || after == .closing)
  }
}
