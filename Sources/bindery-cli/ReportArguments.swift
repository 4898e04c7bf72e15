import ArgumentParser
import BinderyManuscript
import BinderyModel
import BinderyYAML

/// How findings are told.
struct ReportArguments: ParsableArguments {
  /// The form of the report.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Flag(help: "Fail, and write nothing, when there is any warning or error.")
  var strict = false

  @Option(
    name: .customLong("allow"),
    help: ArgumentHelp(
      "Say nothing of findings of a code, like link.dead; give it again for another.",
      valueName: "code"))
  var allowed: [String] = []

  @Option(help: "How findings are written.")
  var diagnostics: Form = .text

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say every finding, not only the first of each kind.")
  var verbose = false

  func validate() throws {
    for code in allowed where DiagnosticCode(rawValue: code) == nil {
      let meant = NearMiss.find(code, among: DiagnosticCode.allCases.map(\.rawValue))
      throw ValidationError(
        "'\(code)' is no code of a finding: "
          + (meant.map { "did you mean '\($0)'?" } ?? "they stand in brackets in reports"))
    }
    if quiet && verbose { throw ValidationError("--quiet and --verbose cannot go together") }
  }

  /// The codes that are not to be told.
  var allowedCodes: Set<DiagnosticCode> { Set(allowed.compactMap(DiagnosticCode.init(rawValue:))) }
}
