internal import BinderyModel
internal import BinderyUnicode
internal import TOMLKit

/// Reads `book.toml` (rust-lang.github.io/mdBook/format/configuration).
enum MDBookConfigurationReader {
  /// What the configuration says, and what was wrong with it.
  static func read(_ bytes: [UInt8], of file: SourcePath) -> (SiteConfiguration, [Diagnostic]) {
    var site = SiteConfiguration()
    var diagnostics: [Diagnostic] = []
    do {
      let text = String(decoding: TextDecoding.decode(bytes).utf8, as: UTF8.self)
      guard let book = try TOMLTable(string: text)["book"]?.table else { return (site, []) }
      site.title = book["title"]?.string?.singleLine
      site.description = book["description"]?.string?.singleLine
      site.authors =
        book["authors"]?.array?.compactMap { $0.string?.singleLine }.filter { !$0.isEmpty } ?? []
      site.contentFolder = book["src"]?.string
      if let given = book["language"]?.string {
        site.language = LanguageReading.read(given, file: file, place: nil, &diagnostics)
      }
    } catch {
      diagnostics.append(flaw(of: error, in: file))
    }
    return (site, diagnostics)
  }

  private static func flaw(of error: any Error, in file: SourcePath) -> Diagnostic {
    guard let error = error as? TOMLParseError else {
      return Diagnostic(.configurationInvalid, "the configuration cannot be read", file: file)
    }
    let place = error.source.begin
    return Diagnostic(
      .configurationInvalid, "the configuration is no TOML: \(error.description)", file: file,
      source: SourceRange(line: Int(place.line), column: Int(place.column)))
  }
}
