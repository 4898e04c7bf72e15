import ArgumentParser
import BinderyModel

/// `bindery export pdf`.
struct PDFExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf",
    abstract: "Make a PDF: the print HTML, printed by Chromium or WeasyPrint, and finished.",
    discussion: """
      EXAMPLES
        bindery export pdf ~/blog -o blog.pdf
        bindery export pdf ~/blog --page-size A6 --grid 39x16 --writing-mode vertical
        bindery export pdf ~/blog --engine weasyprint --links notes
        bindery export pdf ~/blog --bleed 3mm --marks --ink grey --signature 16
        bindery export pdf ~/blog --impose booklet

      The book is printed until each page number in it is true. It has an outline,
      page labels, its title and author, and fonts cut to what it shows. Nothing is
      fetched while it is printed.
      """)

  @OptionGroup var manuscript: ManuscriptArguments

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["pdf"]))
  var output: String?

  @OptionGroup var design: DesignArguments

  @OptionGroup var pages: PageArguments

  @Option(
    name: .customLong("engine"),
    help: ArgumentHelp(
      "What prints the pages: chromium or weasyprint.",
      discussion: "Where nothing is said: chromium.", valueName: "engine"),
    completion: .list(["chromium", "weasyprint"]),
    transform: { text in
      // The press says of others that Bindery does not run them, and what to do instead.
      guard let engine = PrintEngine(rawValue: text) else {
        throw ValidationError("'\(text)' is no engine: name chromium or weasyprint")
      }
      return engine
    })
  var printEngine: PrintEngine?

  @OptionGroup var shop: ShopArguments

  @OptionGroup var engine: EngineArguments

  @OptionGroup var report: ReportArguments

  func validate() throws {
    try SingleExport.validate(output: output)
  }

  func run() throws {
    var wish = pages.wish
    wish.engine = printEngine
    wish.shop = shop.wish
    try SingleExport(
      format: .pdf, manuscript: manuscript, output: output, design: design, pages: wish,
      engine: engine.place, report: report
    ).run()
  }
}
