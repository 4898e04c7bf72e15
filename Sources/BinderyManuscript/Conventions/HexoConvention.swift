internal import BinderyMarkdown
internal import BinderyModel

/// A Hexo site (hexo.io/docs): posts in `source/_posts`, a configuration in `_config.yml`.
struct HexoConvention: ConventionRules {
  let isOrderedByDate = true

  /// How many folders lie between a post and its site at most.
  private static let deepest = 16

  func root(of folder: DiskPath) -> DiskPath? {
    var candidate = folder
    for _ in 0..<Self.deepest {
      let source = candidate.appending("source")
      if candidate == folder || folder.isInside(source), Disk.isFolder(source.appending("_posts")),
        Disk.isFile(candidate.appending("_config.yml"))
      {
        return candidate
      }
      guard candidate.parent != candidate else { return nil }
      candidate = candidate.parent
    }
    return nil
  }

  /// The file is Jekyll's but for the address, which holds the base path.
  func configuration(
    of root: DiskPath, limits: ManuscriptLimits
  ) -> (SiteConfiguration, [Diagnostic]) {
    var (site, diagnostics) = JekyllConvention().configuration(of: root, limits: limits)
    if let url = site.values["url"] {
      let whole = SiteAddress(whole: url)
      site.address =
        whole.basePath.isEmpty ? SiteAddress(url: url, basePath: site.values["root"]) : whole
    }
    site.assetFolders = ["source"]
    site.publishesRoot = false
    site.hasPostFolders = true
    site.slugRule = .hexo
    return (site, diagnostics)
  }

  func templates(of root: DiskPath) -> TemplateLanguage { .hexo }

  func essays(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile] {
    files.filter { file in
      let parts = file.path.components(below: file.root).prefix(2)
      guard parts.count == 2, parts[0].elementsEqual("source".utf8) else { return false }
      return parts[1].elementsEqual("_posts".utf8)
        || includeDrafts && parts[1].elementsEqual("_drafts".utf8)
    }
  }

  func remarks(on leftOut: [FolderFile], in site: SiteConfiguration) -> [Diagnostic] {
    let pages = leftOut.filter { file in
      let folders = file.path.components(below: file.root).dropLast()
      return folders.first?.elementsEqual("source".utf8) == true
        && !folders.contains { $0.first == UInt8(ascii: "_") }
    }
    return [Diagnostic.leftOut(pages, "beside the site's posts")].compactMap { $0 }
  }

  /// Where a page is published, by its place in `source`; `index` is its folder.
  private func pagePath(of file: FolderFile) -> String? {
    let source = file.root.appending("source")
    guard file.path.isInside(source) else { return nil }
    let folder = "/" + file.path.parent.text(below: source)
    let isFront = file.stem.lowercased() == "index"
    return (folder == "/" ? folder : folder + "/") + (isFront ? "" : file.stem + ".html")
  }

  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]] {
    let template = HexoPermalink(site.permalink ?? ":year/:month/:day/:title/")
    return essays.map { essay in
      let own = essay.header.permalink.map { $0.hasPrefix("/") ? $0 : "/" + $0 }
      let place =
        self.essays(among: [essay.file], includeDrafts: true).isEmpty
        ? pagePath(of: essay.file) : template.path(of: essay)
      return [own ?? place].compactMap { $0 } + essay.header.formerAddresses
    }
  }
}
