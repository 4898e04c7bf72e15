extension PrivateMetadata {
  /// WebP (RFC 9649): the chunks of EXIF and XMP with the flags that announce them, and what lies behind
  /// the end.
  static func withoutRIFFChunks(_ bytes: [UInt8]) -> [UInt8]? {
    let reader = ByteReader(bytes)
    guard let size = reader.number(at: 4, size: 4, .little), size + 8 <= bytes.count else {
      return nil
    }
    let end = size + 8
    var cuts: [Range<Int>] = []
    var offset = 12
    while offset < end, let length = reader.number(at: offset + 4, size: 4, .little) {
      // Writers forget the byte that pads the last chunk.
      let next = min(offset + 8 + length + length % 2, end)
      guard offset + 8 + length <= end else { return nil }
      if reader.has("EXIF", at: offset) || reader.has("XMP ", at: offset) {
        cuts.append(offset..<next)
      }
      offset = next
    }
    if end < bytes.count { cuts.append(end..<bytes.count) }
    guard !cuts.isEmpty else { return nil }
    var kept = cut(cuts, from: bytes)
    for index in 0..<4 {
      kept[4 + index] = UInt8(truncatingIfNeeded: (kept.count - 8) >> (8 * index))
    }
    // The flags of EXIF and XMP.
    if reader.has("VP8X", at: 12), kept.count > 20 { kept[20] &= ~0x0C }
    return kept
  }
}
