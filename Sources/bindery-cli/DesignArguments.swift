public import ArgumentParser
import Bindery
import BinderyDesign
public import BinderyModel

/// How a book is set.
struct DesignArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Straight quotation marks, -- and ...: as typed, typographic beside Latin, or around CJK too.",
      discussion: "Where nothing is said: what an essay or book.yaml says, else latin.",
      valueName: "policy"))
  var quotes: QuotePolicy?

  /// The order of an output.
  func order(of format: OutputFormat, jobs: Int) -> Press.Order {
    Press.Order(format: format, quotes: quotes, jobs: jobs)
  }
}

extension QuotePolicy: ExpressibleByArgument {}
