#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Disk {
  /// Something in a folder.
  struct Entry: Sendable, Hashable {
    /// What it is, links not followed.
    enum Kind: Sendable {
      case file
      case folder
      case link
      case other
    }

    var name: [UInt8]
    var kind: Kind
  }

  /// Lists a folder, in no particular order.
  ///
  /// - Parameters:
  ///   - folder: the folder's canonical path.
  ///   - limit: the most entries that are looked at.
  ///   - mostWanted: the most entries that are kept.
  ///   - isWanted: which entries are kept, by name and kind; called for each but `.` and `..`.
  /// - Returns: the wanted ones and how many were looked at, one more than a limit where the
  ///   folder holds more; `nil` where it cannot be read.
  static func entries(
    of folder: DiskPath, limit: Int, mostWanted: Int = .max,
    where isWanted: (UnsafeRawBufferPointer, Entry.Kind) -> Bool
  ) -> (entries: [Entry], seen: Int)? {
    guard let stream = openFolder(folder) else { return nil }
    defer { closedir(stream) }
    var entries: [Entry] = []
    var seen = 0
    while let pointer = readdir(stream) {
      let name = nameBytes(of: pointer)
      guard !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) else { continue }
      seen += 1
      guard seen <= limit, entries.count <= mostWanted else { break }
      let kind = kind(of: pointer, named: name, in: stream)
      if isWanted(name, kind) { entries.append(Entry(name: Array(name), kind: kind)) }
    }
    return (entries, seen)
  }

  #if canImport(Darwin)
    private typealias FolderStream = UnsafeMutablePointer<DIR>
  #else
    private typealias FolderStream = OpaquePointer
  #endif

  private static func openFolder(_ folder: DiskPath) -> FolderStream? {
    guard !folder.bytes.contains(0) else { return nil }
    let descriptor = folder.withCString {
      open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    guard descriptor >= 0 else { return nil }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    return stream
  }

  private static func nameBytes(of entry: UnsafeMutablePointer<dirent>) -> UnsafeRawBufferPointer {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else {
      preconditionFailure("d_name is a stored field of dirent")
    }
    let start = UnsafeRawPointer(entry) + offset
    return UnsafeRawBufferPointer(
      start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
  }

  private static func kind(
    of entry: UnsafeMutablePointer<dirent>, named name: UnsafeRawBufferPointer,
    in stream: FolderStream
  ) -> Entry.Kind {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      // Some file systems do not tell the kind with the name.
      var status = stat()
      guard let start = name.baseAddress?.assumingMemoryBound(to: CChar.self),
        fstatat(dirfd(stream), start, &status, AT_SYMLINK_NOFOLLOW) == 0
      else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      case S_IFLNK: return .link
      default: return .other
      }
    default: return .other
    }
  }
}
