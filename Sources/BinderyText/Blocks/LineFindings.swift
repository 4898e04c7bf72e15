internal import BinderyModel

/// What is found while paragraphs are broken into lines.
struct LineFindings: Sendable {
  /// How many lines end where a rule forbids it, since nothing else was left.
  private(set) var lastResorts = 0
  /// How many lines are wider than the measure.
  private(set) var overfullLines = 0
  /// Where the first of each stands.
  private(set) var firstLastResort: SourceRange?
  private(set) var firstOverfull: SourceRange?
  /// The place of what is set now.
  var place: SourceRange?

  /// Counts the lines of a paragraph.
  mutating func add(_ paragraph: SetParagraph) {
    for line in paragraph.lines where line.isLastResort || line.isOverfull {
      if line.isLastResort {
        lastResorts += 1
        firstLastResort = firstLastResort ?? place
      }
      if line.isOverfull {
        overfullLines += 1
        firstOverfull = firstOverfull ?? place
      }
    }
  }

  /// What an author should know of it.
  func diagnostics(of file: SourcePath, width: Int) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if lastResorts > 0 {
      diagnostics.append(
        Diagnostic(
          .textLastResort,
          "\(lines(lastResorts)) where a rule forbids it: at \(width) cells there is no other place",
          file: file, source: firstLastResort, hint: "give wider lines by --width"))
    }
    if overfullLines > 0 {
      diagnostics.append(
        Diagnostic(
          .textTooWide,
          "\(overfullLines == 1 ? "a line is" : "\(overfullLines) lines are") wider than \(width) cells: what stands there has no place to be broken",
          file: file, source: firstOverfull, hint: "give wider lines by --width"))
    }
    return diagnostics
  }

  private func lines(_ count: Int) -> String {
    count == 1 ? "a line ends" : "\(count) lines end"
  }
}
