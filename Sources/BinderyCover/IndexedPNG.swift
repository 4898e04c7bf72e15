internal import BinderyZip

/// A picture as PNG with a palette (PNG, second edition, 11.2.3): covers are some colours in large areas, a
/// tenth of what the same picture takes in full colour.
struct IndexedPNG {
  private let width: Int
  private let height: Int
  private let palette: CoverPalette
  /// Each row behind the byte that names its filter.
  private let rows: [UInt8]?

  /// The picture of a canvas, its colours brought to those of a palette.
  init(_ canvas: borrowing CoverCanvas, palette: CoverPalette) {
    width = canvas.width
    height = canvas.height
    self.palette = palette
    rows = Self.rows(of: canvas, palette)
  }

  /// The file; `nil` where there is no memory for it.
  func bytes() -> [UInt8]? {
    guard let rows, let packed = ZlibStream.packed(rows) else { return nil }
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // Eight bits, an index each; deflate, the usual filters, not interlaced.
    Self.add("IHDR", Self.number(width) + Self.number(height) + [8, 3, 0, 0, 0], to: &file)
    let colours = palette.colours.flatMap { colour in
      [16, 8, 0].map { UInt8(truncatingIfNeeded: colour >> $0) }
    }
    Self.add("PLTE", colours, to: &file)
    Self.add("IDAT", packed, to: &file)
    Self.add("IEND", [], to: &file)
    return file
  }

  private static func rows(
    of canvas: borrowing CoverCanvas, _ palette: CoverPalette
  ) -> [UInt8]? {
    var known: [UInt32: UInt8] = [:]
    var last: (pixel: UInt32, index: UInt8)?
    var rows: [UInt8] = []
    rows.reserveCapacity((canvas.width + 1) * canvas.height)
    for row in 0..<canvas.height {
      let isThere: Void? = canvas.withRow(row) { pixels in
        rows.append(0)
        for pixel in pixels {
          let pixel = pixel & 0xFF_FFFF
          if let last, last.pixel == pixel {
            rows.append(last.index)
            continue
          }
          let index = known[pixel] ?? palette.index(of: pixel)
          known[pixel] = index
          last = (pixel, index)
          rows.append(index)
        }
      }
      if isThere == nil { return nil }
    }
    return rows
  }

  private static func add(_ type: String, _ content: [UInt8], to file: inout [UInt8]) {
    let chunk = Array(type.utf8) + content
    file += number(content.count)
    file += chunk
    file += number(Int(ZlibStream.checksum(of: chunk)))
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
