/// Brings a picture into greys.
struct GreyPicture {
  let picture: PDFObject
  let resources: PDFObject?

  /// Changes the picture where it stands, so that all pages that show it show greys.
  ///
  /// - Throws: `GreyError.picture` where its encoding cannot be undone.
  func convert() throws(GreyError) {
    let isStencil = picture["ImageMask"].isTrue
    guard !isStencil, !picture["ColorSpace"].isNull else { return }
    let space = ColourSpace(picture["ColorSpace"], in: resources)
    switch space {
    case .grey: picture.set("ColorSpace", .name("DeviceGray"))
    case .table(let base): convertTable(of: base)
    case .rgb, .cmyk, .lab, .inks, .pattern: try convertSamples(of: space)
    }
  }

  /// Greys in the table of a picture whose samples are places in it.
  private func convertTable(of base: ColourSpace) {
    let items = picture["ColorSpace"].items
    guard items.count >= 4, let last = items[2].value else {
      return picture.set("ColorSpace", .name("DeviceGray"))
    }
    let table = items[3].bytes ?? items[3].decoded ?? []
    let ranges = base.usualDecode
    let greys = stride(from: 0, to: table.count - table.count % base.count, by: base.count)
      .map { start -> UInt8 in
        let colour = (0..<base.count).map { place in
          let range = ranges[place % ranges.count]
          return range.lowerBound
            + Double(table[start + place]) / 255 * (range.upperBound - range.lowerBound)
        }
        return Self.byte(base.grey(colour) ?? 0)
      }
    picture.set(
      "ColorSpace",
      .array([
        .name("Indexed"), .name("DeviceGray"), .integer(Int(max(0, min(255, last)))), .bytes(greys),
      ]))
  }

  /// Greys in the place of samples, a byte each.
  private func convertSamples(of space: ColourSpace) throws(GreyError) {
    let bits = Int(picture["BitsPerComponent"].value ?? 8)
    guard let width = picture["Width"].value.map({ Int($0) }),
      let height = picture["Height"].value.map({ Int($0) }), width > 0, height > 0,
      let samples = picture.decoded, [1, 2, 4, 8, 16].contains(bits), space.count > 0,
      samples.count >= (width * space.count * bits + 7) / 8 * height
    else { throw .picture(encoding: encoding) }
    let greys =
      bits == 8 && isPlain(space)
      ? Self.plain(samples, pixels: width * height)
      : general(samples, space, width: width, height: height, bits: bits)
    picture.set("ColorSpace", .name("DeviceGray"))
    picture.set("BitsPerComponent", .integer(8))
    for key in ["Decode", "Filter", "DecodeParms"] { picture.remove(key) }
    let mask = picture["SMask"]
    if let matte = mask["Matte"].values, let grey = space.grey(matte) {
      mask.set("Matte", .array([.real(grey)]))
    }
    // Colours that are not to be shown are told by their samples, which are gone.
    if picture["Mask"].kind == .array { picture.remove("Mask") }
    picture.replaceData(greys)
  }

  private var encoding: String {
    let filter = picture["Filter"]
    return filter.name ?? filter.items.last?.name ?? "samples"
  }

  /// Whether samples are red, green and blue from 0 to 255.
  private func isPlain(_ space: ColourSpace) -> Bool {
    guard case .rgb = space else { return false }
    return picture["Decode"].isNull || picture["Decode"].values == [0, 1, 0, 1, 0, 1]
  }

  private static func plain(_ samples: [UInt8], pixels: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: pixels) { greys, count in
      samples.withUnsafeBufferPointer { samples in
        for pixel in 0..<pixels {
          let (red, green, blue) = (
            Int(samples[3 * pixel]), Int(samples[3 * pixel + 1]), Int(samples[3 * pixel + 2])
          )
          greys[pixel] = UInt8((30 * red + 59 * green + 11 * blue + 50) / 100)
        }
      }
      count = pixels
    }
  }

  private func general(
    _ samples: [UInt8], _ space: ColourSpace, width: Int, height: Int, bits: Int
  ) -> [UInt8] {
    let decode = picture["Decode"].values ?? []
    let ranges =
      decode.count == 2 * space.count
      ? (0..<space.count).map { (decode[2 * $0], decode[2 * $0 + 1]) }
      : space.usualDecode.map { ($0.lowerBound, $0.upperBound) }
    let most = Double((1 << bits) - 1)
    let rowBytes = (width * space.count * bits + 7) / 8
    var greys: [UInt8] = []
    greys.reserveCapacity(width * height)
    var colour = [Double](repeating: 0, count: space.count)
    for row in 0..<height {
      for column in 0..<width {
        for place in 0..<space.count {
          let bit = (column * space.count + place) * bits
          let start = row * rowBytes + bit / 8
          let sample =
            bits == 16
            ? Int(samples[start]) << 8 | Int(samples[start + 1])
            : Int(samples[start]) >> (8 - bits - bit % 8) & ((1 << bits) - 1)
          let (low, high) = ranges[place]
          colour[place] = low + Double(sample) / most * (high - low)
        }
        greys.append(Self.byte(space.grey(colour) ?? 0))
      }
    }
    return greys
  }

  private static func byte(_ grey: Double) -> UInt8 { UInt8((grey * 255).rounded()) }
}
