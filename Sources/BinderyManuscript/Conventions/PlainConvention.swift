internal import BinderyMarkdown
internal import BinderyModel

/// Any folder: every Markdown file, in natural name order; pandoc's `metadata.yaml` speaks of the book.
struct PlainConvention: ConventionRules {
  let isOrderedByDate = false

  func root(of folder: DiskPath) -> DiskPath? { folder }

  func configuration(
    of root: DiskPath, limits: ManuscriptLimits
  ) -> (SiteConfiguration, [Diagnostic]) {
    // Who asks for a plain folder still has the brackets of a vault.
    guard !Disk.isFolder(root.appending(".obsidian")) else {
      return ObsidianConvention().configuration(of: root, limits: limits)
    }
    guard
      let name = PandocMetadataReader.names.first(where: { Disk.isFile(root.appending($0)) })
    else { return (SiteConfiguration(), []) }
    return ConfigurationFile.read(
      name, in: root, limits: limits, by: PandocMetadataReader.read)
  }

  func templates(of root: DiskPath) -> TemplateLanguage {
    HugoConvention().root(of: root) == nil ? .any : .hugo
  }

  func essays(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile] { files }

  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]] {
    essays.map { [$0.header.permalink].compactMap { $0 } + $0.header.formerAddresses }
  }
}
