import ArgumentParser
import BinderyDesign
import Foundation

/// `bindery styles copy`.
struct StylesCopy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copy a style into a folder, to be changed and used by --style.",
    discussion: """
      What the copy does not say it inherits, as the style does. Nothing is written over.
      """)

  @Argument(help: ArgumentHelp("The name of the style.", valueName: "name"))
  var name: String

  @Argument(
    help: ArgumentHelp(
      "The folder to make.", discussion: "One of the style's name here, where nothing is said.",
      valueName: "folder"),
    completion: .directory)
  var folder: String?

  @OptionGroup var report: ReportArguments

  func run() throws {
    try Session(report: report).run { _ in
      let path = folder ?? name
      let style = try StyleCatalogue.ofThisProgram().style(named: name)
      try style.copy(to: path)
      guard !report.quiet else { return }
      let shown = path.contains("/") ? path : "./\(path)"
      Terminal.write(
        "\(Terminal.safe(shown)): \(style.fileNames.joined(separator: ", ")); use it by --style \(Terminal.safe(shown))\n"
      )
    }
  }
}
