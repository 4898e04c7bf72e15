extension ImageInfo {
  /// PNG, third edition: a signature, IHDR first, IEND last; acTL before IDAT counts frames.
  static func png(_ reader: ByteReader) -> ImageInfo? {
    guard reader.byte(at: 0) == 0x89, reader.has("PNG\r\n", at: 1),
      reader.byte(at: 6) == 0x1A, reader.byte(at: 7) == 0x0A
    else { return nil }
    var info = ImageInfo(.png, isTruncated: true)
    guard reader.has("IHDR", at: 12), reader.number(at: 8, size: 4, .big) == 13,
      let width = reader.number(at: 16, size: 4, .big),
      let height = reader.number(at: 20, size: 4, .big)
    else { return info }
    (info.width, info.height) = (width, height)
    var offset = 8
    while let length = reader.number(at: offset, size: 4, .big) {
      let end = offset + 12 + length
      guard end <= reader.count else { break }
      if reader.has("acTL", at: offset + 4) {
        info.isAnimated = reader.number(at: offset + 8, size: 4, .big).map { $0 > 1 } ?? false
      }
      if reader.has("IEND", at: offset + 4) {
        info.isTruncated = width == 0 || height == 0
        break
      }
      offset = end
    }
    return info
  }
}
