internal import BinderyMarkdown
internal import BinderyModel

/// A book of mdBook (rust-lang.github.io/mdBook): `book.toml`, and `SUMMARY.md` in its `src`.
struct MDBookConvention: ConventionRules {
  let isOrderedByDate = false

  func root(of folder: DiskPath) -> DiskPath? {
    SummaryPlace.root(around: folder, place: place)
  }

  /// The place of the book whose `book.toml` lies in a folder.
  private func place(in root: DiskPath) -> SummaryPlace? {
    guard Disk.isFile(root.appending("book.toml")) else { return nil }
    let source = configuration(of: root, limits: ManuscriptLimits()).0.contentFolder
    return SummaryPlace(root: root, content: source ?? "src", list: nil)
  }

  func templates(of root: DiskPath) -> TemplateLanguage { .mdBook }

  func essays(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile] { files }

  func arrangement(
    of files: [FolderFile], in folder: DiskPath, root: DiskPath, includeDrafts: Bool,
    limits: ManuscriptLimits
  ) -> Arrangement? {
    guard let place = place(in: root) else { return nil }
    var arranger = SummaryArranger(place, files: files, in: folder)
    return arranger.arrange(style: .mdBook, frontPage: nil, limits: limits)
  }

  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]] {
    guard let root = essays.first?.file.root, let place = place(in: root) else {
      return essays.map { _ in [] }
    }
    return essays.map { place.addresses(of: $0.file) }
  }

  func configuration(
    of root: DiskPath, limits: ManuscriptLimits
  ) -> (SiteConfiguration, [Diagnostic]) {
    var (site, diagnostics) = ConfigurationFile.read("book.toml", in: root, limits: limits) {
      MDBookConfigurationReader.read($0, of: $1)
    }
    site.slugRule = .mdBook
    site.assetFolders = [site.contentFolder ?? "src"]
    return (site, diagnostics)
  }
}
