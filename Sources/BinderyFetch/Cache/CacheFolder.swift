#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The few system calls that a folder of kept files needs. What goes wrong changes nothing.
enum CacheFolder {
  /// The size of a regular file of this user's; `nil` where there is none.
  static func size(of path: String) -> Int? { status(of: path).map { Int($0.st_size) } }

  /// Says of a file that it was used now.
  static func touch(_ path: String) {
    // Whose it is was looked at before; of a link its own time is set.
    _ = utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW)
  }

  /// Removes files, those first that were not used for longest, until no more than so many bytes are
  /// left, none of them used after a moment in seconds since 1970. Looks at no folder inside.
  static func trim(_ folder: String, to limit: Int, olderThan moment: Int) {
    var files: [(path: String, size: Int, used: Int)] = []
    var total = 0
    for name in names(in: folder) {
      let path = "\(folder)/\(name)"
      guard let status = status(of: path) else { continue }
      total += Int(status.st_size)
      files.append((path, Int(status.st_size), used(status)))
    }
    files.sort { $0.used < $1.used }
    for file in files {
      guard total > limit, file.used < moment else { return }
      if unlink(file.path) == 0 { total -= file.size }
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid()
    else { return nil }
    return status
  }

  private static func used(_ status: stat) -> Int {
    #if canImport(Darwin)
      status.st_mtimespec.tv_sec
    #else
      status.st_mtim.tv_sec
    #endif
  }
}
