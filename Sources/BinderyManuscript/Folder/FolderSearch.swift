/// Finds files whose names differ in case from how they are written.
///
/// Sites are written on systems that do not care and published on ones that do.
struct FolderSearch {
  /// Names by what they are in small letters; of several, the same one on every system.
  private typealias Names = [[UInt8]: [UInt8]]

  private var listings: [DiskPath: Names] = [:]

  /// The canonical path of what lies at a path, whatever the case of its ASCII letters.
  mutating func find(_ path: RootedPath) -> DiskPath? {
    var found = path.root
    for component in path.components {
      guard let name = names(in: found)[component.asciiLowercased],
        let resolved = Disk.resolve(found.appending(name)), resolved.isInside(path.root)
      else { return nil }
      found = resolved
    }
    return found
  }

  private mutating func names(in folder: DiskPath) -> Names {
    if let known = listings[folder] { return known }
    let entries = Disk.entries(of: folder, limit: 50_000) { _, _ in true }?.entries ?? []
    let names = Names(entries.map { ($0.name.asciiLowercased, $0.name) }) { first, second in
      first.lexicographicallyPrecedes(second) ? first : second
    }
    // Enough for the folders of a site; a tree of thousands is listed again and again instead.
    if listings.count >= 64 { listings.removeAll() }
    listings[folder] = names
    return names
  }
}
