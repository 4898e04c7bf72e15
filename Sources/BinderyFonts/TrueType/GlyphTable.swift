/// Outlines as tables of TrueType: `glyf`, and `loca` that says where each begins (OpenType 1.9).
struct GlyphTable {
  private(set) var glyphs = TableBytes()
  private(set) var places = TableBytes()
  /// The most points of a glyph.
  private(set) var mostPoints = 0
  /// The most contours of a glyph.
  private(set) var mostContours = 0

  /// Tables of outlines, in the order of their glyphs.
  init(_ outlines: [Outline]) {
    for outline in outlines {
      places.putLong(glyphs.bytes.count)
      put(outline)
    }
    places.putLong(glyphs.bytes.count)
  }

  private mutating func put(_ outline: Outline) {
    guard let bounds = outline.bounds else { return }
    mostPoints = max(mostPoints, outline.contours.reduce(0) { $0 + $1.count })
    mostContours = max(mostContours, outline.contours.count)
    for number in [outline.contours.count, bounds.xMin, bounds.yMin, bounds.xMax, bounds.yMax] {
      glyphs.put(number)
    }
    var end = -1
    for contour in outline.contours {
      end += contour.count
      glyphs.put(end)
    }
    // No instructions.
    glyphs.put(0)
    var (flags, xs, ys) = (TableBytes(), TableBytes(), TableBytes())
    var (x, y) = (0, 0)
    for point in outline.contours.joined() {
      var flag: UInt8 = point.isOn ? 0x01 : 0
      flag |= Self.put(point.x - x, short: 0x02, same: 0x10, into: &xs)
      flag |= Self.put(point.y - y, short: 0x04, same: 0x20, into: &ys)
      flags.putByte(flag)
      (x, y) = (point.x, point.y)
    }
    for part in [flags, xs, ys] { glyphs.put(part.bytes) }
    // Each begins at a multiple of four.
    while glyphs.bytes.count % 4 != 0 { glyphs.putByte(0) }
  }

  /// The way from one point to the next along an axis, in as few bytes as it takes; the flags that say how.
  private static func put(
    _ way: Int, short: UInt8, same: UInt8, into table: inout TableBytes
  ) -> UInt8 {
    switch way {
    case 0: return same
    case 1...255:
      table.putByte(UInt8(way))
      return short | same
    case -255 ... -1:
      table.putByte(UInt8(-way))
      return short
    default:
      table.put(way)
      return 0
    }
  }
}
