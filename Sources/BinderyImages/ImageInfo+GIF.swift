extension ImageInfo {
  /// GIF89a: a screen, blocks, a trailer.
  static func gif(_ reader: ByteReader) -> ImageInfo? {
    guard reader.has("GIF89a", at: 0) || reader.has("GIF87a", at: 0) else { return nil }
    var info = ImageInfo(.gif, isTruncated: true)
    guard let width = reader.number(at: 6, size: 2, .little),
      let height = reader.number(at: 8, size: 2, .little), let flags = reader.byte(at: 10)
    else { return info }
    (info.width, info.height) = (width, height)
    var frames = 0
    var offset = 13 + colorTableSize(flags)
    while let introducer = reader.byte(at: offset) {
      switch introducer {
      case 0x3B:
        info.isTruncated = frames == 0
        return info
      case 0x2C:
        guard let flags = reader.byte(at: offset + 9) else { return info }
        frames += 1
        info.isAnimated = frames > 1
        offset += 11 + colorTableSize(flags)
      case 0x21: offset += 2
      case 0x00:
        // Some encoders leave a stray terminator between blocks.
        offset += 1
        continue
      default: return info
      }
      while let size = reader.byte(at: offset) {
        offset += 1 + size
        if size == 0 { break }
      }
    }
    return info
  }

  private static func colorTableSize(_ flags: Int) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1)
  }
}
