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
  /// A `book.yaml` is given together with other inputs.
  case bookFileAmongFiles(path: String)
  /// The `book.yaml` holds what is not understood, or cannot be read: the diagnostics say what and
  /// where, `text` is what was read of it.
  case bookFile(path: String, diagnostics: [Diagnostic], text: [UInt8])
  /// There is no essay, or none that can be read; the diagnostics say what was left out and why.
  case nothingUsable(path: String, diagnostics: [Diagnostic])
  /// Of the essays, `reasons` says how many are left out and why, and none remains.
  case nothingSelected(path: String, reasons: String, diagnostics: [Diagnostic])

  /// What happened, with the path and what to do.
  public var description: String {
    switch self {
    case .noInput(let path):
      "'\(path)' does not exist: give a folder of Markdown files, or the files themselves"
    case .notAnEssay(let path):
      "'\(path)' is neither a folder, a book.yaml nor a .md, .markdown or .txt file: give one of these"
    case .folderAmongFiles(let path):
      "'\(path)' is a folder among other inputs: give one folder, or files only"
    case .conventionMismatch(let path, let convention):
      "'\(path)' is no \(convention.rawValue) folder: leave the convention out to recognise it"
    case .folderTooLarge(let path):
      "'\(path)' holds too many files: give a folder with the essays only"
    case .bookFileAmongFiles(let path):
      "'\(path)' is given among other inputs: give it alone, or its folder"
    case .bookFile(let path, _, _):
      "'\(path)' cannot be used: mend what is reported"
    case .nothingUsable(let path, let diagnostics):
      diagnostics.isEmpty
        ? "'\(path)' holds no essay: put .md, .markdown or .txt files into it, or give another folder"
        : "'\(path)' holds no essay that can be used: mend what is reported, or give another folder"
    case .nothingSelected(let path, let reasons, _):
      "'\(path)' holds no essay that was asked for: \(reasons): ask for less"
    }
  }
  /// What was found before the book was given up, to be told before the error.
  public var diagnostics: [Diagnostic] {
    switch self {
    case .bookFile(_, let diagnostics, _), .nothingUsable(_, let diagnostics),
      .nothingSelected(_, _, let diagnostics):
      diagnostics
    case .noInput, .notAnEssay, .folderAmongFiles, .conventionMismatch, .folderTooLarge,
      .bookFileAmongFiles:
      []
    }
  }

  /// Shows the lines that the diagnostics speak of, where they are still known.
  public var excerpts: SourceExcerpts? {
    guard case .bookFile(let path, _, let text) = self else { return nil }
    return SourceExcerpts { $0 == SourcePath(path) ? text : nil }
  }
}
