internal import BinderyImages

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Messages over a socket, read and written whole.
struct Channel {
  let socket: Int32

  /// The next message; `nil` when the other side has gone, or sends none.
  func next() -> [UInt8]? {
    guard let length = read(TranscodingMessage.lengthBytes),
      let count = TranscodingMessage.count(length)
    else { return nil }
    return read(count)
  }

  /// Sends a message; false when the other side has gone.
  func put(_ message: [UInt8]) -> Bool {
    write(TranscodingMessage.length(message.count)) && write(message)
  }

  private func read(_ count: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = recv(socket, base + filled, count - filled, 0)
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else { break }
        filled += got
      }
    }
    return bytes.count == count ? bytes : nil
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let count = send(socket, base + written, buffer.count - written, 0)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }
}
