internal import BinderyModel

extension FileRefusal {
  /// What the author is told of a file that cannot be used.
  func diagnostic(for file: SourcePath) -> Diagnostic {
    switch self {
    case .missing:
      Diagnostic(.fileUnreadable, "'\(file)' is not there any more", file: file)
    case .notRegular(let kind):
      Diagnostic(.fileNotRegular, "'\(file)' is \(kind.rawValue), not a file", file: file)
    case .tooLarge(let size, let limit):
      Diagnostic(
        .fileTooLarge,
        "'\(file)' has \(size >> 20) MB, and files above \(limit >> 20) MB are left out",
        file: file, hint: "divide it, or take it out of the folder")
    case .forbidden:
      Diagnostic(
        .fileUnreadable, "'\(file)' may not be read", file: file, hint: "change its permissions")
    case .unreadable(let code):
      Diagnostic(
        .fileUnreadable, "'\(file)' cannot be read (system error \(code))", file: file)
    }
  }
}
