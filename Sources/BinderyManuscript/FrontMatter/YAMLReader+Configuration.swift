internal import BinderyModel
internal import BinderyUnicode
internal import BinderyYAML

extension YAMLReader {
  /// Reads the configuration of a site or a book; JSON is YAML as well.
  ///
  /// - Returns: its keys, and a finding for each that could not be read.
  static func configuration(
    _ bytes: [UInt8], of file: SourcePath
  ) -> (matter: FrontMatter, diagnostics: [Diagnostic]) {
    let (matter, flaws) = read(TextDecoding.decode(bytes).utf8[...], firstLine: 1)
    let diagnostics = flaws.map {
      Diagnostic(
        .configurationInvalid, "the configuration cannot be read wholly: \($0.message)",
        file: file, source: SourceRange($0.place))
    }
    return (matter, diagnostics)
  }
}
