/// The first directory of a TIFF 6.0 file, which EXIF borrows.
struct TIFFDirectory {
  enum Tag: Int {
    case width = 256
    case height = 257
    case photometric = 262
    case orientation = 274
  }

  private let reader: ByteReader
  private let order: ByteReader.ByteOrder
  private let entries: Range<Int>

  /// `nil` where there is no TIFF at `start`, or its directory lies outside the data.
  init?(_ reader: ByteReader, at start: Int) {
    guard let order = Self.byteOrder(reader, at: start),
      let offset = reader.number(at: start + 4, size: 4, order), offset >= 8,
      let count = reader.number(at: start + offset, size: 2, order)
    else { return nil }
    self.reader = reader
    self.order = order
    entries = start + offset + 2..<start + offset + 2 + count * 12
  }

  static func byteOrder(_ reader: ByteReader, at start: Int) -> ByteReader.ByteOrder? {
    if reader.has("II*\0", at: start) { return .little }
    return reader.has("MM\0*", at: start) ? .big : nil
  }

  /// Whether the directory ends, with the place of the next one, inside the data.
  var isWhole: Bool { entries.upperBound + 4 <= reader.count }

  /// A value of one SHORT or LONG.
  subscript(_ tag: Tag) -> Int? {
    for entry in stride(from: entries.lowerBound, to: entries.upperBound, by: 12) {
      guard let found = reader.number(at: entry, size: 2, order) else { return nil }
      guard found == tag.rawValue else { continue }
      let isShort = reader.number(at: entry + 2, size: 2, order) == 3
      return reader.number(at: entry + 8, size: isShort ? 2 : 4, order)
    }
    return nil
  }
}

extension ImageInfo {
  static func tiff(_ reader: ByteReader) -> ImageInfo? {
    guard TIFFDirectory.byteOrder(reader, at: 0) != nil else { return nil }
    guard let directory = TIFFDirectory(reader, at: 0), let width = directory[.width],
      let height = directory[.height]
    else { return ImageInfo(.tiff, isTruncated: true) }
    var info = ImageInfo(.tiff, width: width, height: height)
    info.isTruncated = !directory.isWhole
    info.isCMYK = directory[.photometric] == 5
    if let orientation = EXIF.orientation(reader, atTIFF: 0) { info.turn(by: orientation) }
    return info
  }
}
