#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Files that are read and replaced as a whole. What goes wrong means no bytes, or a file as it was.
package enum WholeFile {
  /// Whose a file must be.
  package enum Owner {
    /// Whoever it is.
    case anybody
    /// The user that the program runs as; a link at the end of the path is refused.
    case thisUser
  }

  /// The bytes of a file; `nil` where there is none, it is too large, or not its owner's.
  package static func read(_ path: String, limit: Int, of owner: Owner = .anybody) -> [UInt8]? {
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (owner == .thisUser ? O_NOFOLLOW : 0)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      owner == .anybody || status.st_uid == geteuid(), status.st_size <= limit
    else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size, let base = buffer.baseAddress {
        let got = pread(descriptor, base + filled, size - filled, off_t(filled))
        if got < 0 && errno == EINTR { continue }
        if got <= 0 { break }
        filled += got
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// Puts bytes in the place of a file that only this user may read, all or none.
  ///
  /// Another process that writes the same file now keeps this one from it. A draft that a killed
  /// process left behind stands in the way for an hour.
  ///
  /// - Returns: whether the bytes are there; who keeps results for other runs need not ask.
  @discardableResult
  package static func replace(_ path: String, with bytes: [UInt8]) -> Bool {
    let draft = path + ".new"
    removeIfForgotten(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let isWhole = write(bytes, to: descriptor)
    guard close(descriptor) == 0, isWhole, rename(draft, path) == 0 else {
      unlink(draft)
      return false
    }
    return true
  }

  /// Makes a folder that only this user may enter, and those above it, where they are missing.
  package static func makeFolder(_ path: String) {
    guard mkdir(path, 0o700) != 0, errno == ENOENT,
      let cut = path.lastIndex(of: "/"), cut != path.startIndex
    else { return }
    makeFolder(String(path[..<cut]))
    mkdir(path, 0o700)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let count = pwrite(descriptor, base + written, buffer.count - written, off_t(written))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }

  private static func removeIfForgotten(_ draft: String) {
    var status = stat()
    guard lstat(draft, &status) == 0 else { return }
    #if canImport(Darwin)
      let changed = status.st_mtimespec.tv_sec
    #else
      let changed = status.st_mtim.tv_sec
    #endif
    if time(nil) - changed > 3_600 { unlink(draft) }
  }
}
