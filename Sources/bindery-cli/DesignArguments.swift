public import ArgumentParser
import Bindery
import BinderyDesign
public import BinderyModel
import BinderyScript

/// How a book is set.
struct DesignArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Straight quotation marks, -- and ...: as typed, typographic beside Latin, or around CJK too.",
      discussion: "Where nothing is said: what an essay or book.yaml says, else latin.",
      valueName: "policy"))
  var quotes: QuotePolicy?

  @Option(
    help: ArgumentHelp(
      "How code is shown: plain, or highlight for keywords, strings and comments set apart.",
      valueName: "look"))
  var code: CodeLook?

  /// The order of an output: what the flags say, else what `book.yaml` wishes of it.
  func order(of wish: OutputWish, jobs: Int) -> Press.Order {
    Press.Order(
      format: wish.format, quotes: quotes ?? wish.quotes, dates: wish.dates,
      code: code ?? wish.code,
      scripts: .ofThisUser(), jobs: jobs)
  }
}

extension QuotePolicy: ExpressibleByArgument {}
extension CaptionPolicy: ExpressibleByArgument {}
extension CodeLook: ExpressibleByArgument {}
