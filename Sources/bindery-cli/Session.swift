import ArgumentParser
import Bindery
import BinderyDesign
import BinderyManuscript
import BinderyModel
import Foundation

/// One run of a command: tells findings, failures and results the same way everywhere.
final class Session {
  private let arguments: ReportArguments
  private let printer: DiagnosticPrinter
  private(set) var hasErrors = false

  init(report: ReportArguments) {
    arguments = report
    printer = DiagnosticPrinter(arguments: report)
  }

  /// Runs a command; a failure is told in one line and ends with status 1.
  func run(_ body: (Session) throws -> Void) throws {
    let interrupts = Interrupts()
    defer { interrupts.end() }
    do {
      try body(self)
    } catch let code as ExitCode {
      throw code
    } catch {
      tellFailure(error)
      throw ExitCode.failure
    }
  }

  /// Tells why something was not made, with the findings that led to it.
  func tellFailure(_ error: any Error) {
    switch error {
    case let refusal as ManuscriptError:
      printer.print(refusal.diagnostics, excerpts: refusal.excerpts)
      printer.printFailure(refusal)
    case let failure as PressError:
      tell(failure.refusal)
      printer.printFailure(failure)
    case let error as StyleError:
      tellFailure(PressError.style(error))
    default: printer.printFailure(error)
    }
  }

  private func tell(_ refusal: StyleRefusal?) {
    guard let refusal else { return }
    printer.print(refusal.diagnostics, excerpts: SourceExcerpts { refusal.texts[$0] })
  }

  /// Reads the manuscript.
  func load(_ arguments: ManuscriptArguments, output: String?) throws -> Manuscript {
    let line = SharedProgress()
    let options = try arguments.options(output: output) { done, all in
      line.line.show("fetching pictures", done, of: all)
    }
    defer { line.line.clear() }
    return try Manuscript.load(options)
  }

  /// Tells findings; under `--strict` any warning ends the run.
  func report(
    _ diagnostics: [Diagnostic], of manuscript: Manuscript,
    refusal: String = "nothing was written: there are findings, and --strict was given"
  ) throws {
    let told = diagnostics.filter { !arguments.allowedCodes.contains($0.code) }
    hasErrors = hasErrors || told.contains { $0.severity == .error }
    printer.print(told, excerpts: manuscript.excerpts)
    guard arguments.strict, told.contains(where: { $0.severity >= .warning }) else { return }
    printer.printRefusal(refusal)
    throw ExitCode.failure
  }

  /// Tells what keeps essays out of the plan, and how much else there is to tell.
  func brief(_ manuscript: Manuscript) throws {
    let told = manuscript.diagnostics.filter { !arguments.allowedCodes.contains($0.code) }
    if arguments.verbose {
      printer.print(told, excerpts: manuscript.excerpts)
    } else {
      printer.printBrief(told, excerpts: manuscript.excerpts)
    }
    guard arguments.strict, told.contains(where: { $0.severity >= .warning }) else { return }
    printer.printRefusal("there are findings, and --strict was given")
    throw ExitCode.failure
  }

  /// Shows the progress of what is written.
  func writing<Result>(
    _ path: String, _ body: (@escaping @Sendable (Int, Int) -> Void) throws -> Result
  ) throws -> Result {
    let line = SharedProgress()
    defer { line.line.clear() }
    return try body { done, all in line.line.show("binding", done, of: all) }
  }

  /// Tells that there was nothing to tell.
  func finishCheck(_ book: Book, _ found: [Diagnostic]) {
    guard found.isEmpty, !arguments.quiet, arguments.diagnostics == .text else {
      return
    }
    Terminal.write("\(essays(book)): nothing to report\n")
  }

  private func essays(_ book: Book) -> String {
    let count = book.essays.count
    return count == 1 ? "1 essay" : "\(count) essays"
  }

  /// Tells what was made.
  func finish(_ path: String, _ manuscript: Manuscript, _ language: LanguageTag? = nil) {
    guard !arguments.quiet, arguments.diagnostics == .text else { return }
    let language = language ?? manuscript.book.metadata.language
    let facts = [essays(manuscript.book), language.text, manuscript.convention?.name]
    let told = facts.compactMap { $0 }.joined(separator: ", ")
    Terminal.write("\(Terminal.safe(path)): \(told)\n")
  }
}

/// A progress line that several threads may hold.
private final class SharedProgress: Sendable {
  let line = ProgressLine()
}
