internal import BinderyModel
internal import BinderyUnicode

extension DecodedText {
  /// What the author should know of how the bytes became text.
  func diagnostics(in file: SourcePath) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if encoding != .utf8 {
      diagnostics.append(
        Diagnostic(
          .encodingConverted, "'\(file)' is written in \(encoding.rawValue) and was converted",
          file: file))
    }
    if let first = replacements.first {
      diagnostics.append(
        Diagnostic(
          .encodingInvalid,
          "\(counted(replacementCount, "byte sequence")) fit no \(encoding.rawValue) and became U+FFFD",
          file: file, source: SourceRange(line: first.line, column: first.column),
          hint: "save the file as UTF-8"))
    }
    if let first = removals.first {
      let code = String(first.scalar.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
      diagnostics.append(
        Diagnostic(
          .characterRemoved,
          "\(counted(removalCount, "character")) no book may hold were left out, first \(name)",
          file: file, source: SourceRange(line: first.place.line, column: first.place.column)))
    }
    return diagnostics
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
