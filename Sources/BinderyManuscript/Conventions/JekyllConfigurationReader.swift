internal import BinderyModel
internal import BinderyUnicode

/// Reads `_config.yml` (jekyllrb.com/docs/configuration).
struct JekyllConfigurationReader {
  private let file: SourcePath
  private let matter: FrontMatter
  private var diagnostics: [Diagnostic]

  /// A reader of a file's bytes.
  init(_ bytes: [UInt8], of file: SourcePath) {
    self.file = file
    let (matter, flaws) = YAMLReader.read(TextDecoding.decode(bytes).utf8[...], firstLine: 1)
    self.matter = matter
    diagnostics = flaws.map {
      Diagnostic(
        .configurationInvalid, "the configuration cannot be read wholly: \($0.message)",
        file: file, source: SourceRange($0.place))
    }
  }

  /// What the configuration says, and what was wrong with it.
  mutating func read() -> (SiteConfiguration, [Diagnostic]) {
    var site = SiteConfiguration()
    site.title = text("title", "name")
    site.authors =
      matter.entry("authors", "author").map { EssayHeaderReader.names(in: $0.value) } ?? []
    site.description = text("description")
    site.permalink = text("permalink")
    site.cover = text("cover", "image")
    site.address = SiteAddress(url: text("url"), basePath: text("baseurl"))
    if let separator = text("excerpt_separator"), !separator.hasPrefix("<!--") {
      site.excerptSeparator = separator
    }
    if let entry = matter.entry("lang", "language", "locale"), let given = entry.value.text {
      site.language = LanguageReading.read(given, file: file, place: entry.place, &diagnostics)
    }
    site.values = matter.flattened
    return (site, diagnostics)
  }

  private func text(_ keys: String...) -> String? {
    for key in keys {
      guard let text = matter.entry(key)?.value.text?.singleLine, !text.isEmpty else { continue }
      return text
    }
    return nil
  }
}
