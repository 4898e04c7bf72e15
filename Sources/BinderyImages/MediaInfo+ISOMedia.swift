extension MediaInfo {
  /// MP4 and its relatives (ISO/IEC 14496-12): the handlers of the tracks say what there is to see
  /// and to hear.
  static func isoFilm(_ reader: ByteReader) -> MediaInfo? {
    let isOldQuickTime = ["moov", "mdat", "wide", "free"].contains { reader.has($0, at: 4) }
    guard reader.has("ftyp", at: 4) || isOldQuickTime else { return nil }
    var tracks = Tracks()
    let isWhole = tracks.read(reader, in: 0..<reader.count, depth: 0)
    let isQuickTime = isOldQuickTime || reader.has("qt  ", at: 8)
    let format: MediaFormat = isQuickTime ? .quickTime : tracks.hasFilm ? .mp4 : .m4a
    return MediaInfo(
      format, hasSound: tracks.hasSound, hasFilm: tracks.hasFilm,
      isTruncated: !isWhole || !tracks.hasData || !(tracks.hasSound || tracks.hasFilm))
  }
}

/// What the tracks of a film are.
private struct Tracks {
  var hasSound = false
  var hasFilm = false
  /// Whether there is a box for coded data at all.
  var hasData = false
  /// Boxes that are looked at; a film has a few dozen of those that matter.
  private var boxes = 0

  private static let mostBoxes = 100_000

  /// Reads the boxes of a range; false where one reaches past its end.
  mutating func read(_ reader: ByteReader, in range: Range<Int>, depth: Int) -> Bool {
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound, boxes < Self.mostBoxes {
      boxes += 1
      guard var size = reader.number(at: offset, size: 4, .big) else { return false }
      var header = 8
      if size == 0 { size = range.upperBound - offset }
      if size == 1 {
        // A 64-bit size: what does not fit 32 bits does not fit the file either.
        guard reader.number(at: offset + 8, size: 4, .big) == 0,
          let low = reader.number(at: offset + 12, size: 4, .big)
        else { return false }
        (size, header) = (low, 16)
      }
      guard size >= header, offset + size <= range.upperBound else { return false }
      if reader.has("mdat", at: offset + 4) {
        hasData = true
      } else if reader.has("hdlr", at: offset + 4) {
        if reader.has("vide", at: offset + header + 8) { hasFilm = true }
        if reader.has("soun", at: offset + header + 8) { hasSound = true }
      } else if depth < 3,
        ["moov", "trak", "mdia"].contains(where: { reader.has($0, at: offset + 4) })
      {
        let inner = offset + header..<offset + size
        guard read(reader, in: inner, depth: depth + 1) else { return false }
      }
      offset += size
    }
    return true
  }
}
