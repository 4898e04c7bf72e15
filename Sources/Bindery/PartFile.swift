internal import BinderyDesign

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Writes the parts of an artifact in a row, as one file.
enum PartFile {
  /// Why a file was not written.
  enum Failure: Error {
    /// A part could not be made.
    case part(String, any Error)
    /// The system refuses to write, with this `errno`.
    case write(Int32)
  }

  /// Makes the parts on so many threads, and writes them in order.
  static func write(
    _ entries: [Artifact.Entry], to descriptor: Int32, jobs: Int
  ) throws(Failure) {
    let line = PartLine(entries, jobs: jobs)
    defer { line.finish() }
    for (index, entry) in entries.enumerated() {
      let bytes: [UInt8]
      do { bytes = try line.take(index) } catch { throw .part(entry.name, error) }
      try write(bytes, to: descriptor)
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(
            descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        #else
          Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        #endif
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .write(errno) }
      written += count
    }
  }
}
