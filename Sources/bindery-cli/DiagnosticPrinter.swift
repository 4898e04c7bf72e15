import BinderyManuscript
import BinderyModel
import Foundation

/// Tells findings to a person on standard error, or to a program as JSON lines on standard output.
struct DiagnosticPrinter {
  /// How many findings of a kind are shown without `--verbose`.
  private static let mostOfAKind = 5

  let arguments: ReportArguments

  /// Tells findings in their order, then how many there are of each kind.
  func print(_ diagnostics: [Diagnostic], excerpts: SourceExcerpts?) {
    switch arguments.diagnostics {
    case .json: printJSON(diagnostics, excerpts)
    case .text:
      printText(diagnostics, excerpts)
      printSummary(diagnostics)
    }
  }

  /// Tells errors and what was left out, then how many others there are.
  func printBrief(_ diagnostics: [Diagnostic], excerpts: SourceExcerpts?) {
    let isShown = { (diagnostic: Diagnostic) in
      diagnostic.severity == .error || Self.planCodes.contains(diagnostic.code)
    }
    printText(diagnostics.filter(isShown), excerpts)
    let others = totals(of: diagnostics.filter { !isShown($0) })
    guard !arguments.quiet, !others.isEmpty else { return }
    Terminal.write("\(others): `bindery check` tells more\n")
  }

  /// What says that essays are not in the book.
  private static let planCodes: Set<DiagnosticCode> = [
    .pageLeftOut, .selectionLeftOut, .selectionUnmatched, .summaryUnlisted, .summaryMissing,
  ]

  /// `2 warnings, 1 note`; empty where there is nothing.
  private func totals(of diagnostics: [Diagnostic]) -> String {
    Severity.allCases.reversed().compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count > 0 ? "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")" : nil
    }
    .joined(separator: ", ")
  }

  /// Tells why nothing was made.
  func printFailure(_ error: any Error) {
    Terminal.write(Terminal.styled("error: ", .red) + Terminal.safe("\(error)") + "\n")
  }

  /// Tells that the run ends by a rule of the command line.
  func printRefusal(_ message: String) {
    Terminal.write(Terminal.styled("error: ", .red) + message + "\n")
  }

  // MARK: - Text

  private func printText(_ diagnostics: [Diagnostic], _ excerpts: SourceExcerpts?) {
    var shown: [DiagnosticCode: Int] = [:]
    var text = ""
    for diagnostic in diagnostics where diagnostic.severity == .error || !arguments.quiet {
      shown[diagnostic.code, default: 0] += 1
      if !arguments.verbose, shown[diagnostic.code, default: 0] > Self.mostOfAKind { continue }
      text += description(of: diagnostic, excerpts)
    }
    if !text.isEmpty { Terminal.write(text) }
  }

  private func description(of diagnostic: Diagnostic, _ excerpts: SourceExcerpts?) -> String {
    let excerpt = excerpts?.excerpt(for: diagnostic)
    var text = ""
    if let file = diagnostic.file {
      var place = Terminal.safe(file.text)
      if let start = diagnostic.source?.start {
        place += ":\(start.line):\(excerpt?.column ?? Int(start.column))"
      }
      text += Terminal.styled(place, .bold) + ": "
    }
    text += Terminal.styled("\(diagnostic.severity.rawValue): ", look(of: diagnostic.severity))
    text += Terminal.safe(diagnostic.message)
    text += Terminal.styled(" [\(diagnostic.code.rawValue)]", .dim) + "\n"
    if let excerpt {
      let margin = String(repeating: " ", count: 4)
      text += "\(margin)\(Terminal.safe(excerpt.text))\n"
      text += margin + String(repeating: " ", count: excerpt.cellsBefore)
      text += Terminal.styled("^" + String(repeating: "~", count: excerpt.cells - 1), .blue) + "\n"
    }
    if let hint = diagnostic.hint { text += "  hint: \(Terminal.safe(hint))\n" }
    return text
  }

  private func look(of severity: Severity) -> Terminal.Look {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }

  private func printSummary(_ diagnostics: [Diagnostic]) {
    guard !arguments.quiet, !diagnostics.isEmpty else { return }
    var counts: [DiagnosticCode: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.code, default: 0] += 1 }
    let kinds = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { "\($0.key.rawValue) \($0.value)" }
    Terminal.write("\(totals(of: diagnostics)): \(kinds.joined(separator: ", "))\n")
    if !arguments.verbose, counts.values.contains(where: { $0 > Self.mostOfAKind }) {
      Terminal.write("the first \(Self.mostOfAKind) of each kind are shown; --verbose shows all\n")
    }
  }

  // MARK: - JSON

  /// A finding as JSON: documented in docs/diagnostics.md.
  private struct Record: Encodable {
    let code: String
    let severity: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
    let hint: String?
  }

  private func printJSON(_ diagnostics: [Diagnostic], _ excerpts: SourceExcerpts?) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var lines = Data()
    for diagnostic in diagnostics where diagnostic.severity == .error || !arguments.quiet {
      let start = diagnostic.source?.start
      let column = excerpts?.excerpt(for: diagnostic)?.column ?? start.map { Int($0.column) }
      let record = Record(
        code: diagnostic.code.rawValue, severity: diagnostic.severity.rawValue,
        message: diagnostic.message, file: diagnostic.file?.text, line: start.map { Int($0.line) },
        column: column, hint: diagnostic.hint)
      guard let data = try? encoder.encode(record) else { continue }
      lines += data + [0x0A]
    }
    FileHandle.standardOutput.write(lines)
  }
}
