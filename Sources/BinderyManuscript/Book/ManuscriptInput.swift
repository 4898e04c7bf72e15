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
  /// What the sources of `book.yaml` mean; `nil` where it names none, or not of this folder.
  var sources: SourceListing?
  /// What `book.yaml` asks to be made, with paths from the current folder on.
  var outputs: [ListedOutput] = []
  /// What stands before and behind the essays.
  var matter = MatterFiles()
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
  /// The folder that was given; for files their root.
  var folder: DiskPath
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
    let written = ([options.output] + outputs.map(\.wish.file)).compactMap { $0 }
    let outputFiles = Set(written.compactMap { Disk.resolve(DiskPath($0)) })
    if !outputFiles.isEmpty { files.removeAll { outputFiles.contains($0.path) } }
    diagnostics += exclude(options.plan.selection.exclusions, below: folder, at: nil)
    guard let book = bookFile else { return }
    let own = book.file.path.parent
    let unmatched = exclude(book.plan.selection.exclusions, below: own, at: place(of: .exclude))
    // What lies elsewhere in its folder cannot be excluded from a part of it.
    if own == folder { diagnostics += unmatched }
  }

  /// Leaves out what some patterns mean that were written at a place, and gives what is told of
  /// those that mean nothing.
  private mutating func exclude(
    _ patterns: [PathPattern], below folder: DiskPath, at place: (SourcePath, SourceRange)?
  ) -> [Diagnostic] {
    guard !patterns.isEmpty else { return [] }
    var exclusion = PathExclusion(patterns, below: folder)
    let all = files.count
    files.removeAll { exclusion.covers($0) }
    excluded += all - files.count
    return exclusion.unmatched(at: place)
  }

  /// Where `book.yaml` says something.
  func place(of key: BookFileKey) -> (file: SourcePath, range: SourceRange)? {
    bookFile.flatMap { book in book.places[key].map { (book.file.source, $0) } }
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
    let folder =
      options.language.flatMap { rules.folder(of: $0, in: folder, root: root) } ?? folder
    let listing = FolderListing(
      of: folder, root: root, limits: options.limits, wantsTexts: convention == .plain)
    let choice = TextChoice(listing)
    guard listing.tooLarge != folder else { throw .folderTooLarge(path: written) }
    self.convention = convention
    self.rules = rules
    self.root = root
    self.folder = folder
    self.written = written
    let search = BookFileSearch(root: root, limits: options.limits)
    let inFolder =
      if let bookFile { try search.read(bookFile) } else { try search.find(in: [folder]) }
    var own = inFolder
    if own == nil, folder != root { own = try search.find(in: [root]) }
    self.bookFile = own?.book
    plan = own.map { options.plan.over($0.book.plan) } ?? options.plan
    (site, diagnostics) = rules.configuration(of: root, limits: options.limits)
    site.language = site.language ?? rules.language(of: folder, root: root)
    diagnostics =
      (own?.diagnostics ?? []) + diagnostics + listing.diagnostics + choice.diagnostics
    if let book = own?.book { matter = try MatterFiles(book) }
    let listed = choice.files.filter { [matter] in !matter.holds($0) }
    arrangement = rules.arrangement(
      of: listed, in: folder, root: root, includeDrafts: plan.includesDrafts,
      limits: options.limits)
    diagnostics += arrangement?.diagnostics ?? []
    if let arrangement {
      files = arrangement.files.filter { [matter] in !matter.holds($0) }
    } else {
      let essays = rules.essays(among: listed, includeDrafts: plan.includesDrafts)
      let found: [Diagnostic]
      (files, found) = rules.select(essays, of: folder, in: &site, language: options.language)
      diagnostics += found
    }
    aliases = listing.aliases
    if let book = inFolder?.book {
      outputs = try OutputPaths(book, in: folder, written: written).outputs()
      if !book.sources.isEmpty {
        let meant = SourceListing(
          book, essays: files, all: listing.files + listing.texts, in: folder)
        files = meant.files
        diagnostics += meant.diagnostics
        sources = meant
      }
    } else if let book = own?.book, !book.sources.isEmpty {
      diagnostics.append(.sourcesElsewhere(book))
    }
    let kept = Set(files.map(\.path))
    if sources == nil, kept.count < listed.count {
      diagnostics += rules.remarks(
        on: listed.filter { !kept.contains($0.path) }, in: site)
    }
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
      let name = DiskPath(written).name
      guard EssayName.isEssay(name) || EssayName.isPlainText(name) else {
        throw .notAnEssay(path: written)
      }
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
    folder = root
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
