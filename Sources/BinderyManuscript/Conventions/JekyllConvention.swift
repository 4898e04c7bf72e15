internal import BinderyMarkdown
internal import BinderyModel

/// A Jekyll site (jekyllrb.com/docs/structure).
///
/// Essays are the posts: files in a `_posts` folder, whose names begin with a date. Where no name
/// in `_posts` does, all of them count, as in Hexo; where there are no posts at all, every Markdown
/// file does. Published collections follow the posts, each a part. Pages such as `about.md` are no
/// essays.
struct JekyllConvention: ConventionRules {
  let isOrderedByDate = true

  private static let postFolder = Array("_posts".utf8)
  private static let draftFolder = Array("_drafts".utf8)

  func root(of folder: DiskPath) -> DiskPath? {
    let components = folder.components(below: DiskPath("/"))
    let isPosts = { (part: ArraySlice<UInt8>) in
      part.elementsEqual(Self.postFolder) || part.elementsEqual(Self.draftFolder)
    }
    guard let index = components.lastIndex(where: isPosts) else {
      let isSite = configurationFile(in: folder) != nil || Disk.isFolder(folder.appending("_posts"))
      return isSite ? folder : siteOfCollection(around: folder)
    }
    let parent = components[..<index].reduce(DiskPath("/")) { $0.appending($1) }
    // `category/_posts` belongs to the site above the category.
    let isCategory =
      configurationFile(in: parent) == nil && configurationFile(in: parent.parent) != nil
    return isCategory ? parent.parent : parent
  }

  /// The site with a collection that a folder lies in.
  private func siteOfCollection(around folder: DiskPath) -> DiskPath? {
    var site = folder
    for _ in 0..<Self.levelsInSite {
      site = site.parent
      guard configurationFile(in: site) != nil else { continue }
      let known = configuration(of: site, limits: ManuscriptLimits()).0
      return known.collection(of: folder, in: site) == nil ? nil : site
    }
    return nil
  }

  /// How deep in its site a folder of a collection is looked for.
  private static let levelsInSite = 8

  func templates(of root: DiskPath) -> TemplateLanguage {
    Disk.isFolder(root.appending("source").appending("_posts")) ? .hexo : .jekyll
  }

  func essays(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile] {
    let essays = posts(among: files, includeDrafts: includeDrafts)
    guard essays.isEmpty else { return essays }
    return files.filter { !lies($0, in: Self.draftFolder) }
  }

  private func posts(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile] {
    let posts = files.filter { lies($0, in: Self.postFolder) }
    let drafts = includeDrafts ? files.filter { lies($0, in: Self.draftFolder) } : []
    let dated = posts.filter { DatedName($0.stem) != nil }
    return (dated.isEmpty ? posts : dated) + drafts
  }

  func arrangement(
    of files: [FolderFile], in folder: DiskPath, root: DiskPath, includeDrafts: Bool,
    limits: ManuscriptLimits
  ) -> Arrangement? {
    let site = configuration(of: root, limits: limits).0
    let arranger = JekyllArranger(site, root: root)
    if let collection = site.collection(of: folder, in: root) {
      return arranger.arrange(only: collection, files: files)
    }
    return arranger.arrange(
      posts: posts(among: files, includeDrafts: includeDrafts), files: files)
  }

  func remarks(on leftOut: [FolderFile], in site: SiteConfiguration) -> [Diagnostic] {
    let posts = leftOut.filter { lies($0, in: Self.postFolder) }
    // What an `_` hides is no page; collections that are not published are known to their author.
    let pages = leftOut.filter { file in
      !file.path.components(below: file.root).contains { $0.first == UInt8(ascii: "_") }
    }
    return [
      Diagnostic.leftOut(posts, "in _posts whose names begin with no date"),
      Diagnostic.leftOut(pages, "beside the site's posts"),
    ].compactMap { $0 }
  }

  private func lies(_ file: FolderFile, in folder: [UInt8]) -> Bool {
    file.path.components(below: file.root).dropLast().contains { $0.elementsEqual(folder) }
  }

  /// Folders are categories, too; and Jekyll publishes nothing before its time.
  func chapters(
    among essays: [EssayDraft], in site: SiteConfiguration, now: Timestamp?
  ) -> ([EssayDraft], [Diagnostic]) {
    var essays = essays
    for index in essays.indices { essays[index].header.categories = essays[index].jekyllCategories }
    guard let now else { return (essays, []) }
    let future = essays.filter { essay in essay.date.map { $0 > now } ?? false }
    guard let note = Diagnostic.leftOut(future.map(\.file), "dated after today") else {
      return (essays, [])
    }
    return (essays.filter { essay in essay.date.map { $0 <= now } ?? true }, [note])
  }

  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]] {
    let common = JekyllPermalink(site.permalink ?? "date")
    return essays.map { essay in
      let collection = site.collection(of: essay.file.path, in: essay.file.root)
      if collection == nil, !lies(essay.file, in: Self.postFolder),
        DatedName(essay.file.stem) == nil
      {
        return JekyllPage(essay, in: site).addresses
      }
      let permalink =
        essay.header.permalink.map { JekyllPermalink($0) }
        ?? collection.map { JekyllPermalink($0, site: site.permalink) } ?? common
      let place = collection.map { ($0, site.pathInCollection(of: essay.file)) }
      return [permalink.path(of: essay, in: place)].compactMap { $0 }
        + essay.header.formerAddresses
    }
  }

  // MARK: The configuration

  private func configurationFile(in root: DiskPath) -> DiskPath? {
    ["_config.yml", "_config.yaml"].map { root.appending($0) }.first(where: Disk.isFile)
  }

  func configuration(
    of root: DiskPath, limits: ManuscriptLimits
  ) -> (SiteConfiguration, [Diagnostic]) {
    guard let named = configurationFile(in: root) else { return (SiteConfiguration(), []) }
    var (site, diagnostics) = ConfigurationFile.read(named.nameText, in: root, limits: limits) {
      bytes, file in
      var reader = JekyllConfigurationReader(bytes, of: file)
      return reader.read()
    }
    site.publishesRoot = true
    site.hasWikilinks = Disk.isFolder(root.appending("_wiki"))
    return (site, diagnostics)
  }
}
