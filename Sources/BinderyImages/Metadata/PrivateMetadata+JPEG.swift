extension PrivateMetadata {
  /// JPEG (ITU-T T.81 B.1): of the application segments only those stay that say how to show the
  /// picture, and nothing behind its end.
  static func withoutSegments(_ bytes: [UInt8]) -> [UInt8]? {
    let reader = ByteReader(bytes)
    var cuts: [Range<Int>] = []
    var orientation = 1
    var offset = 2
    while let (marker, start) = JPEGMarker.next(in: bytes, from: &offset) {
      if marker == JPEGMarker.end {
        if offset < bytes.count { cuts.append(offset..<bytes.count) }
        break
      }
      if JPEGMarker.standsAlone(marker) { continue }
      guard let length = reader.number(at: offset, size: 2, .big), length >= 2,
        offset + length <= bytes.count
      else { break }
      if isPrivate(marker, reader, at: offset + 2) {
        if orientation == 1 { orientation = EXIF.orientation(reader, atSegment: offset + 2) ?? 1 }
        cuts.append(start..<offset + length)
      }
      offset += length
    }
    guard !cuts.isEmpty else { return nil }
    guard orientation != 1 else { return cut(cuts, from: bytes) }
    let upright = EXIF.segment(orientation: orientation)
    // A picture with nothing but its orientation is as it should be already.
    if cuts.count == 1, bytes[cuts[0]].elementsEqual(upright) { return nil }
    // JFIF wants to be the first segment, so EXIF comes where it was.
    let place = cuts[0].lowerBound
    return bytes[..<place] + upright + cut(cuts, from: bytes)[place...]
  }

  /// Whether a segment is of no use to a decoder: APP1 to APP15, but for the colour profile and what
  /// Adobe says of the colours.
  private static func isPrivate(_ marker: Int, _ reader: ByteReader, at offset: Int) -> Bool {
    switch marker {
    case 0xE2: !reader.has("ICC_PROFILE", at: offset)
    case 0xEE: !reader.has("Adobe", at: offset)
    case 0xE1...0xEF: true
    default: false
    }
  }
}

/// The markers of JPEG (ITU-T T.81 B.1.1.3).
enum JPEGMarker {
  /// EOI
  static let end = 0xD9

  /// Whether no length follows: TEM, RSTn and SOI.
  static func standsAlone(_ marker: Int) -> Bool {
    marker == 0x01 || (0xD0...0xD8).contains(marker)
  }

  /// The code of the next marker and where it starts; `offset` moves past it. Coded data and fill bytes
  /// are passed over.
  static func next(in bytes: [UInt8], from offset: inout Int) -> (code: Int, start: Int)? {
    while let start = bytes[min(offset, bytes.count)...].firstIndex(of: 0xFF),
      start < bytes.count - 1
    {
      offset = start + 1
      // In coded data FF is followed by 00.
      guard bytes[offset] != 0x00, bytes[offset] != 0xFF else { continue }
      offset += 1
      return (Int(bytes[offset - 1]), start)
    }
    return nil
  }
}
