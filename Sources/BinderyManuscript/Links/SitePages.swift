internal import BinderyModel

/// The Markdown files of a site that are no essays of the book: where links to them lead.
///
/// Nothing is looked at until a link asks for what the book does not hold.
struct SitePages {
  /// A page, and where it is to be had.
  struct Page: Sendable, Hashable {
    var file: FolderFile
    /// Its address on the site; `nil` where the site has none, or its author keeps it back.
    var address: WebAddress?
    /// Where it sends its readers, as written.
    var redirection: String?
  }

  private let root: DiskPath
  private let site: SiteConfiguration
  private let rules: any ConventionRules
  private let limits: ManuscriptLimits
  private var known: [DiskPath: Page?] = [:]
  /// Where files lie by their names; made when it is first asked for.
  private var names: FileNames?

  /// Paths that are looked for at most: a page of a million dead links has said enough.
  private static let mostLooks = 20_000

  /// The pages below the root of a site.
  init(
    root: DiskPath, site: SiteConfiguration, rules: any ConventionRules, limits: ManuscriptLimits
  ) {
    self.root = root
    self.site = site
    self.rules = rules
    self.limits = limits
  }

  /// The page of a path, with its extension or without, or of a folder.
  mutating func page(at path: RootedPath) -> Page? {
    let place = path.path
    if let known = known[place] { return known }
    guard known.count < Self.mostLooks else { return nil }
    let found = Self.spellings(of: place).lazy.compactMap { Disk.resolve($0) }
      .first { EssayName.isEssay($0.name) && $0.isInside(path.root) && Disk.isFile($0) }
    let page = found.map { self.page(of: FolderFile($0, root: path.root)) }
    known[place] = .some(page)
    return page
  }

  /// The page of a file's name, wherever the file lies.
  mutating func page(named name: String) -> Page? {
    file(named: name + ".md").flatMap { page(at: RootedPath($0, root: root)) }
      ?? file(named: name).flatMap { page(at: RootedPath($0, root: root)) }
  }

  /// The canonical path of the file of a name, wherever it lies.
  mutating func file(named name: String) -> DiskPath? {
    let names = names ?? FileNames(below: root)
    self.names = names
    return names.file(named: name).flatMap(Disk.resolve).flatMap { $0.isInside(root) ? $0 : nil }
  }

  private static let frontPages = ["index.md", "_index.md", "README.md", "readme.md"]

  private static func spellings(of path: DiskPath) -> [DiskPath] {
    let name = path.nameText
    if EssayName.isEssay(path.name) { return [path] }
    let stem =
      [".html", ".htm"].first { name.lowercased().hasSuffix($0) }
      .map { Array(path.name.dropLast($0.utf8.count)) } ?? Array(path.name)
    return [".md", ".markdown"].map { path.parent.appending(stem + $0.utf8) }
      + frontPages.map { path.appending($0) }
  }

  private func page(of file: FolderFile) -> Page {
    guard let bytes = try? Disk.read(file.path, limit: limits.essayBytes) else {
      return Page(file: file)
    }
    var text = EssayText(bytes)
    var ignored: [Diagnostic] = []
    let matter = FrontMatterReader(limit: limits.frontMatterBytes, file: file.source)
      .read(&text, &ignored)
    let header = EssayHeaderReader(matter, of: file.source).header
    guard !header.isHeldBack else { return Page(file: file) }
    let address = rules.addresses(of: [EssayDraft(file, header)], in: site).first?.first
    return Page(
      file: file, address: address.flatMap { site.whole($0) }, redirection: header.redirection)
  }
}

extension SiteConfiguration {
  /// The whole address of a path below the site's; `nil` where it is not known.
  func whole(_ path: String) -> WebAddress? {
    if path.utf8.contains(UInt8(ascii: ":")) { return WebAddress(path) }
    return address?.text.flatMap { WebAddress($0 + (path.hasPrefix("/") ? "" : "/") + path) }
  }
}
