internal import BinderyModel
internal import BinderyUnicode
internal import BinderyYAML

/// Reads the configuration of a Hugo site: `hugo.toml`, `config.yaml`, or the files of
/// `config/_default` (gohugo.io/configuration). Zola's `config.toml` says much the same.
struct HugoConfigurationReader {
  private let root: DiskPath
  private let limits: ManuscriptLimits
  private var entries: [FrontMatter.Entry] = []
  private var file = SourcePath("hugo.toml")
  private var diagnostics: [Diagnostic] = []

  /// A reader of a site.
  init(of root: DiskPath, limits: ManuscriptLimits) {
    self.root = root
    self.limits = limits
  }

  /// The extensions of configurations.
  static let extensions = ["toml", "yaml", "yml", "json"]
  private static let parts = ["params", "languages", "permalinks"]

  /// The configuration's own file; `nil` where there is none.
  static func file(in root: DiskPath) -> String? {
    ["hugo", "config"].flatMap { name in extensions.map { "\(name).\($0)" } }
      .first { Disk.isFile(root.appending($0)) }
  }

  /// What the configuration says, and what was wrong with it.
  mutating func read() -> (SiteConfiguration, [Diagnostic]) {
    if let own = Self.file(in: root) { add(own, as: nil) }
    let folder = "config/_default/"
    for name in ["hugo", "config"] + Self.parts {
      for suffix in Self.extensions where Disk.isFile(root.appending("\(folder)\(name).\(suffix)"))
      {
        add("\(folder)\(name).\(suffix)", as: Self.parts.contains(name) ? name : nil)
      }
    }
    return (site(), diagnostics)
  }

  private mutating func site() -> SiteConfiguration {
    var site = SiteConfiguration()
    site.title = text("title")
    site.authors = authors("author", "authors")
    if site.authors.isEmpty { site.authors = authors(below: value("params")) }
    site.description = text("params", "description") ?? text("description")
    site.address = (text("baseurl") ?? text("base_url")).map { SiteAddress(whole: $0) }
    let content = text("contentdir") ?? "content"
    site.contentFolder = content
    site.assetFolders = [text("staticdir") ?? "static", "assets"]
    site.mainSections = value("params", "mainsections")?.texts ?? []
    site.slugRule = slugRule
    readPermalinks(&site)
    readLanguages(&site)
    readMounts(&site)
    site.values = FrontMatter(entries: entries).flattened
    return site
  }

  /// How Goldmark makes fragments of headings (gohugo.io/configuration/markup).
  private var slugRule: SlugRule {
    switch text("markup", "goldmark", "parser", "autoheadingidtype")?.lowercased() {
    case "github-ascii": .goldmarkASCII
    case "blackfriday": .blackfriday
    case _: .goldmark
    }
  }

  /// `posts = "…"`, or the same below `page`.
  private func readPermalinks(_ site: inout SiteConfiguration) {
    guard case .mapping(let entries)? = value("permalinks") else { return }
    for entry in entries {
      if let template = entry.value.text { site.sectionPermalinks[entry.key] = template }
    }
    guard case .mapping(let pages)? = value("permalinks", "page") else { return }
    for entry in pages { site.sectionPermalinks[entry.key] = entry.value.text }
  }

  private mutating func readLanguages(_ site: inout SiteConfiguration) {
    let standard = (text("defaultcontentlanguage") ?? "en").lowercased()
    let given =
      text("languagecode") ?? text("locale") ?? text("defaultcontentlanguage")
      ?? text("default_language")
    if let given { site.language = language(given) }
    guard case .mapping(let entries)? = value("languages") else { return }
    for entry in entries {
      guard case .mapping = entry.value else { continue }
      let member = { (keys: [String]) in Self.find(keys, in: entry.value)?.text?.singleLine }
      let code = member(["languagecode"]) ?? member(["locale"]) ?? entry.key
      site.languages.append(
        SiteLanguage(
          key: entry.key.lowercased(), tag: language(code), folder: member(["contentdir"]),
          title: member(["title"]), authors: authors(below: Self.find(["params"], in: entry.value)))
      )
    }
    site.languages.sort { $0.key == standard && $1.key != standard }
  }

