internal import BinderyModel
internal import BinderyUnicode
internal import BinderyYAML

/// Reads a file's front matter, whatever state it is in.
struct FrontMatterReader {
  /// The most bytes that are looked at.
  let limit: Int
  let file: SourcePath

  /// What stands between the fences; the text forgets fences that are thematic breaks.
  func read(_ text: inout EssayText, _ diagnostics: inout [Diagnostic]) -> FrontMatter {
    guard let fence = text.fence else { return text.titleBlock?.matter ?? FrontMatter() }
    guard fence.content.count <= limit else {
      diagnostics.append(
        Diagnostic(
          .frontMatterTooLarge,
          "the front matter has \(fence.content.count >> 10) kB and is not read", file: file,
          source: SourceRange(line: 1, column: 1),
          hint: "move the text below the second '---'"))
      return FrontMatter()
    }
    let content = text.decoded.utf8[fence.content]
    let (matter, flaws) =
      switch fence.language {
      case .yaml: YAMLReader.read(content, firstLine: 2)
      case .toml: TOMLReader.read(content, firstLine: 2)
      // JSON is YAML's inline notation.
      case .json: YAMLReader.read(content, firstLine: 1)
      }
    if matter.entries.isEmpty && !flaws.isEmpty {
      text.forgetFence()
      if Self.isList(content) {
        diagnostics.append(
          Diagnostic(
            .frontMatterInvalid, "the front matter is a list and no keys: it is shown as text",
            file: file, source: SourceRange(line: 2, column: 1),
            hint: "write `key: value`, or an empty line before the first '---'"))
      }
      return matter
    }
    diagnostics += flaws.map { diagnostic(of: $0, in: fence.language) }
    return matter
  }

  /// Whether a list stands where keys should.
  private static func isList(_ content: ArraySlice<UInt8>) -> Bool {
    let start = content.drop { $0 <= 0x20 }
    guard let first = start.first else { return false }
    let isItem = first == UInt8(ascii: "-") && start.dropFirst().first.map { $0 <= 0x20 } ?? true
    return isItem || first == UInt8(ascii: "[")
  }

  private func diagnostic(
    of flaw: YAMLFlaw, in language: FrontMatterFence.Language
  ) -> Diagnostic {
    let source = SourceRange(flaw.place)
    switch flaw.kind {
    case .duplicateKey:
      return Diagnostic(.frontMatterDuplicateKey, flaw.message, file: file, source: source)
    case .invalid, .tooComplex:
      return Diagnostic(
        .frontMatterInvalid, "the front matter is no \(language.name): \(flaw.message)",
        file: file, source: source, hint: language.hint)
    }
  }
}
