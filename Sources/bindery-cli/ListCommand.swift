import ArgumentParser
import Bindery
import BinderyManuscript
import BinderyModel
import Foundation

/// `bindery list`: what a book will hold, in reading order.
struct ListCommand: ParsableCommand {
  /// How the plan is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show what a book will hold: parts, essays, dates, sizes; write nothing.",
    discussion: """
      EXAMPLES
        bindery list ~/blog                       the plan as a table
        bindery list ~/blog --from 2024 --format json
        bindery list ~/blog --against blog.epub   what changed since it was bound

      Characters are letters and figures: no blanks, marks, code or formulas.
      Against a bound book, + stands before what was added, ~ before what changed,
      - before what is gone.
      """)

  @OptionGroup var manuscript: ManuscriptArguments

  @Option(help: "How the plan is written.")
  var format: Form = .table

  @Option(
    help: ArgumentHelp("Compare with a bound book.", valueName: "book.epub"),
    completion: .file(extensions: ["epub"]))
  var against: String?

  @OptionGroup var design: DesignArguments

  @OptionGroup var report: ReportArguments

  func validate() throws {
    if report.diagnostics == .json {
      throw ValidationError("list writes the plan to standard output: bindery check tells findings")
    }
  }

  func run() throws {
    try Session(report: report).run { session in
      let loaded = try session.load(manuscript, output: nil)
      let comparison = try against.map { path in
        let press = Press()
        let wish = loaded.wish(for: .epub)
        let order = design.order(of: wish, jobs: manuscript.jobCount)
        return try press.comparison(
          of: press.edition(of: loaded.book, for: order).edition, against: path)
      }
      let listing = try BookListing(of: loaded.book, jobs: manuscript.jobCount)
      try session.brief(loaded)
      FileHandle.standardOutput.write(Data(text(listing, loaded, comparison).utf8))
    }
  }

  private func text(
    _ listing: BookListing, _ manuscript: Manuscript, _ comparison: BookComparison?
  ) -> String {
    let plan = BookPlanLines(listing, convention: manuscript.convention, comparison)
    switch format {
    case .table: return PlanTable(plan, width: Terminal.outputWidth).text
    case .json: return PlanRecord(plan).json
    }
  }
}
