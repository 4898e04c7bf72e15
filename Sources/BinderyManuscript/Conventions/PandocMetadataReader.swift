internal import BinderyModel
internal import BinderyUnicode

/// Reads the `metadata.yaml` that books made with pandoc keep beside their chapters
/// (pandoc.org/MANUAL.html#epub-metadata).
enum PandocMetadataReader {
  /// The names that the file has.
  static let names = ["metadata.yaml", "metadata.yml"]

  /// What the file says, and what was wrong with it.
  static func read(_ bytes: [UInt8], of file: SourcePath) -> (SiteConfiguration, [Diagnostic]) {
    // Most write it between the fences of front matter.
    let text = TextDecoding.decode(bytes).utf8
    let content = FrontMatterFence(of: text).map { Array(text[$0.content]) } ?? text
    var (matter, diagnostics) = YAMLReader.configuration(content, of: file)
    for index in matter.entries.indices {
      matter.entries[index].key = matter.entries[index].key.lowercased()
    }
    let header = EssayHeaderReader(matter, of: file)
    var site = SiteConfiguration()
    site.title = header.header.title ?? title(in: matter)
    site.authors = header.header.authors
    if site.authors.isEmpty { site.authors = creators(in: matter) }
    site.language = header.header.language
    site.description = header.header.description
    site.cover = matter.entry("cover-image")?.value.text ?? header.header.cover
    site.values = matter.flattened
    diagnostics += header.diagnostics.filter { $0.code != .frontMatterUnknownKey }
    return (site, diagnostics)
  }

  /// `title: [{type: main, text: …}]`
  private static func title(in matter: FrontMatter) -> String? {
    guard case .list(let titles)? = matter.entry("title")?.value else { return nil }
    let main = titles.first { $0.member("type")?.text == "main" } ?? titles.first
    return main?.member("text")?.text?.singleLine
  }

  /// `creator: [{role: author, text: …}]`
  private static func creators(in matter: FrontMatter) -> [String] {
    guard case .list(let people)? = matter.entry("creator")?.value else {
      return (matter.entry("creator")?.value.texts ?? []).map(\.singleLine)
    }
    return people.compactMap { person in
      let role = person.member("role")?.text ?? "author"
      return role == "author" || role == "aut"
        ? (person.member("text")?.text ?? person.text)?.singleLine : nil
    }
  }
}
