internal import BinderyModel

/// Sets one digit, one letter and up to four capitals upright in vertical lines, one below the other, in
/// their full-width forms (JLREQ 3.2.3, CLREQ 3.2.3); so too ! and ? by themselves. A line does not end among
/// them, as it would not in the word that they are (JLREQ 3.1.10).
struct UprightLatin: MarkingRule {
  /// How many capitals stand upright one by one.
  private static let mostCapitals = 4

  func edits(of line: TextLine) -> [TextEdit] {
    LatinRun.all(in: line).filter(Self.stands).map { run in
      run.scalars.count == 1 || run.isExclamation
        ? TextEdit(run.range, run.text.fullWidth)
        : TextEdit(run.range, .unbreakable, run.text.fullWidth)
    }
  }

  private static func stands(_ run: LatinRun) -> Bool {
    if run.digits == 1 || run.percentage == 1 { return true }
    if run.isExclamation { return run.scalars.count != 2 }
    if run.scalars.count == 1, run.scalars.allSatisfy(\.isBasicLetter) { return true }
    return run.scalars.count <= mostCapitals
      && run.scalars.allSatisfy { (0x41...0x5A).contains($0.value) }
  }
}

extension String {
  /// The text in full-width forms.
  fileprivate var fullWidth: String {
    var made = String.UnicodeScalarView()
    made.append(contentsOf: unicodeScalars.map(\.fullWidth))
    return String(made)
  }
}
