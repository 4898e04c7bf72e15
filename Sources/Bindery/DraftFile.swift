import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is being written: without a name where the system can do that, else under one that
/// nobody looks for.
///
/// Owns the descriptor and the name; `deinit` closes the one and removes what still has the other.
struct DraftFile: ~Copyable {
  let descriptor: Int32
  /// The name in the folder; nil for a file without one.
  private var name: UnfinishedName?

  /// How a draft is kept until it is finished.
  enum Keeping {
    /// Without a name if the system can, else under one.
    case nameless
    /// Under a name in any case.
    case named
  }

  /// Makes an empty file in a folder.
  init(in folder: borrowing OpenFolder, _ keeping: Keeping = .nameless) throws(AtomicFileError) {
    if keeping == .nameless, let nameless = Self.openNameless(in: folder) {
      descriptor = nameless
      name = nil
    } else {
      var named: Int32 = -1
      name = try UnfinishedName(in: folder) { candidate in
        let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC
        named = openat(folder.descriptor, candidate, flags, 0o600)
        return named >= 0
      }
      descriptor = named
    }
  }

  deinit {
    close(descriptor)
  }

  /// Puts the file in the place of a name, once its bytes are safe on the disk.
  mutating func publish(as target: String, in folder: borrowing OpenFolder)
    throws(AtomicFileError)
  {
    let path = folder.path(of: target)
    if name != nil, fchmod(descriptor, Self.newFileMode()) != 0 {
      throw .failed(.create, path: path, errno: errno)
    }
    guard fsync(descriptor) == 0 else { throw .failed(.sync, path: path, errno: errno) }
    if name == nil {
      // A new file needs no second name, so a process killed here leaves nothing behind.
      if Self.link(descriptor, as: target, in: folder) { return try folder.sync() }
      guard errno == EEXIST else { throw .failed(.replace, path: path, errno: errno) }
      // A link cannot take the place of a file: only a rename can.
      let descriptor = descriptor
      name = try UnfinishedName(in: folder) { Self.link(descriptor, as: $0, in: folder) }
    }
    try name?.rename(to: target, in: folder)
    try folder.sync()
  }

  private static func link(_ descriptor: Int32, as name: String, in folder: borrowing OpenFolder)
    -> Bool
  {
    let path = "/proc/self/fd/\(descriptor)"
    return linkat(AT_FDCWD, path, folder.descriptor, name, AT_SYMLINK_FOLLOW) == 0
  }

  private static func openNameless(in folder: borrowing OpenFolder) -> Int32? {
    #if os(Linux)
      // `O_TMPFILE` is a macro that Swift does not import. The kernel applies the umask.
      let flags = 0o20000000 | O_DIRECTORY | O_RDWR | O_CLOEXEC
      let descriptor = openat(folder.descriptor, ".", flags, 0o666)
      guard descriptor >= 0 else { return nil }
      // Without /proc the file could never be given a name.
      guard access("/proc/self/fd/\(descriptor)", F_OK) == 0 else {
        close(descriptor)
        return nil
      }
      return descriptor
    #else
      return nil
    #endif
  }

  /// The mode of a new file: 0666 less the umask.
  private static func newFileMode() -> mode_t {
    // The umask can only be read by setting it. The lock keeps two writers from taking each other's
    // value for the user's; the value set meanwhile only makes files more private.
    maskLock.withLock { _ in
      let mask = umask(0o077)
      umask(mask)
      return 0o666 & ~mask
    }
  }

  private static let maskLock = Mutex(())
}
