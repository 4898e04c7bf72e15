import ArgumentParser
import Bindery
import BinderyDesign
import BinderyEngines
import BinderyManuscript
import BinderyModel

/// The making of one output, which is the same for every format.
struct SingleExport {
  let format: OutputFormat
  let manuscript: ManuscriptArguments
  let output: String?
  let design: DesignArguments
  /// What pages are like, where the format has some.
  var pages = PageWish()
  /// Where the engine lies that prints, where the format needs one.
  var engine = EnginePlace()
  let report: ReportArguments

  /// Refuses what is no file that can be replaced when a whole one is made.
  static func validate(output: String?) throws {
    switch output {
    case "": throw ValidationError("--output takes a file name")
    case "-":
      throw ValidationError(
        "--output takes a file name: only `bindery export text` writes to standard output")
    default: break
    }
  }

  /// Reads, decides, writes and tells.
  func run() throws {
    try Session(report: report).run { session in
      let press = Press()
      if format == .epub { press.prepareCover(unless: manuscript.cover != nil) }
      let loaded = try session.load(manuscript, output: output)
      let order = design.order(
        of: loaded.wish(for: format), pages: pages, jobs: manuscript.jobCount)
      let (edition, notes) = try press.edition(of: loaded.book, for: order)
      let path = output ?? order.wish.file ?? OutputName.name(for: edition)
      try session.report(loaded.diagnostics + notes, of: loaded)
      let found = try session.writing(path) { progress in
        try press.write(
          edition, to: path, jobs: manuscript.jobCount, engine: engine, progress: progress)
      }
      try session.report(found, of: loaded)
      session.finish(path, loaded, edition)
    }
  }
}
