internal import BinderyImages

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One end of the line to a worker, which may say nothing, say too much or be gone: no call waits beyond
/// its deadline, and none ends this program by SIGPIPE.
///
/// Owns the descriptor, which `deinit` closes.
struct WorkerSocket: ~Copyable {
  private let descriptor: Int32

  /// The end of a pair of sockets, which is this value's from now on.
  init(owning descriptor: Int32) {
    self.descriptor = descriptor
    #if canImport(Darwin)
      var yes: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  deinit { close(descriptor) }

  /// Sends a message; false where the worker does not take it in time.
  borrowing func put(_ message: [UInt8], until deadline: ContinuousClock.Instant) -> Bool {
    write(TranscodingMessage.length(message.count), deadline) && write(message, deadline)
  }

  /// The next message; `nil` where none comes in time.
  borrowing func next(until deadline: ContinuousClock.Instant) -> [UInt8]? {
    guard let length = read(TranscodingMessage.lengthBytes, deadline),
      let count = TranscodingMessage.count(length)
    else { return nil }
    return read(count, deadline)
  }

  private borrowing func write(_ bytes: [UInt8], _ deadline: ContinuousClock.Instant) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        guard isReady(for: POLLOUT, deadline) else { return false }
        let count = send(descriptor, base + written, buffer.count - written, Self.flags)
        if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }

  private borrowing func read(_ count: Int, _ deadline: ContinuousClock.Instant) -> [UInt8]? {
    var bytes: [UInt8] = []
    // Room is made as bytes come: a length is easily said.
    var piece = [UInt8](repeating: 0, count: min(count, 1 << 18))
    while bytes.count < count {
      guard isReady(for: POLLIN, deadline) else { return nil }
      let got = recv(descriptor, &piece, min(piece.count, count - bytes.count), Self.flags)
      if got < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard got > 0 else { return nil }
      bytes += piece[..<got]
    }
    return bytes
  }

  private borrowing func isReady(for event: Int32, _ deadline: ContinuousClock.Instant) -> Bool {
    while true {
      let left = (deadline - .now) / .milliseconds(1)
      guard left > 0 else { return false }
      var waiting = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      let count = poll(&waiting, 1, Int32(min(left.rounded(.up), 1e6)))
      if count < 0 && errno == EINTR { continue }
      return count > 0
    }
  }

  #if canImport(Darwin)
    private static let flags = MSG_DONTWAIT
  #else
    private static let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
  #endif
}
