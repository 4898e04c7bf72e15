import CZip

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where libzip writes the archive: our own file descriptor, so that libzip makes no file.
///
/// libzip writes a header, the data, then goes back to write the header again. The last quarter of
/// a megabyte is kept in memory, so for most entries going back costs no system call. Only the
/// thread in `zip_close` calls. libzip holds one reference, given back at FREE.
final class ArchiveSink {
  /// The `errno` of the first write that failed.
  private(set) var failure: Int32?

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var bufferStart = 0
  private var position = 0

  private static let bufferLimit = 256 << 10

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Makes the libzip source that writes here.
  func makeSource() throws(ZipError) -> OpaquePointer {
    let owned = Unmanaged.passRetained(self)
    let source = zip_source_function_create(
      { context, data, length, command in
        guard let context else { return -1 }
        let object = Unmanaged<ArchiveSink>.fromOpaque(context)
        guard command != ZIP_SOURCE_FREE else {
          object.release()
          return 0
        }
        return object.takeUnretainedValue().answer(command, data, Int(clamping: length))
      }, owned.toOpaque(), nil)
    guard let source else {
      owned.release()
      throw .outOfMemory
    }
    return source
  }

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: Int
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_SUPPORTS:
      return SourceAnswer.bitmap(
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
        ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE,
        ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE)
    case ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_REMOVE, ZIP_SOURCE_CLOSE:
      return 0
    case ZIP_SOURCE_WRITE:
      return write(UnsafeRawBufferPointer(start: data, count: length))
    case ZIP_SOURCE_SEEK_WRITE:
      return seek(data, length)
    case ZIP_SOURCE_TELL_WRITE:
      return zip_int64_t(position)
    case ZIP_SOURCE_COMMIT_WRITE:
      return commit()
    case ZIP_SOURCE_ERROR:
      // Until something has failed, "there is no such file": the one answer to the STAT of
      // `zip_open` that means a new archive.
      guard let failure else {
        return SourceAnswer.error(ZIP_ER_READ, ENOENT, into: data, length)
      }
      return SourceAnswer.error(ZIP_ER_WRITE, failure, into: data, length)
    default:
      return -1
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> zip_int64_t {
    let before = min(max(bufferStart - position, 0), bytes.count)
    guard put(UnsafeRawBufferPointer(rebasing: bytes[..<before]), at: position) else { return -1 }
    let rest = bytes[before...]
    let start = position + before - bufferStart
    let overlap = min(rest.count, buffer.count - start)
    if overlap > 0 {
      buffer.replaceSubrange(start..<start + overlap, with: rest.prefix(overlap))
    }
    buffer.append(contentsOf: rest.dropFirst(max(overlap, 0)))
    position += bytes.count
    guard buffer.count < Self.bufferLimit || flush() else { return -1 }
    return zip_int64_t(bytes.count)
  }

  private func seek(_ data: UnsafeMutableRawPointer?, _ length: Int) -> zip_int64_t {
    guard let data, length >= MemoryLayout<zip_source_args_seek_t>.size else { return -1 }
    let request = data.load(as: zip_source_args_seek_t.self)
    let end = bufferStart + buffer.count
    let origin = [SEEK_SET: 0, SEEK_CUR: position, SEEK_END: end][request.whence]
    guard let origin else { return -1 }
    let (target, overflow) = origin.addingReportingOverflow(Int(request.offset))
    // libzip never leaves a hole, so one is an error, not a place to go.
    guard !overflow, (0...end).contains(target) else { return -1 }
    position = target
    return 0
  }

  private func commit() -> zip_int64_t {
    guard flush() else { return -1 }
    guard ftruncate(descriptor, off_t(bufferStart)) == 0 else { return fail(errno) }
    return 0
  }

  private func flush() -> Bool {
    guard buffer.withUnsafeBytes({ put($0, at: bufferStart) }) else { return false }
    bufferStart += buffer.count
    buffer.removeAll(keepingCapacity: true)
    return true
  }

  private func put(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if count < 0 {
        if errno == EINTR { continue }
        _ = fail(errno)
        return false
      }
      done += count
    }
    return true
  }

  private func fail(_ code: Int32) -> zip_int64_t {
    failure = failure ?? code
    return -1
  }
}
