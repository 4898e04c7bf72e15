/// The little of EXIF that a book needs: how the picture is to be turned.
enum EXIF {
  private static let name = Array("Exif\0\0".utf8)

  /// The orientation in the content of a JPEG's APP1 segment; `nil` where it is not EXIF or says none.
  static func orientation(_ reader: ByteReader, atSegment offset: Int) -> Int? {
    guard reader.has("Exif", at: offset) else { return nil }
    return orientation(reader, atTIFF: offset + name.count)
  }

  /// The orientation in a TIFF that begins at the offset, from 1 to 8; `nil` where it says none.
  static func orientation(_ reader: ByteReader, atTIFF offset: Int) -> Int? {
    TIFFDirectory(reader, at: offset)?[.orientation].flatMap { (1...8).contains($0) ? $0 : nil }
  }

  /// A JPEG's APP1 segment that holds an orientation and nothing else.
  static func segment(orientation: Int) -> [UInt8] {
    let directory: [UInt8] = [
      0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation & 0xFF), 0, 0, 0, 0, 0, 0,
    ]
    let tiff = Array("MM\0*".utf8) + [0, 0, 0, 8] + directory
    return [0xFF, 0xE1, 0, UInt8(2 + name.count + tiff.count)] + name + tiff
  }
}
