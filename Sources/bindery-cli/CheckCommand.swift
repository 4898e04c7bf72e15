import ArgumentParser
import Bindery
import BinderyManuscript
import BinderyModel

/// `bindery check`: all findings, nothing written.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong with essays; write nothing.",
    discussion: """
      The book is made as for export, and dropped, so that what only writing finds is told too; of
      several outputs in book.yaml the first is made, and the designs of all are checked.
      The exit status is 1 when there is an error, with --strict also for a warning.
      """)

  @OptionGroup var manuscript: ManuscriptArguments
  @OptionGroup var design: DesignArguments
  @OptionGroup var report: ReportArguments

  func run() throws {
    try Session(report: report).run { session in
      let loaded = try session.load(manuscript, output: nil)
      let press = Press()
      var notes: [Diagnostic] = []
      for (number, wish) in loaded.wishes.enumerated() {
        let (edition, found) = try press.edition(
          of: loaded.book, for: design.order(of: wish, jobs: manuscript.jobCount))
        notes += found.filter { !notes.contains($0) }
        // Outputs differ in their design: what keeps essays from being written is the same in all.
        if number == 0 { try press.rehearse(edition) }
      }
      let found = loaded.diagnostics + notes
      try session.report(
        found, of: loaded, refusal: "there are findings, and --strict was given")
      session.finishCheck(loaded.book, found)
      if session.hasErrors { throw ExitCode.failure }
    }
  }
}
