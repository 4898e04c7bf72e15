import CZip

/// Gives libzip the bytes of one entry, already packed, at the moment it wants them.
///
/// libzip (1.7 to 1.11) asks a source nothing until `zip_close` reaches its entry; then, in turn:
/// STAT, OPEN, READ until 0, CLOSE, STAT again. So the first STAT waits for the packing line, CLOSE
/// drops the bytes, and what is kept of an entry is its facts. One thread calls, the one in
/// `zip_close`; libzip owns the object from `makeSource` to FREE.
final class EntrySource {
  private let line: PackingLine
  private let index: Int
  private let isDeflated: Bool
  private var facts: PackedEntry.Facts?
  private var bytes: [UInt8] = []
  private var offset = 0
  private var isRead = false

  init(_ line: PackingLine, index: Int, isDeflated: Bool) {
    self.line = line
    self.index = index
    self.isDeflated = isDeflated
  }

  /// Makes the libzip source of an entry, which frees the entry when it is freed itself.
  func makeSource() throws(ZipError) -> OpaquePointer {
    let owned = Unmanaged.passRetained(self)
    let source = zip_source_function_create(
      { context, data, length, command in
        guard let context else { return -1 }
        let object = Unmanaged<EntrySource>.fromOpaque(context)
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
        ZIP_SOURCE_FREE)
    case ZIP_SOURCE_STAT:
      return describe(data, length)
    case ZIP_SOURCE_OPEN:
      offset = 0
      return 0
    case ZIP_SOURCE_READ:
      return read(into: data, length)
    case ZIP_SOURCE_CLOSE:
      isRead = true
      bytes = []
      return 0
    case ZIP_SOURCE_ERROR:
      return SourceAnswer.error(ZIP_ER_CANCELLED, 0, into: data, length)
    default:
      return -1
    }
  }

  private func describe(_ data: UnsafeMutableRawPointer?, _ length: Int) -> zip_int64_t {
    if facts == nil, let packed = line.take(index) {
      facts = packed.facts
      bytes = packed.bytes
    }
    guard let facts, let data, length >= MemoryLayout<zip_stat_t>.size else { return -1 }
    // Before the bytes are read, an entry that asked to be deflated says that it is, even when it
    // turned out to be stored: "deflated already" is the one thing that makes libzip copy raw
    // bytes, and it writes the header again, from the second STAT, after it has copied them.
    let seemsDeflated = isRead ? facts.method == .deflated : isDeflated
    let stat = data.assumingMemoryBound(to: zip_stat_t.self)
    zip_stat_init(stat)
    stat.pointee.size = UInt64(facts.size)
    stat.pointee.comp_size = UInt64(facts.packedSize)
    stat.pointee.crc = facts.checksum
    stat.pointee.comp_method = UInt16(seemsDeflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE)
    stat.pointee.encryption_method = UInt16(ZIP_EM_NONE)
    stat.pointee.valid = SourceAnswer.statFields
    return 0
  }

  private func read(into data: UnsafeMutableRawPointer?, _ length: Int) -> zip_int64_t {
    guard let data else { return -1 }
    let count = min(length, bytes.count - offset)
    bytes.withUnsafeBytes { all in
      UnsafeMutableRawBufferPointer(start: data, count: count)
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
    }
    offset += count
    return zip_int64_t(count)
  }
}
