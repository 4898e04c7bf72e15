import ArgumentParser
import Bindery

/// The program `bindery`.
@main
struct BinderyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bindery",
    abstract: "Binds a folder of Markdown essays into a book.",
    discussion: """
      EXAMPLES
        bindery export epub                      bind this folder
        bindery export epub ~/blog               bind a Jekyll site, posts in order of their dates
        bindery export epub essay.md -o a.epub   bind one essay
        bindery check ~/blog                     report what is wrong, write nothing

      Essays in Chinese, Japanese, Korean and Latin scripts may stand side by side; the language is
      detected where nothing says it.
      """,
    version: Press.version,
    subcommands: [ExportCommand.self, CheckCommand.self])
}
