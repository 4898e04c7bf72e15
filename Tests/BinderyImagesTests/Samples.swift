/// Pictures made byte by byte.
enum Samples {
  static func big(_ value: Int, _ size: Int = 4) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * (size - 1 - $0))) }
  }

  static func little(_ value: Int, _ size: Int = 4) -> [UInt8] { big(value, size).reversed() }

  /// Long sums of arrays would keep the type checker busy.
  static func join(_ parts: [UInt8]...) -> [UInt8] { parts.flatMap { $0 } }

  static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  // MARK: PNG

  static func chunk(_ name: String, _ data: [UInt8] = []) -> [UInt8] {
    big(data.count) + ascii(name) + data + [0, 0, 0, 0]
  }

  static func png(width: Int = 640, height: Int = 480, frames: Int? = nil) -> [UInt8] {
    join(
      [0x89], ascii("PNG\r\n"), [0x1A, 0x0A],
      chunk("IHDR", join(big(width), big(height), [8, 6, 0, 0, 0])),
      frames.map { chunk("acTL", big($0) + big(0)) } ?? [],
      chunk("IDAT", [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01]), chunk("IEND"))
  }

  // MARK: JPEG

  static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(data.count + 2, 2) + data
  }

  static func exif(orientation: Int, isBig: Bool) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      isBig ? big(value, size) : little(value, size)
    }
    let tiff = join(
      ascii(isBig ? "MM" : "II"), number(42, 2), number(8, 4), number(2, 2),
      number(0x10F, 2), number(2, 2), number(4, 4), number(0x4142_4300, 4),
      number(274, 2), number(3, 2), number(1, 4), number(orientation, 2), [0, 0],
      number(0, 4))
    return segment(0xE1, join(ascii("Exif"), [0, 0], tiff))
  }

  static func jpeg(
    width: Int = 640, height: Int = 480, components: Int = 3, frame: UInt8 = 0xC0,
    head: [UInt8] = []
  ) -> [UInt8] {
    let parts: [UInt8] = (0..<components).flatMap { (part: Int) -> [UInt8] in
      [UInt8(part + 1), 0x11, 0]
    }
    return join(
      [0xFF, 0xD8], segment(0xE0, ascii("JFIF") + [0, 1, 1, 0, 0, 1, 0, 1, 0, 0]), head,
      segment(0xC4, [0, 1, 2, 3]),
      segment(frame, join([8], big(height, 2), big(width, 2), [UInt8(components)], parts)),
      segment(0xDA, [1, 1, 0, 0, 63, 0]), [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56],
      [0xFF, 0xD9])
  }

  // MARK: GIF

  static func gif(width: Int = 640, height: Int = 480, frames: Int = 1) -> [UInt8] {
    let frame: [UInt8] =
      [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 0, 0, 0, 255, 255, 255]
      + [2, 2, 0x44, 1, 0]
    return join(
      ascii("GIF89a"), little(width, 2), little(height, 2), [0x81, 0, 0],
      [UInt8](repeating: 0x2C, count: 12), Array(repeatElement(frame, count: frames).joined()),
      [0x3B])
  }

  // MARK: WebP

  static func riff(_ chunks: [UInt8]) -> [UInt8] {
    join(ascii("RIFF"), little(chunks.count + 4), ascii("WEBP"), chunks)
  }

  static func riffChunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    join(ascii(name), little(data.count), data, data.count.isMultiple(of: 2) ? [] : [0])
  }

  static let lossyWebP = riff(
    riffChunk(
      "VP8 ", join([0x10, 0, 0, 0x9D, 0x01, 0x2A], little(640, 2), little(480, 2), [0, 0])))

  static let losslessWebP = riff(
    riffChunk("VP8L", join([0x2F], little(639 | 479 << 14), [0, 0, 0])))

  static func extendedWebP(frames: Int) -> [UInt8] {
    let frame = riffChunk("ANMF", [UInt8](repeating: 0, count: 17))
    return riff(
      join(
        riffChunk("VP8X", join([0x02, 0, 0, 0], little(639, 3), little(479, 3))),
        riffChunk("ANIM", [0, 0, 0, 0, 0, 0]),
        Array(repeatElement(frame, count: frames).joined())))
  }

  // MARK: ISO media

  static func box(_ name: String, _ data: [UInt8]) -> [UInt8] {
    big(data.count + 8) + ascii(name) + data
  }

  static func isoMedia(brand: String, compatible: String = "mif1", turn: UInt8? = nil) -> [UInt8] {
    let properties = join(
      box("ispe", join(big(0), big(160), big(120))), box("ispe", join(big(0), big(640), big(480))),
      turn.map { box("irot", [$0]) } ?? [])
    return join(
      box("ftyp", join(ascii(brand), big(0), ascii(compatible))),
      box("meta", big(0) + box("iprp", box("ipco", properties))), box("mdat", [1, 2, 3]))
  }

  // MARK: Sounds and films

  static func film(_ handlers: String..., brand: String = "isom") -> [UInt8] {
    let tracks = handlers.flatMap { handler in
      box("trak", box("mdia", box("hdlr", join(big(0), big(0), ascii(handler), big(0)))))
    }
    return join(
      box("ftyp", join(ascii(brand), big(0), ascii("mp42"))), box("moov", tracks),
      box("mdat", [1, 2, 3]))
  }

  static func ogg(_ packet: [UInt8]) -> [UInt8] {
    join(ascii("OggS"), [UInt8](repeating: 0, count: 24), packet)
  }

  static let mp3Frame: [UInt8] = [0xFF, 0xFB, 0x90, 0x00, 1, 2, 3, 4]

  static let webM = join(
    [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x86, 0x81, 1, 0x42, 0x82, 0x84], ascii("webm"))

  // MARK: Others

  static func bmp(height: Int = 4) -> [UInt8] {
    join(
      ascii("BM"), little(0), little(0), little(54), little(40), little(3), little(height),
      little(1, 2), little(24, 2), [UInt8](repeating: 0, count: 24),
      [UInt8](repeating: 9, count: 48))
  }

  static func tiff(isBig: Bool, photometric: Int = 2) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      isBig ? big(value, size) : little(value, size)
    }
    func entry(_ tag: Int, _ value: Int) -> [UInt8] {
      join(number(tag, 2), number(3, 2), number(1, 4), number(value, 2), [0, 0])
    }
    return join(
      ascii(isBig ? "MM" : "II"), number(42, 2), number(8, 4), number(3, 2), entry(256, 640),
      entry(257, 480), entry(262, photometric), number(0, 4))
  }

  static let ico = join(
    [0, 0, 1, 0], little(2, 2), [16, 16, 0, 0], little(1, 2), little(32, 2), little(4),
    little(38), [0, 0, 0, 0], little(1, 2), little(32, 2), little(4), little(42),
    [1, 2, 3, 4, 5, 6, 7, 8])

  static let svg = ascii(
    #"<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><path d="M0 0"/></svg>"#)

  /// One good picture of each kind.
  static let all: [(String, [UInt8])] = [
    ("PNG", png()), ("APNG", png(frames: 3)), ("JPEG", jpeg()),
    ("EXIF", jpeg(head: exif(orientation: 6, isBig: true))), ("GIF", gif(frames: 2)),
    ("VP8", lossyWebP), ("VP8L", losslessWebP), ("VP8X", extendedWebP(frames: 2)),
    ("AVIF", isoMedia(brand: "avif")), ("HEIF", isoMedia(brand: "heic", turn: 1)), ("BMP", bmp()),
    ("TIFF", tiff(isBig: false)), ("TIFF big", tiff(isBig: true)), ("ICO", ico), ("SVG", svg),
  ]
}
