import CDeflate

/// A compressor of libdeflate: one for each thread, reused for all the entries it packs.
///
/// Owns the C object, which `deinit` frees.
struct Deflater: ~Copyable {
  private let compressor: OpaquePointer

  /// Makes a compressor of libdeflate's own default level; nil when there is no memory for it.
  init?() {
    guard let compressor = libdeflate_alloc_compressor(6) else { return nil }
    self.compressor = compressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
  }

  /// Deflates bytes; nil when the result would not be smaller than they are.
  borrowing func deflate(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 1 else { return nil }
    // libdeflate answers 0 when the room does not suffice, so the room is the test.
    let room = bytes.count - 1
    let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = bytes.withUnsafeBytes { source in
        libdeflate_deflate_compress(
          compressor, source.baseAddress, source.count, buffer.baseAddress, room)
      }
    }
    guard !packed.isEmpty else { return nil }
    // A copy of the right size: the room is as large as the input, and packed entries wait in
    // the window.
    return packed.withUnsafeBufferPointer { Array($0) }
  }

  /// The CRC-32 of bytes, as zip counts it.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
