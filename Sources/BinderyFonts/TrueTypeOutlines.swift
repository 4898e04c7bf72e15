internal import CFonts

/// The tables that make a font of PostScript's outlines one of TrueType's.
///
/// Chromium's PDFs hold fonts of PostScript as pictures of their glyphs (Type 3), and those of TrueType as
/// fonts. Curves of the third degree become some of the second that lie within half a unit of them.
struct TrueTypeOutlines {
  /// The tables by their tags; an empty one goes.
  let tables: [UInt32: [UInt8]]

  /// The outlines of a face; `nil` where they are TrueType's already, or the face has a flaw.
  init?(of face: OpaquePointer, _ library: HarfBuzz) {
    func table(_ tag: StaticString) -> FontTable {
      guard let blob = library.call.hb_face_reference_table(face, FontTag(tag).value) else {
        return FontTable([])
      }
      defer { library.call.hb_blob_destroy(blob) }
      return FontTable(library.bytes(of: blob))
    }
    var head = table("head").bytes
    guard !table("CFF ").bytes.isEmpty, head.count >= 54,
      let outlines = Self.outlines(of: face, library)
    else { return nil }
    var glyphs: [UInt8] = []
    var places: [UInt8] = []
    for outline in outlines {
      Self.append(glyphs.count, to: &places)
      glyphs += outline.bytes
      glyphs += Array(repeating: 0, count: (4 - glyphs.count % 4) % 4)
    }
    Self.append(glyphs.count, to: &places)
    // Places are written in four bytes (`indexToLocFormat`).
    (head[50], head[51]) = (0, 1)
    let origins = VerticalOrigins(table("VORG"))
    let bounds = outlines.map(\.bounds)
    tables = [
      FontTag("CFF ").value: [], FontTag("VORG").value: [],
      FontTag("head").value: head,
      FontTag("maxp").value: Self.profile(of: outlines),
      FontTag("glyf").value: glyphs, FontTag("loca").value: places,
      FontTag("hmtx").value: Self.bearings(table("hmtx"), long: table("hhea").number(at: 34)) {
        bounds[$0]?.xMin ?? 0
      },
      FontTag("vmtx").value: Self.bearings(table("vmtx"), long: table("vhea").number(at: 34)) {
        glyph in bounds[glyph].map { origins.origin(of: glyph) - $0.yMax } ?? 0
      },
    ]
  }

  private static func outlines(
    of face: OpaquePointer, _ library: HarfBuzz
  ) -> [GlyphOutline]? {
    let call = library.call
    guard let font = call.hb_font_create(face) else { return nil }
    defer { call.hb_font_destroy(font) }
    guard let pen = call.hb_draw_funcs_create() else { return nil }
    defer { call.hb_draw_funcs_destroy(pen) }
    call.hb_draw_funcs_set_move_to_func(
      pen, { _, data, _, x, y, _ in outline(data) { $0.move(to: Double(x), Double(y)) } }, nil, nil)
    call.hb_draw_funcs_set_line_to_func(
      pen, { _, data, _, x, y, _ in outline(data) { $0.line(to: Double(x), Double(y)) } }, nil, nil)
    call.hb_draw_funcs_set_quadratic_to_func(
      pen,
      { _, data, _, x1, y1, x, y, _ in
        outline(data) { $0.quadratic(Double(x1), Double(y1), to: Double(x), Double(y)) }
      }, nil, nil)
    call.hb_draw_funcs_set_cubic_to_func(
      pen,
      { _, data, _, x1, y1, x2, y2, x, y, _ in
        outline(data) {
          $0.cubic(Double(x1), Double(y1), Double(x2), Double(y2), to: Double(x), Double(y))
        }
      }, nil, nil)
    call.hb_draw_funcs_set_close_path_func(
      pen, { _, data, _, _ in outline(data) { $0.close() } }, nil, nil)
    return (0..<call.hb_face_get_glyph_count(face)).map { glyph in
      var outline = GlyphOutline()
      withUnsafeMutablePointer(to: &outline) { call.hb_font_get_glyph_shape(font, glyph, pen, $0) }
      outline.close()
      return outline
    }
  }

  /// Version 1.0 of the table of most numbers: what a reader must have room for.
  private static func profile(of outlines: [GlyphOutline]) -> [UInt8] {
    let points = outlines.map { $0.contours.reduce(0) { $0 + $1.count } }.max() ?? 0
    let contours = outlines.map(\.contours.count).max() ?? 0
    var table: [UInt8] = [0, 1, 0, 0]
    for number in [outlines.count, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0] {
      table += [UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)]
    }
    return table
  }

  /// A table of advances with the bearings of the new outlines; an outline stands where they say.
  private static func bearings(
    _ table: FontTable, long: UInt16?, _ bearing: (Int) -> Int
  ) -> [UInt8] {
    guard let long = long.map(Int.init), long > 0, table.bytes.count >= 4 * long else { return [] }
    var bytes = table.bytes
    let glyphs = long + (bytes.count - 4 * long) / 2
    for glyph in 0..<glyphs {
      let offset = glyph < long ? 4 * glyph + 2 : 4 * long + 2 * (glyph - long)
      let bits = UInt16(truncatingIfNeeded: bearing(glyph))
      (bytes[offset], bytes[offset + 1]) = (UInt8(bits >> 8), UInt8(bits & 0xFF))
    }
    return bytes
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(number >> shift & 0xFF)) }
  }
}

/// Changes the outline that a pen of HarfBuzz draws.
private func outline(_ data: UnsafeMutableRawPointer?, _ draw: (inout GlyphOutline) -> Void) {
  guard let data else { return }
  draw(&data.assumingMemoryBound(to: GlyphOutline.self).pointee)
}

/// Where the origins of glyphs lie in vertical lines (OpenType 1.9, `VORG`).
private struct VerticalOrigins {
  private let usual: Int
  private var others: [Int: Int] = [:]

  init(_ table: FontTable) {
    usual = table.signed(at: 4) ?? 880
    for record in 0..<Int(table.number(at: 6) ?? 0) {
      guard let glyph = table.number(at: 8 + 4 * record),
        let origin = table.signed(at: 10 + 4 * record)
      else { return }
      others[Int(glyph)] = origin
    }
  }

  func origin(of glyph: Int) -> Int { others[glyph] ?? usual }
}
