internal import BinderyMarkdown
internal import BinderyModel

/// The files that a book is made of, and the site that they belong to.
struct ManuscriptInput {
  /// The essays, in order.
  var files: [FolderFile]
  /// Links in the folder that lead to essays.
  var aliases: [DiskPath: DiskPath] = [:]
  /// The convention that the folder, or the first file's, follows.
  var convention: Convention
  var rules: any ConventionRules
  /// The author's list of the essays, where the convention knows one.
  var arrangement: Arrangement?
  var site: SiteConfiguration
  /// The author's own `book.yaml`; it speaks of the folder, and so not of files named one by one.
  var bookFile: BookFile?
  /// What is asked of the book's make-up: on the command line, else by `book.yaml`.
  var plan: BookPlan
  /// How many essays are not taken because of their paths.
  var excluded = 0
  /// What was found on the way.
  var diagnostics: [Diagnostic]
  /// The folder or the first file as the person wrote it.
  var written: String
  /// The name of the folder, for a book that has no other title.
  var folderName: String
  /// Whether the files were named one by one, so that their order and choice is the person's.
  var isHandPicked: Bool
  /// The root of the site or the folder, the first of several.
  var root: DiskPath

  /// Finds the files of some inputs: one folder, its `book.yaml`, or files.
  init(_ options: ManuscriptOptions) throws(ManuscriptError) {
    var paths: [(written: String, path: DiskPath)] = []
    for written in options.inputs {
      guard let path = Disk.resolve(DiskPath(written)) else { throw .noInput(path: written) }
      paths.append((written, path))
    }
    guard let first = paths.first else { throw .noInput(path: ".") }
    if let named = paths.first(where: {
      BookFileSearch.isBookFile(DiskPath($0.written)) && !Disk.isFolder($0.path)
    }) {
      guard paths.count == 1 else { throw .bookFileAmongFiles(path: named.written) }
      try self.init(bookFile: DiskPath(named.written), options)
    } else if let folder = paths.first(where: { Disk.isFolder($0.path) }) {
      guard paths.count == 1 else { throw .folderAmongFiles(path: folder.written) }
      try self.init(folder: first.path, written: first.written, options)
    } else {
      try self.init(files: paths, options)
    }
    if let output = options.output.flatMap({ Disk.resolve(DiskPath($0)) }) {
      files.removeAll { $0.path == output }
    }
    exclude(plan.selection.exclusions, below: isHandPicked ? root : first.path)
  }

  /// Leaves out what some patterns mean.
  private mutating func exclude(_ patterns: [PathPattern], below folder: DiskPath) {
    guard !patterns.isEmpty else { return }
    var exclusion = PathExclusion(patterns, below: folder)
    let all = files.count
    files.removeAll { exclusion.covers($0) }
    excluded = all - files.count
    diagnostics += exclusion.unmatched
  }

  private init(bookFile: DiskPath, _ options: ManuscriptOptions) throws(ManuscriptError) {
    let written = String(decoding: bookFile.parent.bytes, as: UTF8.self)
    guard let folder = Disk.resolve(bookFile.parent) else { throw .noInput(path: written) }
    try self.init(
      folder: folder, written: written, bookFile: folder.appending(bookFile.name), options)
  }

  private init(
    folder: DiskPath, written: String, bookFile: DiskPath? = nil, _ options: ManuscriptOptions
  ) throws(ManuscriptError) {
    let (convention, rules, root) = try Self.rules(
      for: folder, written: written, options.convention)
    let listing = FolderListing(of: folder, root: root, limits: options.limits)
    guard listing.tooLarge != folder else { throw .folderTooLarge(path: written) }
    self.convention = convention
    self.rules = rules
    self.root = root
    self.written = written
    let search = BookFileSearch(root: root, limits: options.limits)
    let own =
      if let bookFile { try search.read(bookFile) } else { try search.find(in: [folder, root]) }
    self.bookFile = own?.book
    plan = options.plan
    (site, diagnostics) = rules.configuration(of: root, limits: options.limits)
    diagnostics = (own?.diagnostics ?? []) + diagnostics + listing.diagnostics
    arrangement = rules.arrangement(
      of: listing.files, in: folder, root: root, includeDrafts: plan.includesDrafts,
      limits: options.limits)
    diagnostics += arrangement?.diagnostics ?? []
    if let arrangement {
      files = arrangement.files
    } else {
      let essays = rules.essays(among: listing.files, includeDrafts: plan.includesDrafts)
      let found: [Diagnostic]
      (files, found) = rules.select(essays, of: folder, in: &site, language: options.language)
      diagnostics += found
    }
    aliases = listing.aliases
    // `_posts` is no name for a book, nor is the `src` of one.
    let isPart = folder.name.first == UInt8(ascii: "_") || arrangement != nil
    folderName = isPart ? root.nameText : folder.nameText
    isHandPicked = false
  }

  private init(
    files named: [(written: String, path: DiskPath)], _ options: ManuscriptOptions
  ) throws(ManuscriptError) {
    var roots: [(convention: Convention, rules: any ConventionRules, root: DiskPath)] = []
    for (written, path) in named {
      guard EssayName.isEssay(DiskPath(written).name) else { throw .notAnEssay(path: written) }
      roots.append(try Self.rules(for: path.parent, written: written, options.convention))
    }
    // A root inside another is no root of its own: one folder may hold all the files.
    let outer = Set(roots.map(\.root)).filter { root in
      !roots.contains { $0.root != root && root.isInside($0.root) }
    }
    files = named.map { _, path in
      let root = outer.first { path.isInside($0) } ?? path.parent
      let prefix = outer.count > 1 ? root.nameText + "/" : ""
      return FolderFile(path, root: root, prefix: prefix)
    }
    var seen: Set<DiskPath> = []
    files.removeAll { !seen.insert($0.path).inserted }
    plan = options.plan
    written = named[0].written
    convention = roots[0].convention
    rules = roots[0].rules
    root = files[0].root
    (site, diagnostics) = rules.configuration(of: root, limits: options.limits)
    folderName = root.nameText
    isHandPicked = true
  }

  /// How essays include other files, where they can.
  var includes: IncludeSyntax? {
    switch rules.templates(of: root) {
    case .mdBook: .mdBook
    case .gitBook: .gitBook(importsCode: site.importsCode)
    case .jekyll, .hexo, .hugo, .any: nil
    }
  }

  /// What the templates of the essays may ask for of the site.
  var templates: TemplateContext {
    var context = TemplateContext(language: rules.templates(of: root))
    context.siteAddress = site.address?.origin ?? ""
    context.basePath = site.address?.basePath ?? ""
    context.siteValues = site.values
    return context
  }

  /// The convention that a folder follows, and the root of its site.
  private static func rules(
    for folder: DiskPath, written: String, _ convention: Convention?
  ) throws(ManuscriptError) -> (
    convention: Convention, rules: any ConventionRules, root: DiskPath
  ) {
    for candidate in convention.map({ [$0] }) ?? Convention.allCases {
      guard let root = candidate.rules.root(of: folder) else { continue }
      return (candidate, candidate.rules, root)
    }
    throw .conventionMismatch(path: written, convention ?? .plain)
  }
}
