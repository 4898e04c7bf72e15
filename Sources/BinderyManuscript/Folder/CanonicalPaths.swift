/// Makes paths canonical, of each folder once: most files of a book lie in few folders.
struct CanonicalPaths {
  private var folders: [DiskPath: DiskPath?] = [:]

  /// The canonical path of a path without `..`, all links followed; `nil` where there is nothing.
  mutating func resolve(_ path: DiskPath) -> DiskPath? {
    guard let folder = folder(path.parent) else { return nil }
    let file = folder.appending(path.name)
    switch Disk.ending(of: file) {
    case .missing: return nil
    case .link: return Disk.resolve(file)
    case .other: return file
    }
  }

  private mutating func folder(_ path: DiskPath) -> DiskPath? {
    if let known = folders[path] { return known }
    let found = Disk.resolve(path)
    folders[path] = .some(found)
    return found
  }
}
