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
    site.hasPostFolders = true
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

  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]] {
    let template = HexoPermalink(site.permalink ?? ":year/:month/:day/:title/")
    return essays.map { essay in
      let own = essay.header.permalink.map { $0.hasPrefix("/") ? $0 : "/" + $0 }
      return [own ?? template.path(of: essay)].compactMap { $0 } + essay.header.formerAddresses
    }
  }
}
