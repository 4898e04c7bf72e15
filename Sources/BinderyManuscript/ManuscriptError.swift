public import BinderyModel

/// Why no book can be made.
public enum ManuscriptError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is nothing at the path.
  case noInput(path: String)
  /// The input is neither a folder nor a Markdown file.
  case notAnEssay(path: String)
  /// A folder is given together with other inputs.
  case folderAmongFiles(path: String)
  /// The convention that was asked for does not fit the folder.
  case conventionMismatch(path: String, Convention)
  /// The folder holds more files than are looked at.
  case folderTooLarge(path: String)
  /// There is no essay, or none that can be read; the diagnostics say what was left out and why.
  case nothingUsable(path: String, diagnostics: [Diagnostic])

  /// What happened, with the path and what to do.
  public var description: String {
    switch self {
    case .noInput(let path):
      "'\(path)' does not exist: give a folder of Markdown files, or the files themselves"
    case .notAnEssay(let path):
      "'\(path)' is neither a folder nor a .md or .markdown file: give one of these"
    case .folderAmongFiles(let path):
      "'\(path)' is a folder among other inputs: give one folder, or files only"
    case .conventionMismatch(let path, let convention):
      "'\(path)' is no \(convention.rawValue) folder: leave the convention out to recognise it"
    case .folderTooLarge(let path):
      "'\(path)' holds too many files: give a folder with the essays only"
    case .nothingUsable(let path, let diagnostics):
      diagnostics.isEmpty
        ? "'\(path)' holds no essay: put .md or .markdown files into it, or give another folder"
        : "'\(path)' holds no essay that can be used: mend what is reported, or give another folder"
    }
  }
}
