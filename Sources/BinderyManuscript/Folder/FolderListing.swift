internal import BinderyModel

/// The essays below a folder, found without leaving its root.
///
/// Each folder is listed in natural order, its `index.md` or `README.md` first. A folder that holds
/// more than the limits leave room for is left out as a whole: which part of it would be read first
/// is up to the file system, and a book must not be.
struct FolderListing {
  /// The essays, in natural order.
  private(set) var files: [FolderFile] = []
  /// Plain texts, in natural order, where they are wanted.
  private(set) var texts: [FolderFile] = []
  /// Links to essays that are listed themselves, with their canonical paths.
  private(set) var aliases: [DiskPath: DiskPath] = [:]
  /// What could not be listed.
  private(set) var diagnostics: [Diagnostic] = []
  /// The first folder that was too large.
  private(set) var tooLarge: DiskPath?

  private let root: DiskPath
  private let wantsTexts: Bool
  private var limits: ManuscriptLimits
  private var seenFolders: Set<DiskPath> = []
  private var seenFiles: Set<DiskPath> = []
  private var links: [(path: DiskPath, depth: Int)] = []

  /// Lists a folder; both paths are canonical and the folder lies in the root.
  init(
    of folder: DiskPath, root: DiskPath, limits: ManuscriptLimits, wantsTexts: Bool = false
  ) {
    self.root = root
    self.wantsTexts = wantsTexts
    self.limits = limits
    visit(folder, depth: 0)
    guard !links.isEmpty else { return }
    followLinks()
    files.sort { FolderListing.precedes($0.path, $1.path, below: root) }
    texts.sort { FolderListing.precedes($0.path, $1.path, below: root) }
  }

  private mutating func visit(_ folder: DiskPath, depth: Int) {
    guard seenFolders.insert(folder).inserted else { return }
    guard depth <= limits.depth else {
      return report(.folderTooLarge, folder, "is nested deeper than \(limits.depth) folders")
    }
    guard
      let (entries, seen) = Disk.entries(
        of: folder, limit: limits.entries, mostWanted: limits.kept, where: isWanted)
    else { return report(.fileUnreadable, folder, "cannot be listed") }
    guard seen <= limits.entries, entries.count <= limits.kept else {
      tooLarge = tooLarge ?? folder
      return report(.folderTooLarge, folder, "holds too many files and is left out")
    }
    limits.entries -= seen
    limits.kept -= entries.count
    for entry in entries.sorted(by: { Self.precedes($0.name[...], $1.name[...]) }) {
      let path = folder.appending(entry.name)
      switch entry.kind {
      case .file: add(path)
      case .folder:
        if isEssay(entry.name) {
          report(.fileNotRegular, path, "is a folder, not an essay")
        }
        visit(path, depth: depth + 1)
      case .link: links.append((path, depth))
      case .other: report(.fileNotRegular, path, "is no regular file")
      }
    }
  }

  /// Links come after everything else, so that a file counts where it really lies.
  private mutating func followLinks() {
    while !links.isEmpty {
      let batch = links
      links = []
      for link in batch { follow(link.path, depth: link.depth) }
    }
  }

  private mutating func follow(_ link: DiskPath, depth: Int) {
    let isEssay = isEssay(link.name)
    guard let target = Disk.resolve(link) else {
      if isEssay { report(.fileUnreadable, link, "is a link to nothing") }
      return
    }
    let isFolder = Disk.isFolder(target)
    guard isEssay || isFolder else { return }
    guard target.isInside(root) else {
      return report(.fileOutside, link, "is a link that leads out of the folder")
    }
    if isFolder {
      visit(target, depth: depth + 1)
    } else if Disk.isFile(target) {
      aliases[link] = target
      add(target)
    } else {
      report(.fileNotRegular, link, "is a link to no regular file")
    }
  }

  private mutating func add(_ path: DiskPath) {
    guard seenFiles.insert(path).inserted else { return }
    let file = FolderFile(path, root: root)
    if wantsTexts, file.isPlainText { texts.append(file) } else { files.append(file) }
  }

  private mutating func report(_ code: DiagnosticCode, _ path: DiskPath, _ finding: String) {
    let shown = path.text(below: root)
    diagnostics.append(
      Diagnostic(
        code, "'\(shown.isEmpty ? "." : shown)' \(finding)", file: SourcePath(shown)))
  }

  private func isEssay(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    EssayName.isEssay(name) || wantsTexts && EssayName.isPlainText(name)
  }

  private func isWanted(_ name: UnsafeRawBufferPointer, _ kind: Disk.Entry.Kind) -> Bool {
    guard name.first != UInt8(ascii: ".") else { return false }
    switch kind {
    case .file, .other: return isEssay(name)
    case .folder, .link: return !Self.ignoredFolders.contains { $0.utf8.elementsEqual(name) }
    }
  }

  /// What site generators and package managers write beside the essays.
  private static let ignoredFolders = ["_site", "node_modules", "vendor"]

  /// Natural order by components, a folder's own page before the rest of it.
  static func precedes(_ a: DiskPath, _ b: DiskPath, below root: DiskPath) -> Bool {
    let (x, y) = (a.components(below: root), b.components(below: root))
    guard let (p, q) = zip(x, y).first(where: { $0 != $1 }) else { return x.count < y.count }
    return precedes(p, q)
  }

  private static func precedes(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    let (first, second) = (isFrontPage(a), isFrontPage(b))
    return first == second ? NaturalOrder.precedes(a, b) : first
  }

  private static func isFrontPage(_ name: ArraySlice<UInt8>) -> Bool {
    guard EssayName.isEssay(name) else { return false }
    let lowercased = name.prefix { $0 != UInt8(ascii: ".") }.asciiLowercased
    return ["index", "_index", "readme"].contains { $0.utf8.elementsEqual(lowercased) }
  }
}
