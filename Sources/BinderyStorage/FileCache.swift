internal import Crypto
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Results kept across runs, a file each, by what they were made of.
///
/// Files are written whole and checked when they are read, so that any of them may be damaged or gone,
/// and several processes may share the folder. What was not used for longest goes when the room is used
/// up.
package final class FileCache: Sendable {
  /// Bytes of all files together.
  package static let usualRoom = 512 << 20
  /// Bytes of a file.
  private static let mostBytes = 64 << 20

  private let head: [UInt8]
  private let folder: String?
  private let room: Int
  private let isChanged = Atomic(false)

  /// A cache in a folder that is made when something is kept; without one it keeps nothing. Its files say
  /// of what kind they are: `picture 1`.
  package init(folder: String?, kind: String, room: Int = usualRoom) {
    head = Array("bindery \(kind)\n".utf8)
    self.folder = folder
    self.room = room
  }

  /// What was kept under a name, which counts as used.
  package func bytes(named name: String) -> [UInt8]? {
    guard let path = path(of: name),
      let file = WholeFile.read(path, limit: Self.mostBytes, of: .thisUser)
    else { return nil }
    let start = head.count + SHA256.byteCount
    guard file.count > start, file.starts(with: head),
      file[head.count..<start].elementsEqual(SHA256.hash(data: file[start...]))
    else { return nil }
    utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW)
    return Array(file[start...])
  }

  /// Keeps bytes under a name, which is a file's.
  package func keep(_ bytes: [UInt8], named name: String) {
    guard let folder, let path = path(of: name) else { return }
    if !isChanged.exchange(true, ordering: .relaxed) { WholeFile.makeFolder(folder) }
    WholeFile.replace(path, with: head + SHA256.hash(data: bytes) + bytes)
  }

  /// Makes room where something was kept and there is too little: the latest used stay.
  package func tidy() {
    guard let folder, isChanged.exchange(false, ordering: .relaxed) else { return }
    var used = 0
    for file in CachedFile.list(in: folder).sorted(by: { $0.lastUse > $1.lastUse }) {
      used += file.size
      if used > room { unlink(file.path) }
    }
  }

  private func path(of name: String) -> String? { folder.map { "\($0)/\(name)" } }
}

/// A file of the cache.
private struct CachedFile {
  let path: String
  let size: Int
  /// Seconds and nanoseconds since 1970.
  let lastUse: (Int, Int)

  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.path = path
    size = Int(status.st_size)
    #if canImport(Darwin)
      lastUse = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
    #else
      lastUse = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    #endif
  }

  static func list(in folder: String) -> [CachedFile] {
    guard let open = opendir(folder) else { return [] }
    defer { closedir(open) }
    var files: [CachedFile] = []
    while let entry = readdir(open) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let file = CachedFile("\(folder)/\(name)") { files.append(file) }
    }
    return files
  }
}
