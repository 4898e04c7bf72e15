internal import BinderyModel

/// Reads `book.json` (honkit.netlify.app/config.html) and `.gitbook.yaml`; JSON is YAML as well.
struct GitBookConfigurationReader {
  private let file: SourcePath
  private let matter: FrontMatter
  private var diagnostics: [Diagnostic]

  /// A reader of a file's bytes.
  init(_ bytes: [UInt8], of file: SourcePath) {
    self.file = file
    (matter, diagnostics) = YAMLReader.configuration(bytes, of: file)
  }

  /// What the configuration says, and what was wrong with it.
  mutating func read() -> (SiteConfiguration, [Diagnostic]) {
    var site = SiteConfiguration()
    site.title = matter.entry("title")?.value.text?.singleLine
    site.authors =
      matter.entry("authors", "author").map { EssayHeaderReader.names(in: $0.value) } ?? []
    site.description = matter.entry("description")?.value.text?.singleLine
    site.contentFolder = matter.entry("root")?.value.text
    let structure = matter.entry("structure")?.value
    site.listName = structure?.member("summary")?.text
    site.frontPage = structure?.member("readme")?.text
    if let entry = matter.entry("language"), let given = entry.value.text {
      site.language = LanguageReading.read(given, file: file, place: entry.place, &diagnostics)
    }
    // `{{ book.x }}` asks for a variable, else for what the configuration says.
    let variables = "variables."
    for (name, value) in matter.flattened {
      if name.hasPrefix(variables) {
        site.values[String(name.dropFirst(variables.count))] = value
      } else if site.values[name] == nil {
        site.values[name] = value
      }
    }
    site.importsCode =
      matter.entry("plugins")?.value.texts.contains("include-codeblock") ?? false
    return (site, diagnostics)
  }
}
