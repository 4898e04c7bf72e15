/// The files below a folder by their names: notes name what they show without saying where it lies.
struct FileNames: Sendable {
  private var byName: [String: [DiskPath]] = [:]
  private let root: DiskPath

  /// Entries that are looked at, and folders in folders, at most.
  private static let mostEntries = 200_000
  private static let deepest = 32

  /// Lists all files of a folder; hidden ones and links aside.
  init(below root: DiskPath) {
    self.root = root
    var left = Self.mostEntries
    var open = [(folder: root, depth: 0)]
    while let (folder, depth) = open.popLast(), left > 0 {
      let found = Disk.entries(of: folder, limit: left) { name, kind in
        name.first != UInt8(ascii: ".") && (kind == .file || kind == .folder)
      }
      left -= found?.seen ?? 0
      for entry in found?.entries ?? [] {
        let path = folder.appending(entry.name)
        if entry.kind == .folder {
          if depth < Self.deepest { open.append((path, depth + 1)) }
        } else {
          byName[Self.key(path.nameText), default: []].append(path)
        }
      }
    }
  }

  /// The file of a name, or of a path's end; of several the one of the shortest path.
  func file(named name: String) -> DiskPath? {
    let parts = name.split(separator: "/").map { Self.key(String($0)) }
    guard let last = parts.last else { return nil }
    return byName[last]?.filter { path in
      let own = path.components(below: root).map { Self.key(String(decoding: $0, as: UTF8.self)) }
      return own.suffix(parts.count).elementsEqual(parts)
    }
    .min { a, b in
      a.bytes.count == b.bytes.count
        ? a.bytes.lexicographicallyPrecedes(b.bytes) : a.bytes.count < b.bytes.count
    }
  }

  /// Names that differ in case alone are one; strings compare without regard to composition.
  private static func key(_ name: String) -> String { name.lowercased() }
}
