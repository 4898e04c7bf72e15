extension ImageInfo {
  /// JPEG (ITU-T T.81 B.1): segments from SOI to EOI; what follows EOI is nobody's.
  static func jpeg(_ reader: ByteReader) -> ImageInfo? {
    guard reader.number(at: 0, size: 3, .big) == 0xFFD8FF else { return nil }
    var info = ImageInfo(.jpeg, isTruncated: true)
    var isTurned = false
    var offset = 2
    while let marker = nextMarker(reader, from: &offset) {
      if marker == 0xD9 {
        info.isTruncated = info.width == 0
        break
      }
      // TEM, RSTn and SOI stand alone.
      if marker == 0x01 || (0xD0...0xD8).contains(marker) { continue }
      guard let length = reader.number(at: offset, size: 2, .big), length >= 2 else { break }
      switch marker {
      case 0xC4, 0xC8, 0xCC: break
      case 0xC0...0xCF where info.width == 0:
        info.height = reader.number(at: offset + 3, size: 2, .big) ?? 0
        info.width = reader.number(at: offset + 5, size: 2, .big) ?? 0
        info.isCMYK = reader.byte(at: offset + 7) == 4
      case 0xE1 where reader.has("Exif", at: offset + 2):
        isTurned = isTurned || isTurnedByEXIF(reader, at: offset + 8)
      default: break
      }
      offset += length
    }
    if isTurned { swap(&info.width, &info.height) }
    return info
  }

  /// The code of the next marker; moves past it. Coded data and fill bytes are passed over.
  private static func nextMarker(_ reader: ByteReader, from offset: inout Int) -> Int? {
    let bytes = reader.bytes
    while offset < bytes.count - 1 {
      // In coded data FF is followed by 00.
      if bytes[offset] == 0xFF, bytes[offset + 1] != 0x00, bytes[offset + 1] != 0xFF {
        offset += 2
        return Int(bytes[offset - 1])
      }
      offset += 1
    }
    return nil
  }

  /// Whether EXIF (a TIFF at `start`) says orientation 5 to 8: turned by a quarter.
  private static func isTurnedByEXIF(_ reader: ByteReader, at start: Int) -> Bool {
    guard let directory = TIFFDirectory(reader, at: start) else { return false }
    return directory[.orientation].map { (5...8).contains($0) } ?? false
  }
}