  /// The folders of the content, and those that are published as they are: the site's own, those of
  /// its languages, and `module.mounts`, which stand instead of the site's own content.
  private func readMounts(_ site: inout SiteConfiguration) {
    var mounts = site.languages.compactMap { language in
      language.folder.flatMap { HugoMount($0, language: language.key) }
    }
    var isContentMounted = false
    if case .list(let items)? = value("module", "mounts") {
      for item in items {
        guard let source = Self.find(["source"], in: item)?.text,
          let target = Self.find(["target"], in: item)?.text
        else { continue }
        let folders = target.split(separator: "/").map(String.init)
        let language = Self.find(["lang"], in: item)?.text?.lowercased()
        guard let mount = HugoMount(source, target: Array(folders.dropFirst()), language: language)
        else { continue }
        switch folders.first {
        case "content":
          mounts.append(mount)
          isContentMounted = true
        case "static", "assets":
          site.assetFolders.append(mount.folders.joined(separator: "/"))
        default: continue
        }
      }
    }
    if !isContentMounted, let own = HugoMount(site.contentFolder ?? "content") {
      mounts.append(own)
    }
    site.assetFolders += mounts.map { $0.folders.joined(separator: "/") }
    site.contentMounts = mounts
  }

  private mutating func language(_ given: String) -> LanguageTag? {
    LanguageReading.read(given, file: file, place: nil, &diagnostics)
  }

  // MARK: Files

  private mutating func add(_ name: String, as key: String?) {
    let source = SourcePath(name)
    guard let path = Disk.resolve(root.appending(name)) else { return }
    guard path.isInside(root) else {
      let finding = "'\(source)' is a link that leads out of the folder"
      return diagnostics.append(Diagnostic(.fileOutside, finding, file: source))
    }
    do {
      let bytes = try Disk.read(path, limit: limits.configurationBytes)
      let text = TextDecoding.decode(bytes).utf8[...]
      let (matter, flaws) =
        name.hasSuffix(".toml")
        ? TOMLReader.read(text, firstLine: 1) : YAMLReader.read(text, firstLine: 1)
      diagnostics += flaws.map {
        Diagnostic(
          .configurationInvalid, "the configuration cannot be read wholly: \($0.message)",
          file: source, source: SourceRange($0.place))
      }
      file = source
      guard let key else {
        entries += matter.entries
        return
      }
      let start = SourcePosition(line: 1, column: 1)
      entries.append(FrontMatter.Entry(key: key, value: .mapping(matter.entries), place: start))
    } catch {
      diagnostics.append(error.diagnostic(for: source))
    }
  }

  // MARK: Values

  private func text(_ keys: String...) -> String? {
    let text = Self.find(keys, in: .mapping(entries))?.text?.singleLine
    return text?.isEmpty == true ? nil : text
  }

  private func value(_ keys: String...) -> FrontMatter.Value? {
    Self.find(keys, in: .mapping(entries))
  }

  private func authors(_ keys: String...) -> [String] {
    keys.lazy.compactMap { value($0) }.map { EssayHeaderReader.names(in: $0) }
      .first { !$0.isEmpty } ?? []
  }

  private func authors(below params: FrontMatter.Value?) -> [String] {
    ["author", "authors"].lazy.compactMap { key in params.flatMap { Self.find([key], in: $0) } }
      .map { EssayHeaderReader.names(in: $0) }.first { !$0.isEmpty } ?? []
  }

  /// A value by its keys, without regard to case; a key may come in several files.
  private static func find(_ keys: [String], in value: FrontMatter.Value) -> FrontMatter.Value? {
    guard let key = keys.first else { return value }
    guard case .mapping(let entries) = value else { return nil }
    return entries.lazy.filter { $0.key.lowercased() == key }
      .compactMap { find(Array(keys.dropFirst()), in: $0.value) }.first
  }
}
