internal import BinderyConcurrency
internal import BinderyDesign

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Writes a file of parts, made ahead by threads.
enum PartStream {
  /// Writes the parts one behind the other; the bytes are the same with any number of jobs.
  ///
  /// - Throws: what the first part that fails threw, or why a part could not be written.
  static func write(
    _ parts: [Artifact.Entry], to descriptor: Int32, jobs: Int
  ) throws(PartStreamError) {
    var refusal: Int32?
    try take(parts, jobs: jobs) { bytes in
      refusal = write(bytes, to: descriptor)
      return refusal == nil
    }
    if let refusal { throw .writeFailed(errno: refusal) }
  }

  /// The parts one behind the other.
  ///
  /// - Throws: what the first part that fails threw.
  static func bytes(of parts: [Artifact.Entry], jobs: Int) throws(PartStreamError) -> [UInt8] {
    var whole: [UInt8] = []
    try take(parts, jobs: jobs) { bytes in
      whole += bytes
      return true
    }
    return whole
  }

  /// Hands over the parts in order, as long as they are wanted.
  private static func take(
    _ parts: [Artifact.Entry], jobs: Int, _ use: ([UInt8]) -> Bool
  ) throws(PartStreamError) {
    let line = WorkLine<[UInt8]>(count: parts.count, jobs: jobs, size: \.count) {
      { try parts[$0].bytes() }
    }
    for index in parts.indices {
      guard let bytes = line.take(index), use(bytes) else { break }
    }
    if let (index, error) = line.finish() {
      throw .partFailed(name: parts[index].name, underlying: error)
    }
  }

  /// The `errno` of a system call that failed.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        #if canImport(Darwin)
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return errno }
        rest = rest[(rest.startIndex + count)...]
      }
      return nil
    }
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate var baseAddress: UnsafeRawPointer? {
    UnsafeRawBufferPointer(rebasing: self).baseAddress
  }
}

/// Why a file of parts is not whole.
enum PartStreamError: Error {
  /// A part could not be made.
  case partFailed(name: String, underlying: any Error)
  /// The system did not take the bytes.
  case writeFailed(errno: Int32)
  /// There is no folder for what stands beside the file, and none can be made.
  case folderFailed(String, reason: String)
  /// A file beside it could not be written.
  case companionFailed(AtomicFileError)
}
