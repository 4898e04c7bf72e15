internal import BinderyModel
internal import BinderyUnicode

/// Sets short Latin runs upright in vertical lines.
///
/// - Two digits stand side by side in one character's place; so do `!?` and its like, of which the
///   full-width form is one too (JLREQ 3.2.5, CLREQ 3.1.3.3, EBPAJ 1.1.3).
/// - One digit, one letter and up to three capitals stand one below the other, in their full-width
///   forms (JLREQ 3.2.3, CLREQ 3.2.3).
/// - All else lies on its side, as engines set it unasked: words, numbers of four digits and more,
///   decimals, dates, addresses.
///
/// A run is bounded by East Asian text: what belongs to a Latin sentence lies with it.
struct TateChuYoko: MarkingRule {
  /// How many digits stand side by side.
  private static let mostDigits = 2
  /// How many capitals stand upright one by one.
  private static let mostCapitals = 3

  func edits(of line: TextLine) -> [TextEdit] {
    var edits: [TextEdit] = []
    for leaf in line.leaves where leaf.region != .latin {
      var index = leaf.range.lowerBound
      while index < leaf.range.upperBound {
        let start = index
        while index < leaf.range.upperBound, Self.isInRun(line.scalars[index]) { index += 1 }
        if index > start {
          if let edit = edit(start..<index, line) { edits.append(edit) }
        } else {
          index += 1
        }
      }
    }
    return edits
  }

  private func edit(_ range: Range<Int>, _ line: TextLine) -> TextEdit? {
    guard Self.isBounded(range, line) else { return nil }
    let run = line.scalars[range]
    let text = String(String.UnicodeScalarView(run))
    if run.allSatisfy(\.isBasicDigit) {
      switch run.count {
      case 1: return TextEdit(range, text.fullWidth)
      case 2...Self.mostDigits: return TextEdit(range, .tateChuYoko, text)
      default: return nil
      }
    }
    if run.last == "%", run.dropLast().allSatisfy(\.isBasicDigit),
      (1...Self.mostDigits).contains(run.count - 1)
    {
      let number = String(text.dropLast())
      return number.count == 1
        ? TextEdit(range, text.fullWidth) : TextEdit(range, .tateChuYoko, number, then: "％")
    }
    if run.allSatisfy(Self.isExclamation) {
      // ！？ is one mark too: its narrow form stands side by side.
      return run.count == 2
        ? TextEdit(range, .tateChuYoko, text.narrow) : TextEdit(range, text.fullWidth)
    }
    if run.count == 1, run.allSatisfy(\.isBasicLetter) { return TextEdit(range, text.fullWidth) }
    let isCapitals = run.allSatisfy { (0x41...0x5A).contains($0.value) }
    return isCapitals && run.count <= Self.mostCapitals ? TextEdit(range, text.fullWidth) : nil
  }

  private static func isInRun(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) || scalar == "！" || scalar == "？"
  }

  private static func isExclamation(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "!" || scalar == "?" || scalar == "！" || scalar == "？"
  }

  /// Whether nothing Latin stands beside the run, nor beyond one space.
  private static func isBounded(_ range: Range<Int>, _ line: TextLine) -> Bool {
    isBounded(line, from: range.lowerBound - 1, step: -1)
      && isBounded(line, from: range.upperBound, step: 1)
  }

  private static func isBounded(_ line: TextLine, from place: Int, step: Int) -> Bool {
    var place = place
    // The run goes on in another text.
    if line.scalars.indices.contains(place), isInRun(line.scalars[place]) { return false }
    if line.scalars.indices.contains(place), line.scalars[place] == " " { place += step }
    guard line.scalars.indices.contains(place) else { return true }
    let scalar = line.scalars[place]
    if scalar == TextLine.object { return false }
    // A curly mark that still stands here belongs to Latin text.
    let isQuote = (0x2018...0x201D).contains(scalar.value)
    return scalar.isEastAsian || scalar == "\n" || scalar == " " || scalar == "\u{3000}"
      || scalar.isAmbiguousCJKMark && !isQuote
  }
}

extension String {
  /// The text with narrow marks of exclamation and question.
  fileprivate var narrow: String {
    String(map { $0 == "！" ? "!" : $0 == "？" ? "?" : $0 })
  }

  /// The text in full-width forms.
  fileprivate var fullWidth: String {
    var made = String.UnicodeScalarView()
    made.append(contentsOf: unicodeScalars.map(\.fullWidth))
    return String(made)
  }
}
