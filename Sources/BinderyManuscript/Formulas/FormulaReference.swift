internal import BinderyModel
internal import BinderyScript

/// A formula at its place in an essay.
struct FormulaReference: Sendable, Hashable {
  var formula: Formula
  var source: SourceRange?

  /// Formulas of an essay that are set. Each becomes some fifty times its size, and the largest book
  /// seen has seven thousand.
  static let mostOfAnEssay = 20_000

  /// A formula that KaTeX refuses, with the TeX from the place that it means.
  func invalid(_ message: String, rest: String?, in file: SourcePath) -> Diagnostic {
    let place =
      switch rest {
      case nil: ""
      case "": ", at its end"
      case let rest?: ", at '\(Self.excerpt(rest))'"
      }
    return Diagnostic(
      .mathInvalid, "the formula '\(shown)' cannot be set: \(message)\(place)", file: file,
      source: source, hint: "mend it; until then its TeX is shown")
  }

  /// A formula that would take too much.
  func tooLarge(in file: SourcePath) -> Diagnostic {
    Diagnostic(
      .mathInvalid, "the formula '\(shown)' is too large to be set", file: file, source: source,
      hint: "cut it into several; until then its TeX is shown")
  }

  /// The first formula after as many as are set.
  func tooMany(in file: SourcePath) -> Diagnostic {
    Diagnostic(
      .mathInvalid, "there are more than \(Self.mostOfAnEssay) formulas in this essay", file: file,
      source: source, hint: "cut the essay into several; from here on TeX is shown")
  }

  private var shown: String { Self.excerpt(formula.tex) }

  /// The beginning of a formula on one line.
  private static func excerpt(_ tex: String) -> String {
    let line = tex.prefix(200).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 32 || tex.count > 200 ? "\(line.prefix(32))…" : line
  }
}
