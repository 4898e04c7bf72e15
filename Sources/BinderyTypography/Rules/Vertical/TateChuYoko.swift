internal import BinderyModel

/// Sets two digits, or three where that is wished, side by side in one place of a vertical line; so too
/// `!?` and its like, of which the full-width form is one (JLREQ 3.2.5, CLREQ 3.1.3.3, EBPAJ 1.1.3).
///
/// All else lies on its side, as engines set it unasked: words, longer numbers, decimals, dates.
struct TateChuYoko: MarkingRule {
  /// How many digits stand side by side at most.
  let mostDigits: Int

  func edits(of line: TextLine) -> [TextEdit] { LatinRun.all(in: line).compactMap(edit) }

  private func edit(_ run: LatinRun) -> TextEdit? {
    if let digits = run.digits {
      return (2...mostDigits).contains(digits) ? TextEdit(run.range, .tateChuYoko, run.text) : nil
    }
    if let digits = run.percentage, (2...mostDigits).contains(digits) {
      return TextEdit(run.range, .tateChuYoko, String(run.text.dropLast()), then: "％")
    }
    // ！？ is one mark too: its narrow form stands side by side.
    return run.isExclamation && run.scalars.count == 2
      ? TextEdit(run.range, .tateChuYoko, run.text.narrow) : nil
  }
}

extension String {
  /// The text with narrow marks of exclamation and question.
  fileprivate var narrow: String {
    String(map { $0 == "！" ? "!" : $0 == "？" ? "?" : $0 })
  }
}
