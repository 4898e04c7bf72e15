import ArgumentParser
import BinderyModel

/// `bindery export`: makes one book of the essays.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Make books of essays.",
    subcommands: [
      EPUBExport.self, PrintHTMLExport.self, PDFExport.self, TextExport.self, ExportAll.self,
    ])
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
    try SingleExport.validate(output: output)
  }

  func run() throws {
    try SingleExport(
      format: .epub, manuscript: manuscript, output: output, design: design, report: report
    ).run()
  }
}
