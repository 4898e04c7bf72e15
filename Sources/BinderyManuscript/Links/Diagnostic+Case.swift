internal import BinderyModel

extension Diagnostic {
  /// The note on a name that is written with other capitals than the file's; `nil` where it is not.
  static func caseNote(
    _ noun: String, _ written: String, _ name: String, file: SourcePath?, at source: SourceRange?
  ) -> Diagnostic? {
    guard written != name, written.lowercased() == name.lowercased() else { return nil }
    return Diagnostic(
      .nameCase, "the \(noun) '\(written)' is the file '\(name)', with other capitals", file: file,
      source: source, hint: "write the name as the file has it: some systems tell them apart")
  }
}
