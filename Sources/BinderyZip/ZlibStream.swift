import CDeflate

/// Bytes as zlib packs them (RFC 1950): what a PNG holds its pixels in.
package enum ZlibStream {
  /// Packs bytes; nil when there is no memory for it.
  package static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressor = libdeflate_alloc_compressor(level) else { return nil }
    defer { libdeflate_free_compressor(compressor) }
    let room = libdeflate_zlib_compress_bound(compressor, bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = bytes.withUnsafeBytes { source in
        libdeflate_zlib_compress(
          compressor, source.baseAddress, source.count, buffer.baseAddress, room)
      }
    }
    return packed.isEmpty ? nil : packed
  }

  /// The CRC-32 of bytes, as zip and PNG count it.
  package static func checksum(of bytes: [UInt8]) -> UInt32 { Deflater.checksum(of: bytes) }

  /// Drawn pictures are long runs, which a low level finds as well as a high one.
  private static let level: Int32 = 4
}
