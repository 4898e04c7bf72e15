import ArgumentParser
import Bindery
import BinderyDesign
import BinderyManuscript
import BinderyModel

/// `bindery cover`: the cover that is drawn for a book, alone.
struct CoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover",
    abstract: "Draw a cover for a book, as a PNG of 1,600 by 2,560 pixels.",
    discussion: """
      EXAMPLES
        bindery cover ~/blog -o cover.png
        bindery cover ~/blog -o cover.png --design label --writing-mode vertical
        bindery cover ~/blog -o cover.png --title 随笔集 --author 林

      It is what bindery export draws for a book that brings no cover picture, and drawn here
      even where there is one. Colours, design and type are the style's.
      """)

  @OptionGroup var manuscript: ManuscriptArguments

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["png"]))
  var output: String

  @Option(
    name: .customLong("design"),
    help: ArgumentHelp(
      "How the cover is laid out: plain, field, label.",
      discussion: "Where nothing is said: as the style has it.", valueName: "design"))
  var coverDesign: CoverDesign?

  @OptionGroup var design: DesignArguments

  @OptionGroup var report: ReportArguments

  func validate() throws {
    guard output.lowercased().hasSuffix(".png") else {
      throw ValidationError("a cover is a PNG: give --output a name that ends in .png")
    }
  }

  func run() throws {
    try Session(report: report).run { session in
      let press = Press()
      press.prepareCover()
      let loaded = try session.load(manuscript, output: output)
      let wish = loaded.wish(for: .epub)
      var edition = try press.edition(
        of: loaded.book, for: design.order(of: wish, jobs: manuscript.jobCount)
      ).edition
      if let coverDesign { edition.design.cover.look.design = coverDesign }
      // What else there is to find is for export and check to tell.
      try session.brief(loaded)
      try press.writeCover(of: edition, to: output)
      session.finish(output, loaded)
    }
  }
}
