extension ImageInfo {
  /// JPEG (ITU-T T.81 B.1): segments from SOI to EOI; what follows EOI is nobody's.
  static func jpeg(_ reader: ByteReader) -> ImageInfo? {
    guard reader.number(at: 0, size: 3, .big) == 0xFFD8FF else { return nil }
    var info = ImageInfo(.jpeg, isTruncated: true)
    var orientation: Int?
    var offset = 2
    while let (marker, _) = JPEGMarker.next(in: reader.bytes, from: &offset) {
      if marker == JPEGMarker.end {
        info.isTruncated = info.width == 0
        break
      }
      if JPEGMarker.standsAlone(marker) { continue }
      guard let length = reader.number(at: offset, size: 2, .big), length >= 2 else { break }
      switch marker {
      case 0xC4, 0xC8, 0xCC: break
      case 0xC0...0xCF where info.width == 0:
        info.height = reader.number(at: offset + 3, size: 2, .big) ?? 0
        info.width = reader.number(at: offset + 5, size: 2, .big) ?? 0
        info.isCMYK = reader.byte(at: offset + 7) == 4
      case 0xE1: orientation = orientation ?? EXIF.orientation(reader, atSegment: offset + 2)
      default: break
      }
      offset += length
    }
    info.turn(by: orientation ?? 1)
    return info
  }
}
