internal import BinderyMarkdown
internal import BinderyModel

/// Any folder: every Markdown file, in natural name order.
struct PlainConvention: ConventionRules {
  let isOrderedByDate = false

  func root(of folder: DiskPath) -> DiskPath? { folder }

  func configuration(
    of root: DiskPath, limits: ManuscriptLimits
  ) -> (SiteConfiguration, [Diagnostic]) {
    // Who asks for a plain folder still has the brackets of a vault.
    Disk.isFolder(root.appending(".obsidian"))
      ? ObsidianConvention().configuration(of: root, limits: limits) : (SiteConfiguration(), [])
  }

  func templates(of root: DiskPath) -> TemplateLanguage {
    HugoConvention().root(of: root) == nil ? .any : .hugo
  }

  func essays(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile] { files }

  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]] {
    essays.map { [$0.header.permalink].compactMap { $0 } + $0.header.formerAddresses }
  }
}
