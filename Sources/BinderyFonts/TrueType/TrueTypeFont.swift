internal import CFonts

/// A face with outlines of PostScript, made one with outlines of TrueType, in the tables that differ.
///
/// Chromium writes fonts of the one kind into a PDF as drawings without a name (Type 3), which presses and
/// searches handle badly, and fonts of the other as fonts.
struct TrueTypeFont {
  /// The tables that take the place of those of the face.
  let tables: [(tag: FontTag, bytes: [UInt8])]

  /// The tables that such a font does not have.
  static let dropped = [FontTag("CFF "), FontTag("CFF2"), FontTag("VORG")]

  /// The tables for a face; `nil` where it lacks one that every font has.
  init?(of face: OpaquePointer, _ library: HarfBuzz) {
    func table(_ tag: FontTag) -> FontTable {
      guard let blob = library.call.hb_face_reference_table(face, tag.value) else {
        return FontTable([])
      }
      defer { library.call.hb_blob_destroy(blob) }
      return FontTable(library.bytes(of: blob))
    }
    let count = Int(library.call.hb_face_get_glyph_count(face))
    guard count > 0, let drawer = OutlineDrawer(face, library) else { return nil }
    let outlines = (0..<count).map { drawer.outline(ofGlyph: $0) }
    let glyphs = GlyphTable(outlines)
    let head = FontTable.Header(table(FontTag("head")), outlines)
    let across = Bearings(table(FontTag("hmtx")), count: table(FontTag("hhea")).number(at: 34))
    guard let head, let across else { return nil }
    var tables = [
      (FontTag("head"), head.bytes),
      (FontTag("maxp"), Self.maximum(glyphs, count: count)),
      (FontTag("glyf"), glyphs.glyphs.bytes),
      (FontTag("loca"), glyphs.places.bytes),
      // TrueType moves an outline to where its bearing says.
      (FontTag("hmtx"), across.bytes(outlines.map { $0.bounds?.xMin ?? 0 })),
    ]
    if let down = Bearings(table(FontTag("vmtx")), count: table(FontTag("vhea")).number(at: 34)) {
      let origins = VerticalOrigins(table(FontTag("VORG")))
      let bearings = outlines.indices.map { glyph -> Int in
        guard let origins, let bounds = outlines[glyph].bounds else {
          return down.bearing(ofGlyph: glyph)
        }
        return origins.origin(ofGlyph: glyph) - bounds.yMax
      }
      tables.append((FontTag("vmtx"), down.bytes(bearings)))
    }
    self.tables = tables
  }

  /// What a reader must have room for: outlines without instructions and without parts.
  private static func maximum(_ glyphs: GlyphTable, count: Int) -> [UInt8] {
    var table = TableBytes()
    table.putLong(0x10000)
    for number in [count, glyphs.mostPoints, glyphs.mostContours, 0, 0, 1]
      + Array(repeating: 0, count: 8)
    {
      table.put(number)
    }
    return table.bytes
  }
}

extension FontTable {
  /// The table `head` with the bounds of other outlines.
  struct Header {
    let bytes: [UInt8]

    /// The table; `nil` where it is too short.
    init?(_ table: FontTable, _ outlines: [Outline]) {
      guard table.bytes.count >= 54 else { return nil }
      let bounds = outlines.compactMap(\.bounds)
      var numbers = TableBytes()
      numbers.put(bounds.map(\.xMin).min() ?? 0)
      numbers.put(bounds.map(\.yMin).min() ?? 0)
      numbers.put(bounds.map(\.xMax).max() ?? 0)
      numbers.put(bounds.map(\.yMax).max() ?? 0)
      var bytes = table.bytes
      bytes.replaceSubrange(36..<44, with: numbers.bytes)
      // Places of four bytes.
      bytes.replaceSubrange(50..<52, with: [0, 1])
      self.bytes = bytes
    }
  }
}
