import ArgumentParser
import Bindery
import BinderyManuscript
import Foundation

/// `bindery init`: a `book.yaml` to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented book.yaml from what is found in a folder.",
    discussion: """
      The title, authors, language and address, the time, the tags and the order that are found
      stand in it as comments, with examples of what else can be said: the book stays as it is
      until you take a # away. A book.yaml that is there is never written over.
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder of the essays.", discussion: "The current folder where nothing is given."),
    completion: .directory)
  var folder = "."

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, - to print it.",
      discussion: "book.yaml in the folder where nothing is said.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var output: String?

  @OptionGroup var report: ReportArguments

  /// What cannot be done.
  enum Failure: Error, CustomStringConvertible {
    case noFolder(String)
    case exists(String)
    case unwritable(String, reason: String)

    var description: String {
      switch self {
      case .noFolder(let path): "'\(path)' is no folder: give the folder of the essays"
      case .exists(let path): "'\(path)' is there already: change it, or give --output - to print"
      case .unwritable(let path, let reason): "'\(path)' cannot be written: \(reason)"
      }
    }
  }

  func run() throws {
    try Session(report: report).run { _ in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
        isFolder.boolValue
      else { throw Failure.noFolder(folder) }
      if output != "-" { try refuseExisting() }
      var options = ManuscriptOptions(inputs: [folder])
      options.jobs = ProcessInfo.processInfo.activeProcessorCount
      let template = try BookFileTemplate(options)
      guard output != "-" else {
        FileHandle.standardOutput.write(Data(template.text.utf8))
        return
      }
      try write(template.text)
      guard !report.quiet else { return }
      let facts = [
        template.essayCount == 1 ? "1 essay" : "\(template.essayCount) essays",
        template.convention.name,
      ]
      let told = facts.compactMap(\.self).joined(separator: ", ")
      Terminal.write("\(Terminal.safe(path)): \(told)\n")
    }
  }

  private var path: String {
    output ?? (folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/") + "book.yaml"
  }

  /// A `book.yml` would be a second word beside the first.
  private func refuseExisting() throws {
    let others = output == nil ? [String(path.dropLast(4)) + "yml"] : []
    for path in [path] + others where FileManager.default.fileExists(atPath: path) {
      throw Failure.exists(path)
    }
  }

  private func write(_ text: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw Failure.exists(path)
    } catch {
      throw Failure.unwritable(path, reason: error.localizedDescription)
    }
  }
}
