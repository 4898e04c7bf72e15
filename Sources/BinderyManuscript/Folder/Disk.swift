#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few system calls that a manuscript is read with.
enum Disk {
  /// The canonical path, all links followed; `nil` where there is nothing.
  static func resolve(_ path: DiskPath) -> DiskPath? {
    guard !path.bytes.contains(0) else { return nil }
    return path.withCString { text in
      guard let resolved = realpath(text, nil) else { return nil }
      defer { free(resolved) }
      return DiskPath(Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
    }
  }

  /// Whether a folder lies at a path, links followed.
  static func isFolder(_ path: DiskPath) -> Bool {
    mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false
  }

  /// Whether a regular file lies at a path, links followed.
  static func isFile(_ path: DiskPath) -> Bool {
    mode(of: path).map { $0 & S_IFMT == S_IFREG } ?? false
  }

  /// What stands at a path itself, links not followed.
  enum Ending: Sendable {
    case missing
    case link
    case other
  }

  /// What stands at a path itself, links not followed.
  static func ending(of path: DiskPath) -> Ending {
    guard !path.bytes.contains(0) else { return .missing }
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return .missing }
    return status.st_mode & S_IFMT == S_IFLNK ? .link : .other
  }

  /// Whether a link lies at a path, wherever it leads.
  static func isLink(_ path: DiskPath) -> Bool { ending(of: path) == .link }

  /// Reads a file of at most `limit` bytes.
  ///
  /// The path must be canonical: a link at its end is refused. What is read is judged by the opened
  /// descriptor, so that nothing can be put in its place after the check; a pipe never blocks.
  static func read(_ path: DiskPath, limit: Int) throws(FileRefusal) -> [UInt8] {
    guard !path.bytes.contains(0) else { throw .missing }
    let descriptor = path.withCString { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { throw refusal(opening: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .notRegular(kind(ofMode: status.st_mode))
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(size: size, limit: limit) }
    return try bytes(from: descriptor, count: size)
  }

  private static func bytes(from descriptor: Int32, count: Int) throws(FileRefusal) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = Self.read(descriptor, base + filled, count - filled)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    guard failure == 0 else { throw .unreadable(errno: failure) }
    return bytes
  }

  private static func read(
    _ descriptor: Int32, _ target: UnsafeMutableRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, target, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, target, count)
    #else
      Darwin.read(descriptor, target, count)
    #endif
  }

  private static func refusal(opening code: Int32) -> FileRefusal {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG: .missing
    case EACCES, EPERM: .forbidden
    case ELOOP: .notRegular(.link)
    case ENXIO: .notRegular(.socket)
    default: .unreadable(errno: code)
    }
  }

  private static func kind(ofMode mode: mode_t) -> FileRefusal.Kind {
    switch mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFIFO: .pipe
    case S_IFSOCK: .socket
    case S_IFCHR, S_IFBLK: .device
    case S_IFLNK: .link
    default: .other
    }
  }

  private static func mode(of path: DiskPath) -> mode_t? {
    guard !path.bytes.contains(0) else { return nil }
    var status = stat()
    return path.withCString { stat($0, &status) == 0 } ? status.st_mode : nil
  }
}

extension DiskPath {
  /// Calls a function with the bytes and a final NUL; the path must hold none of its own.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        guard let start = text.baseAddress else { preconditionFailure("it holds a NUL at least") }
        return body(start)
      }
    }
  }
}
