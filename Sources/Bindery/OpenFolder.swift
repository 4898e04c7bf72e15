#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder held open, so that all steps happen in it even when it is renamed meanwhile.
///
/// Owns the descriptor, which `deinit` closes.
struct OpenFolder: ~Copyable {
  let path: String
  let descriptor: Int32

  init(_ path: String) throws(AtomicFileError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed(.openFolder, path: path, errno: errno) }
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// Brings the names in the folder safely to the disk.
  borrowing func sync() throws(AtomicFileError) {
    // Some file systems cannot sync a folder, and say so: the file is in its place all the same.
    guard fsync(descriptor) == 0 || [EINVAL, ENOTSUP, EBADF].contains(errno) else {
      throw .failed(.sync, path: path, errno: errno)
    }
  }

  /// The path of a file in the folder.
  borrowing func path(of name: String) -> String {
    "\(path)/\(name)"
  }
}
