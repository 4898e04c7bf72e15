internal import BinderyMarkdown
internal import BinderyModel

/// A book of GitBook or HonKit (honkit.netlify.app): `SUMMARY.md`, and mostly a `book.json` or
/// `.gitbook.yaml` that says where it lies.
struct GitBookConvention: ConventionRules {
  let isOrderedByDate = false

  private static let configurationFiles = ["book.json", ".gitbook.yaml"]

  func root(of folder: DiskPath) -> DiskPath? {
    SummaryPlace.root(around: folder) { root in
      configurationFile(in: root) == nil ? nil : place(in: root)
    } ?? (isBare(folder) ? folder : nil)
  }

  /// Whether a folder without configuration has a list of essays, and no posts that it would hide.
  private func isBare(_ folder: DiskPath) -> Bool {
    guard let place = SummaryPlace(root: folder, content: nil, list: nil),
      !Disk.isFolder(folder.appending("_posts"))
    else { return false }
    // An essay may have the name as well.
    do {
      let text = try Disk.read(place.list, limit: ManuscriptLimits().summaryBytes)
      return [".md)", ".md#", ".md>", ".markdown)"].contains { mark in
        text.firstRange(of: mark.utf8) != nil
      }
    } catch {
      return true
    }
  }

  private func configurationFile(in root: DiskPath) -> String? {
    Self.configurationFiles.first { Disk.isFile(root.appending($0)) }
  }

  private func place(in root: DiskPath) -> SummaryPlace? {
    let site = configuration(of: root, limits: ManuscriptLimits()).0
    return SummaryPlace(root: root, content: site.contentFolder, list: site.listName)
  }

  func templates(of root: DiskPath) -> TemplateLanguage { .gitBook }

  func essays(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile] { files }

  func arrangement(
    of files: [FolderFile], in folder: DiskPath, root: DiskPath, limits: ManuscriptLimits
  ) -> Arrangement? {
    guard let place = place(in: root) else { return nil }
    let site = configuration(of: root, limits: limits).0
    var arranger = SummaryArranger(place, files: files, in: folder)
    return arranger.arrange(
      style: .gitBook, frontPage: site.frontPage ?? "README.md", limits: limits)
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
    var (site, diagnostics) =
      configurationFile(in: root).map { name in
        ConfigurationFile.read(name, in: root, limits: limits) { bytes, file in
          var reader = GitBookConfigurationReader(bytes, of: file)
          return reader.read()
        }
      } ?? (SiteConfiguration(), [])
    let folder = site.contentFolder.map { RootedPath(root, root: root).following($0.utf8) }
    if let folder = folder ?? RootedPath(root, root: root) {
      let cover = folder.path.appending("cover.jpg")
      if Disk.isFile(cover) { site.cover = cover.text(below: root) }
    }
    return (site, diagnostics)
  }
}
