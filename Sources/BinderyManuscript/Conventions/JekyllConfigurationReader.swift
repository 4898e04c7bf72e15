internal import BinderyModel

/// Reads `_config.yml` (jekyllrb.com/docs/configuration).
struct JekyllConfigurationReader {
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
    site.collections = collections()
    site.collectionsFolder = text("collections_dir")
    site.defaults = defaults()
    site.slugRule = slugRule
    site.values = matter.flattened
    return (site, diagnostics)
  }

  /// Jekyll has kramdown read GFM unless the site says otherwise (jekyllrb.com/docs/configuration/markdown).
  private var slugRule: SlugRule {
    let isCommonMark = text("markdown")?.lowercased().hasPrefix("commonmark") ?? false
    let input = matter.entry("kramdown")?.value.member("input")?.text?.lowercased() ?? "gfm"
    return isCommonMark || input != "gfm" ? .kramdown : .gitHub
  }

  /// A list of labels, or a mapping of labels to what is said of each.
  private func collections() -> [JekyllCollection] {
    guard let value = matter.entry("collections")?.value else { return [] }
    guard case .mapping(let entries) = value else {
      return value.texts.map { JekyllCollection(label: $0.singleLine.lowercased()) }
    }
    return entries.map { entry in
      JekyllCollection(
        label: entry.key.lowercased(), title: entry.value.member("title")?.text?.singleLine,
        permalink: entry.value.member("permalink")?.text?.singleLine,
        isOutput: entry.value.member("output")?.truth == true,
        order: entry.value.member("order")?.texts ?? [])
    }
  }

  /// What documents say in advance; a mistake in it is told once.
  private mutating func defaults() -> [JekyllDefault] {
    guard case .list(let items)? = matter.entry("defaults")?.value else { return [] }
    var defaults: [JekyllDefault] = []
    for item in items {
      guard case .mapping(let entries)? = item.member("values") else { continue }
      let values = FrontMatter(
        entries: entries.map {
          FrontMatter.Entry(key: $0.key.lowercased(), value: $0.value, place: $0.place)
        })
      diagnostics += EssayHeaderReader(values, of: file).diagnostics
      let scope = item.member("scope")
      let path = (scope?.member("path")?.text ?? "").split(separator: "/").map(String.init)
      defaults.append(
        JekyllDefault(
          path: path, type: scope?.member("type")?.text?.lowercased(), values: values))
    }
    return defaults
  }

  private func text(_ keys: String...) -> String? {
    for key in keys {
      guard let text = matter.entry(key)?.value.text?.singleLine, !text.isEmpty else { continue }
      return text
    }
    return nil
  }
}
