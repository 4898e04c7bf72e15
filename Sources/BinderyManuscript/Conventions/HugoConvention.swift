internal import BinderyMarkdown
internal import BinderyModel

/// A Hugo site (gohugo.io).
///
/// Essays are the pages of the sections of `content`; pages beside the sections, such as `about.md`,
/// are none unless there is nothing else. `_index.md` is a chapter where it has a text.
struct HugoConvention: ConventionRules {
  let isOrderedByDate = false

  /// How many folders lie between an essay and its site at most.
  private static let deepest = 16

  func root(of folder: DiskPath) -> DiskPath? {
    var candidate = folder
    for _ in 0..<Self.deepest {
      if Self.isSite(candidate), candidate == folder || Self.holds(folder, candidate) {
        return candidate
      }
      guard candidate.parent != candidate else { return nil }
      candidate = candidate.parent
    }
    return nil
  }

  private static func isSite(_ folder: DiskPath) -> Bool {
    if HugoConfigurationReader.extensions.contains(where: {
      Disk.isFile(folder.appending("hugo.\($0)"))
    }) {
      return true
    }
    guard Disk.isFolder(folder.appending("content")) else { return false }
    return HugoConfigurationReader.file(in: folder) != nil
      || Disk.isFolder(folder.appending("config/_default"))
      || Disk.isFolder(folder.appending("archetypes"))
  }

  /// Whether a folder lies in the content of a site.
  private static func holds(_ folder: DiskPath, _ root: DiskPath) -> Bool {
    var reader = HugoConfigurationReader(of: root, limits: ManuscriptLimits())
    let site = reader.read().0
    return site.contentMounts.contains { mount in
      folder.isInside(mount.folders.reduce(root) { $0.appending($1) })
    }
  }

  func configuration(
    of root: DiskPath, limits: ManuscriptLimits
  ) -> (SiteConfiguration, [Diagnostic]) {
    var reader = HugoConfigurationReader(of: root, limits: limits)
    return reader.read()
  }

  func templates(of root: DiskPath) -> TemplateLanguage { .hugo }

  func essays(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile] { files }

  func select(
    _ files: [FolderFile], of folder: DiskPath, in site: inout SiteConfiguration, language: String?
  ) -> ([FolderFile], [Diagnostic]) {
    var selection = HugoSelection(files, in: site)
    selection.choose(language: language)
    if let chosen = selection.language {
      site.title = chosen.title ?? site.title
      if !chosen.authors.isEmpty { site.authors = chosen.authors }
      site.language = chosen.tag ?? site.language
    }
    selection.dropPagesBesideSections()
    return (selection.files, selection.diagnostics)
  }

  func chapters(
    among essays: [EssayDraft], in site: SiteConfiguration, now: Timestamp?
  ) -> ([EssayDraft], [Diagnostic]) {
    let pages = essays.map { HugoPage($0.file, in: site) }
    let ordered = HugoOrder(essays, pages).essays
    let moment = now?.secondsSince1970
    var left: [FolderFile] = []
    let kept = ordered.filter { essay in
      let isSection = HugoPage(essay.file, in: site)?.isSection == true
      if essay.isBlank, isSection { return false }
      // A template fills such a page: a search, an archive.
      let isFilled = essay.isBlank && essay.header.layout != nil
      let isShown =
        moment.map { now in
          essay.header.shownFrom.map { $0.secondsSince1970 <= now } ?? true
            && essay.header.shownUntil.map { $0.secondsSince1970 > now } ?? true
        } ?? true
      if isFilled || !isShown { left.append(essay.file) }
      return !isFilled && isShown
    }
    return (
      kept, [Diagnostic.leftOut(left, "without a text or a date of today")].compactMap(\.self)
    )
  }

  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]] {
    essays.map { essay in
      guard let page = HugoPage(essay.file, in: site) else { return [] }
      let path = HugoPermalink(page: page, essay: essay).path(in: site)
      let former = essay.header.formerAddresses.map { alias in
        alias.hasPrefix("/") ? alias : "/" + (page.folders + [alias]).joined(separator: "/")
      }
      // The first language has no folder of its own on the site.
      let own = page.language.flatMap { $0 == site.languages.first?.key ? nil : "/\($0)\(path)" }
      let languages = site.languages.map { "/\($0.key)\(path)" }
      return [own ?? path, path] + former + languages
    }
  }
}
