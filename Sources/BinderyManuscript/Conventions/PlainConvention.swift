internal import BinderyMarkdown
internal import BinderyModel

/// Any folder: every Markdown file, in natural name order.
struct PlainConvention: ConventionRules {
  let isOrderedByDate = false

  func root(of folder: DiskPath) -> DiskPath? { folder }

  func configuration(
    of root: DiskPath, limits: ManuscriptLimits
  ) -> (SiteConfiguration, [Diagnostic]) {
    (SiteConfiguration(), [])
  }

  func templates(of root: DiskPath) -> TemplateLanguage {
    var folder = root
    for _ in 0..<Self.levelsToHugo {
      let hasContent = Disk.isFolder(folder.appending("content"))
      if hasContent, Self.hugoFiles.contains(where: { Disk.isFile(folder.appending($0)) }) {
        return .hugo
      }
      folder = folder.parent
    }
    return .any
  }

  /// `site/content/posts/2024` lies in its site's fourth folder.
  private static let levelsToHugo = 4

  private static let hugoFiles = ["hugo", "config"].flatMap { name in
    ["toml", "yaml", "yml", "json"].map { "\(name).\($0)" }
  }

  func essays(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile] { files }

  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]] {
    essays.map { [$0.header.permalink].compactMap { $0 } + $0.header.formerAddresses }
  }
}
