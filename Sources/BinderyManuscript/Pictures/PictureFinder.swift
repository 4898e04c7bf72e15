internal import BinderyModel

/// Finds the file that a picture's address means.
struct PictureFinder {
  /// What an address means.
  enum Finding: Sendable, Hashable {
    /// A file below the root; the path is canonical.
    case file(DiskPath)
    /// A server's.
    case remote(WebAddress)
    /// It leads out of the folder.
    case outside
    case missing
  }

  let site: SiteConfiguration
  private var folders = FolderSearch()
  private var paths = CanonicalPaths()
  /// Where files lie by their names; made when it is first asked for.
  private var shelves: [DiskPath: FileNames] = [:]

  /// A finder for the essays of a site.
  init(site: SiteConfiguration) { self.site = site }

  /// Looks for a picture, by the address that an author wrote into a file.
  mutating func find(_ written: String, from file: FolderFile) -> Finding {
    let destination = Destination(written)
    if destination.isHostRelative {
      return find("https:" + destination.text, from: file)
    }
    switch destination.scheme {
    case nil: return search(destination, from: file)
    case "http"?, "https"?: return web(destination, from: file)
    case "file"?: return .outside
    case _? where destination.isDrive: return .outside
    // A colon in a file's name.
    case _?: return search(Destination("./" + destination.text), from: file)
    }
  }

  private mutating func web(_ destination: Destination, from file: FolderFile) -> Finding {
    // A picture of the author's own site is probably in the folder.
    if let path = site.address?.path(of: destination) {
      let local = search(Destination(path), from: file)
      if case .file = local { return local }
    }
    return WebAddress(destination.text).map { .remote($0) } ?? .missing
  }

  /// Tries the path as written, then decoded; from the essay's folder, then from the root.
  private mutating func search(_ destination: Destination, from file: FolderFile) -> Finding {
    let folder = RootedPath(file.path, root: file.root).parent
    let root = RootedPath(file.root, root: file.root)
    let own = site.hasPostFolders ? [folder.following(file.stem.utf8)].compactMap { $0 } : []
    let attachments = [attachments(beside: folder, below: root)].compactMap { $0 }
    let assets = site.assetFolders.compactMap { root.following($0.utf8) }
    var wasOutside = false
    for (path, isFromRoot) in candidates(for: destination.path) {
      let bases = (isFromRoot ? [root] : [folder] + own + attachments + [root]) + assets
      for (number, base) in bases.enumerated() {
        switch look(for: path, from: base) {
        case .file(let found): return .file(found)
        case .outside: wasOutside = wasOutside || number == 0
        case .missing, .remote: continue
        }
      }
    }
    if site.findsFilesByName, let found = named(destination.path, below: file.root) {
      return .file(found)
    }
    return wasOutside ? .outside : .missing
  }

  /// The folder that the site keeps pictures in.
  private func attachments(beside folder: RootedPath, below root: RootedPath) -> RootedPath? {
    site.attachmentFolder.flatMap { name in
      name.hasPrefix("./") ? folder.following(name.utf8) : root.following(name.utf8)
    }
  }

  /// The file of a name, with folders before it or without, wherever it lies below a root.
  private mutating func named(_ written: Substring, below root: DiskPath) -> DiskPath? {
    let names = shelves[root] ?? FileNames(below: root)
    shelves[root] = names
    return names.file(named: PercentEncoding.decode(written)).flatMap(Disk.resolve)
      .flatMap { $0.isInside(root) ? $0 : nil }
  }

  private func candidates(for written: Substring) -> [(path: [UInt8], isFromRoot: Bool)] {
    let isFromRoot = written.utf8.first == .slash
    var spellings = [Array(written.utf8), PercentEncoding.decode(written.utf8)]
    if isFromRoot, let address = site.address, !address.basePath.isEmpty {
      spellings += [PercentEncoding.decode(address.withoutBase(String(written))[...].utf8)]
    }
    if written.utf8.contains(UInt8(ascii: "\\")) {
      // Windows writes it so.
      spellings.append(spellings[1].map { $0 == UInt8(ascii: "\\") ? .slash : $0 })
    }
    var seen: Set<[UInt8]> = []
    return spellings.filter { !$0.isEmpty && seen.insert($0).inserted }
      .map { ($0, isFromRoot || $0.first == .slash) }
  }

  private mutating func look(for path: [UInt8], from base: RootedPath) -> Finding {
    guard let rooted = base.following(path) else { return .outside }
    guard let found = paths.resolve(rooted.path) ?? folders.find(rooted) else {
      return .missing
    }
    return found.isInside(rooted.root) ? .file(found) : .outside
  }
}
