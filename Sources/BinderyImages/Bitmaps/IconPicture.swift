/// The largest picture of a Windows icon: a PNG of its own, or a bitmap.
public enum IconPicture: Sendable, Hashable {
  /// A whole PNG.
  case png([UInt8])
  /// A decoded bitmap.
  case pixels(Pixels)

  /// Finds it; `nil` where the icon is damaged.
  public init?(ico bytes: [UInt8]) {
    let reader = ByteReader(bytes)
    guard reader.number(at: 0, size: 4, .big) == 0x0000_0100,
      let count = reader.number(at: 4, size: 2, .little), (1...256).contains(count)
    else { return nil }
    let entries = (0..<count).compactMap { IconEntry(reader, at: 6 + 16 * $0) }
    // Of two as large the one of more colours.
    guard let best = entries.max(by: { ($0.pixels, $0.depth) < ($1.pixels, $1.depth) }) else {
      return nil
    }
    let picture = Array(bytes[best.range])
    if picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .png(picture)
    } else if let pixels = Pixels(iconBitmap: picture) {
      self = .pixels(pixels)
    } else {
      return nil
    }
  }
}

/// A line of an icon's table.
private struct IconEntry {
  let pixels: Int
  let depth: Int
  let range: Range<Int>

  init?(_ reader: ByteReader, at offset: Int) {
    guard let width = reader.byte(at: offset), let height = reader.byte(at: offset + 1),
      let depth = reader.number(at: offset + 6, size: 2, .little),
      let size = reader.number(at: offset + 8, size: 4, .little),
      let start = reader.number(at: offset + 12, size: 4, .little), start + size <= reader.count
    else { return nil }
    // 256 does not fit a byte and is written 0.
    pixels = (width == 0 ? 256 : width) * (height == 0 ? 256 : height)
    self.depth = depth
    range = start..<start + size
  }
}

extension Pixels {
  /// Decodes the bitmap of an icon: without a file header, twice as high as it shows, the lower half a
  /// mask of what is not seen.
  fileprivate init?(iconBitmap bytes: [UInt8]) {
    let reader = ByteReader(bytes)
    guard let doubled = reader.number(at: 8, size: 4, .little), doubled <= 1_024 else { return nil }
    var halved = bytes
    halved[8...11] = [UInt8(doubled / 2 & 0xFF), UInt8(doubled / 2 / 256), 0, 0]
    let half = ByteReader(halved)
    guard let header = BitmapHeader(half, at: 0), case .plain = header.coding else { return nil }
    self.init(width: header.width, height: header.height)
    guard readRows(header, half, at: header.end) else { return nil }
    if header.depth == 32, takeAlpha(half, at: header.end) { return }
    mask(header, half, at: header.end + header.rowBytes(depth: header.depth) * height)
  }

  /// Takes the fourth byte of each pixel for its opacity; false where they are all 0, so that the mask
  /// counts.
  private mutating func takeAlpha(_ reader: ByteReader, at start: Int) -> Bool {
    let alphas = stride(from: start + 3, to: start + width * height * 4, by: 4)
    guard alphas.contains(where: { reader.bytes[$0] != 0 }) else { return false }
    for (pixel, place) in alphas.enumerated() {
      let (x, y) = (pixel % width, height - 1 - pixel / width)
      bytes[(y * width + x) * 4 + 3] = reader.bytes[place]
    }
    return true
  }

  private mutating func mask(_ header: BitmapHeader, _ reader: ByteReader, at start: Int) {
    let rowBytes = header.rowBytes(depth: 1)
    for stored in 0..<height {
      for x in 0..<width {
        let byte = reader.byte(at: start + stored * rowBytes + x / 8) ?? 0
        if byte >> (7 - x % 8) & 1 == 1 { bytes[(header.row(stored) * width + x) * 4 + 3] = 0 }
      }
    }
  }
}
