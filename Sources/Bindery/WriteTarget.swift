#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where a file will be: a folder and a name in it, links followed, known to be free or a file.
struct WriteTarget {
  let folder: String
  let name: String

  /// Finds what a path stands for; the file need not be there, its folder is not looked at.
  init(_ path: String) throws(AtomicFileError) {
    var current = path
    // As many links as Linux itself follows.
    for _ in 0..<40 {
      guard !current.hasSuffix("/") else { throw .targetIsFolder(path: path) }
      let (folder, name) = Self.split(current)
      var status = stat()
      if lstat(current, &status) != 0 {
        guard errno == ENOENT, !name.isEmpty else {
          throw .failed(.resolve, path: path, errno: errno)
        }
        (self.folder, self.name) = (folder, name)
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG:
        (self.folder, self.name) = (folder, name)
        return
      case S_IFDIR:
        throw .targetIsFolder(path: path)
      case S_IFLNK:
        let target = try Self.readLink(current)
        current = target.hasPrefix("/") ? target : "\(folder)/\(target)"
      default:
        throw .targetIsSpecial(path: path)
      }
    }
    throw .failed(.resolve, path: path, errno: ELOOP)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.utf8.index(after: slash)...]))
  }

  private static func readLink(_ path: String) throws(AtomicFileError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { throw .failed(.resolve, path: path, errno: errno) }
    let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
    guard let target = String(validating: bytes, as: UTF8.self) else {
      throw .failed(.resolve, path: path, errno: EILSEQ)
    }
    return target
  }
}
