/// The header of a device-independent bitmap, which BMP and ICO share, and what follows it.
struct BitmapHeader {
  /// How the pixels are written.
  enum Coding {
    case plain
    /// Runs of 8 or 4 bits a pixel.
    case runs
  }

  let width: Int
  let height: Int
  let depth: Int
  let coding: Coding
  /// Whether the first row is the upper one.
  let isFromTop: Bool
  /// The parts of a pixel of 16 or 32 bits: red, green, blue, alpha.
  let masks: [Int]
  let palette: [Pixels.Color]
  /// Where the palette ends, and the pixels begin if nobody says otherwise.
  let end: Int

  /// Pixels of a bitmap that is decoded; a file of 64 MB holds fewer, unless it is made to burst.
  private static let mostPixels = 64_000_000

  /// Reads a header; `nil` where it is damaged, too large or of a kind that no browser shows either.
  init?(_ reader: ByteReader, at start: Int) {
    guard let size = reader.number(at: start, size: 4, .little) else { return nil }
    func number(_ offset: Int, _ size: Int) -> Int? {
      reader.number(at: start + offset, size: size, .little)
    }
    let isOld = size == 12
    guard isOld || size >= 40, let width = number(4, isOld ? 2 : 4),
      let height = number(isOld ? 6 : 8, isOld ? 2 : 4),
      let depth = number(isOld ? 10 : 14, 2), [1, 4, 8, 16, 24, 32].contains(depth)
    else { return nil }
    isFromTop = height > 0x7FFF_FFFF
    self.width = width
    self.height = isFromTop ? 0x1_0000_0000 - height : height
    self.depth = depth
    let (pixels, overflows) = width.multipliedReportingOverflow(by: self.height)
    guard !overflows, pixels > 0, pixels <= Self.mostPixels else { return nil }
    var end = start + size
    switch isOld ? 0 : number(16, 4) {
    case 0:
      coding = .plain
      masks = depth == 16 ? [0x7C00, 0x03E0, 0x001F, 0] : [0xFF0000, 0xFF00, 0xFF, 0]
    case 1 where depth == 8, 2 where depth == 4:
      coding = .runs
      masks = []
    case (let kind?) where (kind == 3 || kind == 6) && (depth == 16 || depth == 32):
      coding = .plain
      let count = size >= 56 || kind == 6 ? 4 : 3
      masks = (0..<count).map { number(40 + 4 * $0, 4) ?? 0 } + (count == 3 ? [0] : [])
      if size == 40 { end += 4 * count }
    case _: return nil
    }
    let used = isOld ? 0 : number(32, 4) ?? 0
    let colors = depth > 8 ? 0 : used == 0 ? 1 << depth : min(used, 1 << depth)
    let step = isOld ? 3 : 4
    guard end + colors * step <= reader.count else { return nil }
    palette = (0..<colors).map { color in
      let place = end + color * step
      return Pixels.Color(
        red: reader.bytes[place + 2], green: reader.bytes[place + 1], blue: reader.bytes[place])
    }
    self.end = end + (depth > 8 ? used * 4 : colors * step)
  }

  /// Bytes of a row, which ends at a multiple of four.
  func rowBytes(depth: Int) -> Int { (width * depth + 31) / 32 * 4 }

  /// The row of the picture that stands at so many rows from the beginning of the data.
  func row(_ stored: Int) -> Int { isFromTop ? stored : height - 1 - stored }
}
