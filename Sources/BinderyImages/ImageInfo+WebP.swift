extension ImageInfo {
  /// WebP (RFC 9649): a RIFF file whose first chunk is VP8, VP8L or VP8X.
  static func webP(_ reader: ByteReader) -> ImageInfo? {
    guard reader.has("RIFF", at: 0), reader.has("WEBP", at: 8) else { return nil }
    var info = ImageInfo(.webp)
    let length = reader.number(at: 4, size: 4, .little) ?? 0
    info.isTruncated = length + 8 > reader.count || reader.count < 20
    if reader.has("VP8 ", at: 12), reader.number(at: 23, size: 3, .big) == 0x9D012A {
      info.width = (reader.number(at: 26, size: 2, .little) ?? 0) & 0x3FFF
      info.height = (reader.number(at: 28, size: 2, .little) ?? 0) & 0x3FFF
    } else if reader.has("VP8L", at: 12), reader.byte(at: 20) == 0x2F,
      let bits = reader.number(at: 21, size: 4, .little)
    {
      info.width = (bits & 0x3FFF) + 1
      info.height = (bits >> 14 & 0x3FFF) + 1
    } else if reader.has("VP8X", at: 12), let flags = reader.byte(at: 20),
      let width = reader.number(at: 24, size: 3, .little),
      let height = reader.number(at: 27, size: 3, .little)
    {
      (info.width, info.height) = (width + 1, height + 1)
      info.isAnimated = flags & 0x02 != 0 && frameCount(reader) > 1
    } else {
      info.isTruncated = true
    }
    return info
  }

  private static func frameCount(_ reader: ByteReader) -> Int {
    var frames = 0
    var offset = 12
    while let size = reader.number(at: offset + 4, size: 4, .little) {
      if reader.has("ANMF", at: offset) { frames += 1 }
      offset += 8 + size + size % 2
    }
    return frames
  }
}
