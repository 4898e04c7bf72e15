internal import BinderyMarkdown
internal import BinderyModel
internal import BinderyUnicode

/// A book of GitBook or HonKit (honkit.netlify.app): `SUMMARY.md`, and mostly a `book.json` or
/// `.gitbook.yaml` that says where it lies.
///
/// A book in several languages has a `LANGS.md` instead, which names a folder with a `SUMMARY.md`
/// for each: `--language` or the folder that is given says which, else the first is bound.
struct GitBookConvention: ConventionRules {
  let isOrderedByDate = false

  private static let configurationFiles = ["book.json", ".gitbook.yaml"]

  func root(of folder: DiskPath) -> DiskPath? {
    SummaryPlace.root(around: folder) { root in
      let isKnown =
        configurationFile(in: root) != nil || Disk.isFile(root.appending(Self.languages))
      return isKnown ? place(of: folder, in: root) : nil
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

  /// The place of the book that a file or folder belongs to.
  private func place(of path: DiskPath, in root: DiskPath) -> SummaryPlace? {
    let places = places(in: root)
    return places.first { path.isInside($0.content) } ?? places.first
  }

  /// The book's place, or one for each of its languages.
  private func places(in root: DiskPath) -> [SummaryPlace] {
    let site = configuration(of: root, limits: ManuscriptLimits()).0
    if let place = SummaryPlace(root: root, content: site.contentFolder, list: site.listName) {
      return [place]
    }
    return languageFolders(in: root).compactMap {
      SummaryPlace(root: root, content: $0, list: site.listName)
    }
  }

  func folder(of language: String, in folder: DiskPath, root: DiskPath) -> DiskPath? {
    let places = places(in: root)
    guard folder == root, places.count > 1 else { return nil }
    let tags = places.map { LanguageTag.normalising($0.content.nameText)?.tag }
    return LanguageName.index(of: language, among: tags).map { places[$0].content }
  }

  /// `zh` alone says no script; its essays do.
  func language(of folder: DiskPath, root: DiskPath) -> LanguageTag? {
    guard Disk.isFile(root.appending(Self.languages)), let place = place(of: folder, in: root),
      place.content != root, place.content.nameText.lowercased() != "zh"
    else { return nil }
    return LanguageName.tag(of: place.content.nameText)
  }

  private static let languages = "LANGS.md"

  /// The folders that `LANGS.md` names: `* [English](en/)`.
  private func languageFolders(in root: DiskPath) -> [String] {
    guard let list = Disk.resolve(root.appending(Self.languages)), list.isInside(root),
      let text = try? Disk.read(list, limit: ManuscriptLimits().configurationBytes)
    else { return [] }
    let items = SummaryReader(
      TextDecoding.decode(text).utf8, of: SourcePath(Self.languages), style: .gitBook
    ).items
    return items.prefix(Self.mostLanguages).compactMap { item in
      guard case .entry(let folder?) = item.kind, !folder.isEmpty else { return nil }
      return PercentEncoding.decode(folder)
    }
  }

  /// A list of more is none of languages.
  private static let mostLanguages = 100

  func templates(of root: DiskPath) -> TemplateLanguage { .gitBook }

  func essays(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile] { files }

  func arrangement(
    of files: [FolderFile], in folder: DiskPath, root: DiskPath, includeDrafts: Bool,
    limits: ManuscriptLimits
  ) -> Arrangement? {
    guard let place = place(of: folder, in: root) else { return nil }
    let site = configuration(of: root, limits: limits).0
    var arranger = SummaryArranger(place, files: files, in: folder)
    var arrangement = arranger.arrange(
      style: .gitBook, frontPage: site.frontPage ?? "README.md", limits: limits)
    let others = places(in: root).filter { $0 != place && !folder.isInside(place.content) }
    if !others.isEmpty {
      let names = others.map { "'\($0.contentName)'" }.joined(separator: ", ")
      arrangement?.diagnostics.append(
        Diagnostic(
          .summaryUnlisted, "'\(place.contentName)' is bound, and left out are \(names)",
          file: SourcePath(Self.languages),
          hint: "give --language, or the folder of another language, to bind it"))
    }
    return arrangement
  }

  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]] {
    guard let first = essays.first(where: { $0.role == .essay })?.file,
      let place = place(of: first.path, in: first.root)
    else {
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
    site.slugRule = .gitBook
    site.assetFolders = [site.contentFolder].compactMap { $0 }
    // It speaks of all languages.
    if Disk.isFile(root.appending(Self.languages)) { site.language = nil }
    if let folder = RootedPath(root, root: root).following((site.contentFolder ?? "").utf8) {
      let cover = folder.path.appending("cover.jpg")
      if Disk.isFile(cover) { site.cover = cover.text(below: root) }
    }
    return (site, diagnostics)
  }
}
