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
        bindery export epub ~/blog               bind a Jekyll site by its dates
        bindery export epub essay.md -o a.epub   bind one essay
        bindery export text ~/blog -o - | less   read it as plain text
        bindery export all ~/blog                make every output that book.yaml lists
        bindery styles list                      show what books can look like
        bindery check ~/blog                     report what is wrong
        bindery list ~/blog                      show what the book will hold
        bindery init ~/blog                      begin a book.yaml
        bindery cover ~/blog -o cover.png        draw a cover alone

      Essays in Chinese, Japanese, Korean and Latin may stand side by side; their
      languages are detected where nothing says them.
      """,
    version: Press.version,
    subcommands: [
      ExportCommand.self, CheckCommand.self, ListCommand.self, StylesCommand.self, InitCommand.self,
      CoverCommand.self,
    ])
}
