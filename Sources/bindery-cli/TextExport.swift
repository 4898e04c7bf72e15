import ArgumentParser
import Bindery
import BinderyDesign
import BinderyManuscript
import BinderyModel
import Foundation

/// `bindery export text`.
struct TextExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Make plain text, set in lines as on a printed page.",
    discussion: """
      EXAMPLES
        bindery export text ~/blog -o blog.txt
        bindery export text ~/blog -o - --width 40 | less
        bindery export text ~/blog --paginate 60 --justify full
        bindery export text ~/blog --writing-mode vertical --grid 40x17
        bindery export text essay.md --writing-mode vertical --paper manuscript
        bindery export text ~/novel --for aozora

      Without --output the file is the one that book.yaml names, else one in the
      current folder that is named after the title; with -o - it is standard output.
      """)

  @OptionGroup var manuscript: ManuscriptArguments

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, or - for standard output.", valueName: "file"),
    completion: .file(extensions: ["txt"]))
  var output: String?

  @Flag(help: "Show words that stand out by escape sequences, where standard output is a terminal.")
  var ansi = false

  @OptionGroup var text: TextArguments

  @OptionGroup var design: DesignArguments

  @OptionGroup var report: ReportArguments

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output takes a file name") }
  }

  func run() throws {
    try Session(report: report).run { session in
      let press = Press()
      let isStreamed = output == "-"
      let loaded = try session.load(manuscript, output: isStreamed ? nil : output)
      var wish = loaded.wish(for: .text)
      wish.plainText = text.wish.filled(from: wish.plainText)
      var (edition, notes) = try press.edition(
        of: loaded.book,
        for: design.order(of: wish, pages: text.pages, jobs: manuscript.jobCount))
      try session.report(loaded.diagnostics + notes, of: loaded)
      guard isStreamed else {
        let path = output ?? wish.file ?? OutputName.name(for: edition)
        let found = try session.writing(path) { progress in
          try press.write(edition, to: path, jobs: manuscript.jobCount, progress: progress)
        }
        try session.report(found, of: loaded)
        session.finish(path, loaded)
        return
      }
      edition.design.plainText.hasEscapes = ansi && isatty(STDOUT_FILENO) == 1
      // A reader who leaves ends the text, and is no failure.
      signal(SIGPIPE, SIG_IGN)
      let found = try press.stream(edition, to: STDOUT_FILENO, jobs: manuscript.jobCount)
      if let found { try session.report(found, of: loaded) }
    }
  }
}
