/// Finds files whose names differ in case from how they are written.
///
/// Sites are written on systems that do not care and published on ones that do.
enum FolderSearch {
  /// The canonical path of what lies at a path, whatever the case of its ASCII letters.
  static func find(_ path: RootedPath) -> DiskPath? {
    var found = path.root
    for component in path.components {
      let exact = found.appending(component)
      if let resolved = Disk.resolve(exact) {
        guard resolved.isInside(path.root) else { return nil }
        found = resolved
        continue
      }
      guard let name = name(like: component, in: found),
        let resolved = Disk.resolve(found.appending(name)), resolved.isInside(path.root)
      else { return nil }
      found = resolved
    }
    return found
  }

  private static func name(like wanted: [UInt8], in folder: DiskPath) -> [UInt8]? {
    let lowercased = wanted.asciiLowercased
    let listing = Disk.entries(of: folder, limit: 20_000) { name, _ in
      name.count == wanted.count && name.asciiLowercased == lowercased
    }
    // Of several, the same one on every system.
    return listing?.entries.map(\.name).min { $0.lexicographicallyPrecedes($1) }
  }
}
