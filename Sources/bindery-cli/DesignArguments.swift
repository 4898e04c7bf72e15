public import ArgumentParser
import Bindery
import BinderyDesign
public import BinderyModel

/// How a book is set.
struct DesignArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How straight quotation marks, -- and ... are set: keep them, beside latin, or smart.",
      discussion: "What an essay or book.yaml says, else latin, where nothing is given."))
  var quotes: QuotePolicy?

  /// The order of an output.
  func order(of format: OutputFormat, jobs: Int) -> Press.Order {
    Press.Order(format: format, quotes: quotes, jobs: jobs)
  }
}

extension QuotePolicy: ExpressibleByArgument {}
