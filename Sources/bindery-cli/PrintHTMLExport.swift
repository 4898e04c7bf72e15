public import ArgumentParser
public import BinderyModel

/// `bindery export print-html`.
struct PrintHTMLExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print-html",
    abstract: "Make one typeset HTML file: a page on screen, a book on paper.",
    discussion: """
      EXAMPLES
        bindery export print-html ~/blog -o blog.html
        bindery export print-html ~/blog --page-size A6 --grid 39x16 --writing-mode vertical
        bindery export print-html ~/blog --engine weasyprint --links notes
        bindery export print-html ~/blog -o book.html --assets book-files

      The file holds its styles, pictures and fonts. Open it in a browser to read it or to print it;
      --engine says which program will print, since what they can do differs.
      The same input gives the same bytes.
      """)

  @OptionGroup var manuscript: ManuscriptArguments

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var output: String?

  @OptionGroup var design: DesignArguments

  @OptionGroup var pages: PageArguments

  @Option(
    help: ArgumentHelp(
      "What will print the pages.", discussion: "Where nothing is said: chromium.",
      valueName: "engine"))
  var engine: PrintEngine?

  @Option(
    help: ArgumentHelp(
      "A folder for pictures and fonts, made where it is not there.",
      discussion: "Where nothing is said: everything stands inside the one file.",
      valueName: "folder"),
    completion: .directory)
  var assets: String?

  @OptionGroup var report: ReportArguments

  func validate() throws {
    try SingleExport.validate(output: output)
    if assets?.isEmpty == true { throw ValidationError("--assets takes a folder") }
  }

  func run() throws {
    var wish = pages.wish
    wish.engine = engine
    wish.folder = assets
    try SingleExport(
      format: .printHTML, manuscript: manuscript, output: output, design: design,
      pages: wish, report: report
    ).run()
  }
}

extension PrintEngine: ExpressibleByArgument {}
