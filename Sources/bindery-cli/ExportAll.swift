import ArgumentParser
import Bindery
import BinderyDesign
import BinderyManuscript
import BinderyModel
import Foundation

/// `bindery export all`.
struct ExportAll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Make every output that book.yaml lists, reading the essays once.",
    discussion: """
      EXAMPLES
        bindery export all ~/blog             the files that book.yaml names
        bindery export all ~/blog -o build    all of them into one folder

      Where book.yaml lists no outputs, the usual EPUB is made. Flags count for every output.
      An output that fails is told, and the others are made; the exit status is 1 then.
      """)

  @OptionGroup var manuscript: ManuscriptArguments

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write into; it is made where it is not there.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @OptionGroup var design: DesignArguments

  @OptionGroup var engine: EngineArguments

  @OptionGroup var report: ReportArguments

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output takes a folder") }
  }

  /// What cannot be done.
  enum Failure: Error, CustomStringConvertible {
    case noFolder(String)
    case sameFile(String, [ListedOutput])

    var description: String {
      switch self {
      case .noFolder(let path): "'\(path)' is no folder, and cannot be made: name another"
      case .sameFile(let path, let outputs):
        "two outputs would be '\(path)': "
          + outputs.map { "\($0.file):\($0.source.start.line)" }.joined(separator: " and ")
          + ": give each a `file:` of its own"
      }
    }
  }

  func run() throws {
    try Session(report: report).run { session in
      let press = Press()
      press.prepareCover(unless: manuscript.cover != nil)
      let loaded = try session.load(manuscript, output: nil)
      var run = EditionRun()
      var notes: [Diagnostic] = []
      var hasFailed = false
      for (number, wish) in loaded.wishes.enumerated() {
        do {
          let (edition, found) = try press.edition(
            of: loaded.book, for: design.order(of: wish, jobs: manuscript.jobCount))
          run.add(edition, number: number, file: wish.file, folder: output)
          notes += found.filter { !notes.contains($0) }
        } catch {
          session.tellFailure(error)
          hasFailed = true
        }
      }
      if let clash = run.clashes.first {
        throw Failure.sameFile(
          clash.path, [clash.first, clash.second].map { loaded.outputs[$0] })
      }
      try session.report(loaded.diagnostics + notes, of: loaded)
      if let output { try makeFolder(output) }
      for item in run.items {
        do {
          let found = try session.writing(item.path) { progress in
            try press.write(
              item.edition, to: item.path, jobs: manuscript.jobCount, engine: engine.place,
              progress: progress)
          }
          try session.report(found, of: loaded)
          session.finish(item.path, loaded, item.edition.book.metadata.language)
        } catch let code as ExitCode {
          throw code
        } catch {
          session.tellFailure(error)
          hasFailed = true
        }
      }
      if hasFailed { throw ExitCode.failure }
    }
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure.noFolder(path)
    }
  }
}
