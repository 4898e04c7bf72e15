internal import BinderyModel

/// What a site's configuration says of the book to be.
struct SiteConfiguration: Sendable, Hashable {
  var title: String?
  var authors: [String] = []
  var language: LanguageTag?
  var description: String?
  /// Where the site is published, without a final slash: scheme, host and base path.
  var address: SiteAddress?
  /// How addresses of essays are made.
  var permalink: String?
  /// The collections that the site knows, in its order (Jekyll).
  var collections: [JekyllCollection] = []
  /// The folder below the root that the collections lie in; the root itself where nothing is said.
  var collectionsFolder: String?
  /// What documents say that do not say it themselves (Jekyll).
  var defaults: [JekyllDefault] = []
  /// The path or address of a picture that stands for the site.
  var cover: String?
  /// The line that ends an excerpt, where it is no comment; left out of the text.
  var excerptSeparator: String?
  /// The folder below the root that the essays lie in; the root itself where nothing is said.
  var contentFolder: String?
  /// The path of the list of essays, below their folder.
  var listName: String?
  /// The path of the page that comes first, below the folder of the essays.
  var frontPage: String?
  /// Whether `[import](path)` stands for the code in a file (GitBook's `include-codeblock`).
  var importsCode = false
  /// The folders that the essays lie in, where they are several (Hugo).
  var contentMounts: [HugoMount] = []
  /// Folders below the root whose files are published at the site's root.
  var assetFolders: [String] = []
  /// Whether files of the root are published as they are, but for what a `_` hides (Jekyll).
  var publishesRoot = false
  /// The folder that pictures are kept in: below the root, or where it begins with `./`, below the
  /// essay's folder (Obsidian).
  var attachmentFolder: String?
  /// How addresses are made of the essays of a folder of the first level.
  var sectionPermalinks: [String: String] = [:]
  /// The folders of the first level that hold the essays; all where nothing is said.
  var mainSections: [String] = []
  /// Whether `[[name]]` is a link to an essay.
  var hasWikilinks = false
  /// Whether a file is found by its name alone, wherever it lies.
  var findsFilesByName = false
  /// Whether what belongs to an essay lies beside it, in a folder of its file's name.
  var hasPostFolders = false
  /// The languages that the site is written in, the default first; empty where it has one.
  var languages: [SiteLanguage] = []
  /// How fragments are made of headings.
  var slugRule = SlugRule.gitHub
  /// What templates call `site.title` and the like, by what follows the first full stop.
  var values: [String: String] = [:]
}

/// Where a site is published.
struct SiteAddress: Sendable, Hashable {
  /// Scheme and host, `https://example.com`; `nil` where the configuration says none.
  let origin: String?
  /// The path that the site lies under, `/blog` or empty.
  let basePath: String
  /// The host without `www.`, with its port.
  private let host: String?

  /// An address that holds the base path: `https://example.com/blog/`.
  init(whole: String) {
    let address = whole.singleLine
    let afterScheme = address.firstRange(of: "//")?.upperBound ?? address.startIndex
    let path = address[afterScheme...].firstIndex(of: "/") ?? address.endIndex
    self.init(url: String(address[..<path]), basePath: String(address[path...]))
  }

  /// An address of what a configuration says; white space and final slashes are dropped.
  init(url: String?, basePath: String?) {
    var origin = url?.singleLine ?? ""
    while origin.hasSuffix("/") { origin.removeLast() }
    let destination = Destination(origin)
    let isWeb = destination.scheme == "http" || destination.scheme == "https"
    self.origin = isWeb ? WebAddress(destination.text)?.text : nil
    host = self.origin.map { Self.host(Destination($0)) }
    let parts = (basePath ?? "").split(separator: "/")
    self.basePath = parts.map { "/" + $0 }.joined()
  }

  /// The whole address without a final slash.
  var text: String? { origin.map { $0 + basePath } }

  /// The path below the site's root, with a slash before it, of an address on this site.
  func path(of address: Destination) -> String? {
    guard let host, address.scheme == "http" || address.scheme == "https",
      Self.host(address) == host
    else { return nil }
    let path = address.path.dropFirst(2)
    return withoutBase(String(path[(path.utf8.firstIndex(of: .slash) ?? path.endIndex)...]))
  }

  /// A site-root path without the base path.
  func withoutBase(_ path: String) -> String {
    let isBelow = !basePath.isEmpty && (path == basePath || path.hasPrefix(basePath + "/"))
    let rest = isBelow ? path.dropFirst(basePath.count) : Substring(path)
    return rest.isEmpty ? "/" : String(rest)
  }

  private static func host(_ address: Destination) -> String {
    let bytes = address.path.utf8.dropFirst(2).prefix { $0 != .slash }
    let host = Substring(bytes).lowercased()
    return host.utf8.starts(with: "www.".utf8) ? String(host.dropFirst(4)) : host
  }
}
