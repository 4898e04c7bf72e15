import Testing

@testable import BinderyImages

@Suite("bitmaps of Windows")
struct BitmapTests {
  /// A bitmap of two rows, the lower one first.
  private func bmp(
    depth: Int, coding: Int = 0, width: Int = 2, height: Int = 2, palette: [UInt8] = [],
    _ rows: [UInt8]
  ) -> [UInt8] {
    Samples.join(
      Samples.ascii("BM"), Samples.little(0), Samples.little(0),
      Samples.little(54 + palette.count), Samples.little(40), Samples.little(width),
      Samples.little(height), Samples.little(1, 2), Samples.little(depth, 2),
      Samples.little(coding), [UInt8](repeating: 0, count: 12),
      Samples.little(depth > 8 ? 0 : palette.count / 4), Samples.little(0), palette, rows)
  }

  private let red: [UInt8] = [255, 0, 0, 255]
  private let green: [UInt8] = [0, 255, 0, 255]
  private let blue: [UInt8] = [0, 0, 255, 255]
  private let none: [UInt8] = [0, 0, 0, 0]
  /// Red, green and blue as palettes have them.
  private let palette: [UInt8] = [0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 0]

  private var expected: [UInt8] { Samples.join(red, green, blue, red) }

  @Test("each depth gives the same pixels")
  func depths() {
    let rows24: [UInt8] = [255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 255, 0, 0, 0]
    let rows32: [UInt8] = [255, 0, 0, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 255, 0, 0]
    let rows16: [UInt8] = [0x1F, 0, 0, 0x7C, 0, 0x7C, 0xE0, 0x03]
    for (depth, rows) in [(24, rows24), (32, rows32), (16, rows16)] {
      #expect(Pixels(bmp: bmp(depth: depth, rows))?.bytes == expected)
    }
    for (depth, rows) in [(8, [2, 0, 0, 0, 0, 1, 0, 0]), (4, [0x20, 0, 0, 0, 0x01, 0, 0, 0])] {
      #expect(
        Pixels(bmp: bmp(depth: depth, palette: palette, rows.map { UInt8($0) }))?.bytes == expected)
    }
    let upright = bmp(depth: 32, height: -2, Array(rows32[8...] + rows32[..<8]))
    #expect(Pixels(bmp: upright)?.bytes == expected)
  }

  @Test("runs are drawn, and what they leave out is not seen")
  func runs() {
    let eight: [UInt8] = [1, 2, 1, 0, 0, 0, 1, 0, 1, 1, 0, 1]
    #expect(Pixels(bmp: bmp(depth: 8, coding: 1, palette: palette, eight))?.bytes == expected)
    let four: [UInt8] = [2, 0x20, 0, 0, 2, 0x01, 0, 1]
    #expect(Pixels(bmp: bmp(depth: 4, coding: 2, palette: palette, four))?.bytes == expected)
    let jump: [UInt8] = [0, 2, 1, 1, 1, 0, 0, 1]
    #expect(
      Pixels(bmp: bmp(depth: 8, coding: 1, palette: palette, jump))?.bytes
        == Samples.join(none, red, none, none))
  }

  @Test("masks place the parts of a pixel, opacity too")
  func masks() {
    let masks = [0xF000, 0x0F00, 0x00F0, 0x000F].flatMap { Samples.little($0) }
    let header = Samples.join(
      Samples.little(56), Samples.little(1), Samples.little(1), Samples.little(1, 2),
      Samples.little(16, 2), Samples.little(3), [UInt8](repeating: 0, count: 20), masks)
    let file = Samples.join(
      Samples.ascii("BM"), Samples.little(0), Samples.little(0), Samples.little(70), header,
      [0x08, 0xF0, 0, 0])
    #expect(Pixels(bmp: file)?.bytes == [255, 0, 0, 136])
  }

  @Test("a bitmap whose opacity is nowhere is opaque")
  func emptyAlpha() {
    let masks = [0xFF0000, 0xFF00, 0xFF, 0xFF00_0000].flatMap { Samples.little($0) }
    let header = Samples.join(
      Samples.little(56), Samples.little(1), Samples.little(1), Samples.little(1, 2),
      Samples.little(32, 2), Samples.little(3), [UInt8](repeating: 0, count: 20), masks)
    let file = Samples.join(
      Samples.ascii("BM"), Samples.little(0), Samples.little(0), Samples.little(70), header,
      [0, 0, 255, 0])
    #expect(Pixels(bmp: file)?.bytes == red)
  }

  @Test("an icon gives its largest picture, masked")
  func icon() throws {
    let bitmap = Samples.join(
      Samples.little(40), Samples.little(1), Samples.little(2), Samples.little(1, 2),
      Samples.little(24, 2), [UInt8](repeating: 0, count: 24))
    func icon(_ pictures: [(size: UInt8, bytes: [UInt8])]) -> [UInt8] {
      var offset = 6 + 16 * pictures.count
      var table: [UInt8] = []
      for picture in pictures {
        table += Samples.join(
          [picture.size, picture.size, 0, 0, 1, 0, 24, 0], Samples.little(picture.bytes.count),
          Samples.little(offset))
        offset += picture.bytes.count
      }
      return Samples.join(
        [0, 0, 1, 0], Samples.little(pictures.count, 2), table, pictures.flatMap(\.bytes))
    }
    let seen = bitmap + [0, 0, 255, 0, 0, 0, 0, 0]
    let hidden = bitmap + [0, 0, 255, 0, 0x80, 0, 0, 0]
    guard case .pixels(let pixels)? = IconPicture(ico: icon([(1, seen)])),
      case .pixels(let masked)? = IconPicture(ico: icon([(1, hidden)]))
    else {
      Issue.record("the icon is not read")
      return
    }
    #expect(pixels.bytes == red)
    #expect(masked.bytes == [255, 0, 0, 0])
    let png = Samples.png(width: 32, height: 32)
    #expect(IconPicture(ico: icon([(16, seen), (32, png)])) == .png(png))
  }

  @Test("no damage stops the reader, and no lie about the size takes memory")
  func damage() {
    let good = bmp(depth: 8, coding: 1, palette: palette, [1, 2, 1, 0, 0, 0, 1, 0, 1, 1, 0, 1])
    for place in good.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var bad = good
        bad[place] = value
        _ = Pixels(bmp: bad)
        _ = Pixels(bmp: Array(bad.prefix(place)))
      }
    }
    #expect(Pixels(bmp: bmp(depth: 24, width: 60_000, height: 60_000, [])) == nil)
    #expect(Pixels(bmp: bmp(depth: 24, [1, 2, 3])) == nil)
  }
}
