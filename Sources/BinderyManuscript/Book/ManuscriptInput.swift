internal import BinderyModel

/// The files that a book is made of, and the site that they belong to.
struct ManuscriptInput {
  /// The essays, in order.
  var files: [FolderFile]
  /// Links in the folder that lead to essays.
  var aliases: [DiskPath: DiskPath] = [:]
  var rules: any ConventionRules
  var site: SiteConfiguration
  /// What was found on the way.
  var diagnostics: [Diagnostic]
  /// The name of the folder, for a book that has no other title.
  var folderName: String
  /// Whether the files were named one by one, so that their order and choice is the person's.
  var isHandPicked: Bool
  /// The root of the site or the folder, the first of several.
  var root: DiskPath

  /// Finds the files of some inputs: one folder, or files.
  init(_ options: ManuscriptOptions) throws(ManuscriptError) {
    var paths: [(written: String, path: DiskPath)] = []
    for written in options.inputs {
      guard let path = Disk.resolve(DiskPath(written)) else { throw .noInput(path: written) }
      paths.append((written, path))
    }
    guard let first = paths.first else { throw .noInput(path: ".") }
    if let folder = paths.first(where: { Disk.isFolder($0.path) }) {
      guard paths.count == 1 else { throw .folderAmongFiles(path: folder.written) }
      try self.init(folder: first.path, written: first.written, options)
    } else {
      try self.init(files: paths, options)
    }
    guard let output = options.output.flatMap({ Disk.resolve(DiskPath($0)) }) else { return }
    files.removeAll { $0.path == output }
  }

  private init(
    folder: DiskPath, written: String, _ options: ManuscriptOptions
  ) throws(ManuscriptError) {
    let (rules, root) = try Self.rules(for: folder, written: written, options.convention)
    let listing = FolderListing(of: folder, root: root, limits: options.limits)
    guard listing.tooLarge != folder else { throw .folderTooLarge(path: written) }
    self.rules = rules
    self.root = root
    (site, diagnostics) = rules.configuration(of: root, limits: options.limits)
    diagnostics += listing.diagnostics
    files = rules.essays(among: listing.files, includeDrafts: options.includeDrafts)
    aliases = listing.aliases
    // `_posts` is no name for a book.
    folderName = folder.name.first == UInt8(ascii: "_") ? root.nameText : folder.nameText
    isHandPicked = false
  }

  private init(
    files named: [(written: String, path: DiskPath)], _ options: ManuscriptOptions
  ) throws(ManuscriptError) {
    var roots: [(rules: any ConventionRules, root: DiskPath)] = []
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
    rules = roots[0].rules
    root = files[0].root
    (site, diagnostics) = rules.configuration(of: root, limits: options.limits)
    folderName = root.nameText
    isHandPicked = true
  }

  /// The convention that a folder follows, and the root of its site.
  private static func rules(
    for folder: DiskPath, written: String, _ convention: Convention?
  ) throws(ManuscriptError) -> (rules: any ConventionRules, root: DiskPath) {
    for candidate in convention.map({ [$0] }) ?? Convention.allCases {
      guard let root = candidate.rules.root(of: folder) else { continue }
      return (candidate.rules, root)
    }
    throw .conventionMismatch(path: written, convention ?? .plain)
  }
}
