import ArgumentParser
import Bindery
import BinderyDesign
import BinderyManuscript
import BinderyModel
import BinderyScript

/// `bindery export`: makes one book of the essays.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Make books of essays.",
    subcommands: [EPUBExport.self, TextExport.self, ExportAll.self])
}

/// `bindery export epub`.
struct EPUBExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "epub",
    abstract: "Make an EPUB 3.3.",
    discussion: """
      EXAMPLES
        bindery export epub ~/blog -o blog.epub
        bindery export epub ~/blog --title 随笔集 --author 林 --language zh-Hans
        bindery export epub 1.md 2.md --cover cover.jpg --strict
        bindery export epub ~/blog --writing-mode vertical --cover none

      Without --output the file is the one that book.yaml names, else one in the
      current folder that is named after the title.
      The same input gives the same bytes.
      """)

  @OptionGroup var manuscript: ManuscriptArguments

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["epub"]))
  var output: String?

  @OptionGroup var design: DesignArguments

  @OptionGroup var report: ReportArguments

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output takes a file name") }
  }

  func run() throws {
    try Session(report: report).run { session in
      let press = Press()
      press.prepareCover(unless: manuscript.cover != nil)
      let loaded = try session.load(manuscript, output: output)
      let wish = loaded.wish(for: .epub)
      let (edition, notes) = try press.edition(
        of: loaded.book, for: design.order(of: wish, jobs: manuscript.jobCount))
      let path = output ?? wish.file ?? OutputName.name(for: edition)
      try session.report(loaded.diagnostics + notes, of: loaded)
      let found = try session.writing(path) { progress in
        try press.write(edition, to: path, jobs: manuscript.jobCount, progress: progress)
      }
      try session.report(found, of: loaded)
      session.finish(path, loaded)
    }
  }
}
