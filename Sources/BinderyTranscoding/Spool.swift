internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Results from the time they are made until the book is written: in a file without a name, which goes
/// with this process; in memory where there is no room on disk.
///
/// The cache is not for this: it may be deleted at any time, and its room is bounded.
final class Spool: Sendable {
  private struct State: Sendable {
    var descriptor: Int32?
    /// Bytes in the file.
    var end = 0
    /// What follows them, once the file takes no more.
    var rest: [UInt8] = []
  }

  private let state = Mutex(State())

  /// An empty spool; its file is made when there is something to put into it.
  init() {}

  deinit {
    state.withLock { if let descriptor = $0.descriptor { close(descriptor) } }
  }

  /// Puts bytes at the end, and gives their place.
  func add(_ bytes: [UInt8]) -> Range<Int> {
    state.withLock { state in
      let start = state.end + state.rest.count
      if state.end == 0, state.descriptor == nil { state.descriptor = Self.namelessFile() }
      if state.rest.isEmpty, let descriptor = state.descriptor,
        Self.write(bytes, to: descriptor, at: start)
      {
        state.end += bytes.count
      } else {
        state.rest += bytes
      }
      return start..<start + bytes.count
    }
  }

  /// The bytes of a place; `nil` where the disk fails.
  func bytes(at place: Range<Int>) -> [UInt8]? {
    state.withLock { state in
      if place.lowerBound < state.end {
        return state.descriptor.flatMap { Self.read(place, from: $0) }
      }
      let (start, end) = (place.lowerBound - state.end, place.upperBound - state.end)
      return end <= state.rest.count ? Array(state.rest[start..<end]) : nil
    }
  }

  private static func namelessFile() -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/bindery-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    return descriptor
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, at start: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let count = pwrite(
          descriptor, base + written, buffer.count - written, off_t(start + written))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }

  private static func read(_ place: Range<Int>, from descriptor: Int32) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, filled in
      while filled < place.count, let base = buffer.baseAddress {
        let got = pread(
          descriptor, base + filled, place.count - filled, off_t(place.lowerBound + filled))
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else { break }
        filled += got
      }
    }
    return bytes.count == place.count ? bytes : nil
  }
}
