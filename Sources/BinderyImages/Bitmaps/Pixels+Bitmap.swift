extension Pixels {
  /// Decodes a Windows bitmap; `nil` where it is damaged or of a kind that is not known.
  public init?(bmp bytes: [UInt8]) {
    let reader = ByteReader(bytes)
    guard reader.has("BM", at: 0), let start = reader.number(at: 10, size: 4, .little),
      let header = BitmapHeader(reader, at: 14)
    else { return nil }
    self.init(width: header.width, height: header.height)
    switch header.coding {
    case .plain:
      guard readRows(header, reader, at: start) else { return nil }
      showIfHidden()
    case .runs: readRuns(header, reader, at: start)
    }
  }

  /// Makes all pixels opaque where all are not: many programs leave the fourth byte empty.
  private mutating func showIfHidden() {
    let alphas = stride(from: 3, to: bytes.count, by: 4)
    guard alphas.allSatisfy({ bytes[$0] == 0 }) else { return }
    for place in alphas { bytes[place] = 255 }
  }

  /// Reads rows of pixels; false where they end too early.
  mutating func readRows(_ header: BitmapHeader, _ reader: ByteReader, at start: Int) -> Bool {
    let rowBytes = header.rowBytes(depth: header.depth)
    guard start >= 0, start <= reader.count, rowBytes * height <= reader.count - start else {
      return false
    }
    let masks = header.masks.map(BitMask.init)
    for stored in 0..<height {
      let row = start + stored * rowBytes
      let y = header.row(stored)
      for x in 0..<width {
        set(Self.color(at: x, of: row, header, masks, reader.bytes), x: x, y: y)
      }
    }
    return true
  }

  private static func color(
    at x: Int, of row: Int, _ header: BitmapHeader, _ masks: [BitMask], _ bytes: [UInt8]
  ) -> Color {
    switch header.depth {
    case 24:
      let place = row + 3 * x
      return Color(red: bytes[place + 2], green: bytes[place + 1], blue: bytes[place])
    case 16, 32:
      let size = header.depth / 8
      let place = row + size * x
      let value = (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
      return Color(
        red: masks[0].part(of: value), green: masks[1].part(of: value),
        blue: masks[2].part(of: value), alpha: masks[3].isEmpty ? 255 : masks[3].part(of: value))
    default:
      let bit = x * header.depth
      let shift = 8 - header.depth - bit % 8
      let index = Int(bytes[row + bit / 8]) >> shift & (1 << header.depth - 1)
      return header.palette.indices.contains(index) ? header.palette[index] : .black
    }
  }

  /// Reads runs (RLE8 and RLE4): pairs of a count and a colour; a count of 0 begins a command. Pixels
  /// that no run reaches stay without opacity; what leaves the picture is passed over.
  private mutating func readRuns(_ header: BitmapHeader, _ reader: ByteReader, at start: Int) {
    var (x, row, offset) = (0, 0, start)
    func index(_ byte: Int, _ step: Int) -> Int {
      header.depth == 8 ? byte : step.isMultiple(of: 2) ? byte >> 4 : byte & 15
    }
    func put(_ index: Int) {
      if x < width, row < height, header.palette.indices.contains(index) {
        set(header.palette[index], x: x, y: header.row(row))
      }
      x += 1
    }
    while let count = reader.byte(at: offset), let value = reader.byte(at: offset + 1) {
      offset += 2
      switch (count, value) {
      case (1..., _): for step in 0..<count { put(index(value, step)) }
      case (_, 0): (x, row) = (0, row + 1)
      case (_, 1): return
      case (_, 2):
        guard let right = reader.byte(at: offset), let down = reader.byte(at: offset + 1) else {
          return
        }
        (x, row, offset) = (x + right, row + down, offset + 2)
      case (_, _):
        let size = header.depth == 8 ? value : (value + 1) / 2
        for step in 0..<value {
          guard let byte = reader.byte(at: offset + (header.depth == 8 ? step : step / 2)) else {
            return
          }
          put(index(byte, step))
        }
        offset += size + size % 2
      }
      if row >= height { return }
    }
  }
}

/// The bits of a pixel that make one of its parts.
private struct BitMask {
  private let mask: Int
  private let shift: Int
  private let most: Int

  init(_ mask: Int) {
    self.mask = mask
    shift = mask == 0 ? 0 : mask.trailingZeroBitCount
    most = mask >> shift
  }

  var isEmpty: Bool { mask == 0 }

  /// The part, spread from 0 to 255.
  func part(of value: Int) -> UInt8 {
    most == 0 ? 0 : UInt8(clamping: ((value & mask) >> shift) * 255 / most)
  }
}
