import ArgumentParser
import Bindery
import BinderyManuscript

/// `bindery check`: all findings, nothing written.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong with essays; write nothing.",
    discussion: "The exit status is 1 when there is an error, with --strict also for a warning.")

  @OptionGroup var manuscript: ManuscriptArguments
  @OptionGroup var report: ReportArguments

  func run() throws {
    try Session(report: report).run { session in
      let loaded = try session.load(manuscript, output: nil)
      try session.report(loaded.diagnostics, of: loaded)
      session.finishCheck(loaded)
      if session.hasErrors { throw ExitCode.failure }
    }
  }
}
