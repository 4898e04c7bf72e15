extension ImageInfo {
  /// Windows bitmap. "BM" begins many a text, so the size of the second header must be a known one.
  static func bmp(_ reader: ByteReader) -> ImageInfo? {
    guard reader.has("BM", at: 0), let pixels = reader.number(at: 10, size: 4, .little),
      let header = reader.number(at: 14, size: 4, .little),
      [12, 16, 40, 52, 56, 64, 108, 124].contains(header)
    else { return nil }
    var info = ImageInfo(.bmp)
    let size = header == 12 ? 2 : 4
    guard let width = reader.number(at: 18, size: size, .little),
      let height = reader.number(at: 18 + size, size: size, .little),
      let depth = reader.number(at: 20 + 2 * size, size: 2, .little)
    else {
      info.isTruncated = true
      return info
    }
    info.width = width
    // A negative height means rows from the top.
    info.height = height > 0x7FFF_FFFF ? 0x1_0000_0000 - height : height
    let isPlain = header < 40 || reader.number(at: 30, size: 4, .little) == 0
    // In four steps of 32 bits each, so that no lie about the size overflows.
    let row = (info.width.multipliedReportingOverflow(by: depth).partialValue + 31) / 32 * 4
    let (need, overflows) = row.multipliedReportingOverflow(by: info.height)
    info.isTruncated =
      pixels >= reader.count || (isPlain && (overflows || need > reader.count - pixels))
    return info
  }

  /// Windows icon: the largest of its pictures.
  static func ico(_ reader: ByteReader) -> ImageInfo? {
    guard reader.number(at: 0, size: 4, .big) == 0x0000_0100,
      let count = reader.number(at: 4, size: 2, .little), (1...256).contains(count)
    else { return nil }
    var info = ImageInfo(.ico)
    for entry in stride(from: 6, to: 6 + count * 16, by: 16) {
      guard let width = reader.byte(at: entry), let height = reader.byte(at: entry + 1),
        let size = reader.number(at: entry + 8, size: 4, .little),
        let offset = reader.number(at: entry + 12, size: 4, .little),
        offset + size <= reader.count
      else {
        info.isTruncated = true
        break
      }
      // 256 does not fit a byte and is written 0.
      info.width = max(info.width, width == 0 ? 256 : width)
      info.height = max(info.height, height == 0 ? 256 : height)
    }
    return info
  }
}
