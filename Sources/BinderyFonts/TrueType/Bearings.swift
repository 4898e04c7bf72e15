/// How far glyphs advance and where their outlines begin, across or down: `hmtx`, `vmtx` (OpenType 1.9).
struct Bearings {
  private let table: FontTable
  /// How many glyphs have an advance of their own; the others have that of the last.
  private let count: Int

  /// The table; `nil` where it holds nothing.
  init?(_ table: FontTable, count: UInt16?) {
    guard let count, count > 0, table.bytes.count >= 4 * Int(count) else { return nil }
    self.table = table
    self.count = Int(count)
  }

  /// Where the outline of a glyph begins.
  func bearing(ofGlyph glyph: Int) -> Int {
    let offset = glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count)
    return table.number(at: offset).map { Int(Int16(bitPattern: $0)) } ?? 0
  }

  /// The table with other beginnings, one for each glyph.
  func bytes(_ bearings: [Int]) -> [UInt8] {
    var bytes = TableBytes(capacity: 4 * bearings.count)
    for (glyph, bearing) in bearings.enumerated() {
      if glyph < count { bytes.put(Int(table.number(at: 4 * glyph) ?? 0)) }
      bytes.put(bearing)
    }
    return bytes.bytes
  }
}

/// How high the origin of each glyph is in vertical lines: `VORG` (OpenType 1.9).
struct VerticalOrigins {
  private let usual: Int
  private let others: [Int: Int]

  /// The origins; `nil` where the font does not say.
  init?(_ table: FontTable) {
    guard let usual = table.number(at: 4), let count = table.number(at: 6) else { return nil }
    self.usual = Int(Int16(bitPattern: usual))
    var others: [Int: Int] = [:]
    for index in 0..<Int(count) {
      guard let glyph = table.number(at: 8 + 4 * index), let y = table.number(at: 10 + 4 * index)
      else { break }
      others[Int(glyph)] = Int(Int16(bitPattern: y))
    }
    self.others = others
  }

  /// The origin of a glyph.
  func origin(ofGlyph glyph: Int) -> Int { others[glyph] ?? usual }
}
