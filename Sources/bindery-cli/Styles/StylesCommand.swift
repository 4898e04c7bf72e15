import ArgumentParser

/// `bindery styles`: what books can look like.
struct StylesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "styles",
    abstract: "Show the styles of books, or copy one to change it.",
    discussion: """
      EXAMPLES
        bindery styles list                   all styles, and the editions they are meant for
        bindery styles show song              what a style says, and what it inherits
        bindery styles copy song mine         a folder to change
        bindery export epub --style ./mine    a book in it
      """,
    subcommands: [StylesList.self, StylesShow.self, StylesCopy.self])
}
