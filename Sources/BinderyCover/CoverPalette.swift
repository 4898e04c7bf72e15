internal import BinderyModel

/// The colours that a cover's picture is made of: the blends that edges of letters have, and a few for
/// whatever else a font shows in colour.
struct CoverPalette {
  /// 0xRRGGBB each, at most 256.
  let colours: [UInt32]

  /// The palette of a look.
  init(_ look: CoverLook) {
    var colours: [UInt32] = []
    for other in [look.ink, look.accent] {
      for step in 0...Self.steps {
        let colour = look.paper.mixed(with: other, Double(step) / Double(Self.steps)).value
        if !colours.contains(colour) { colours.append(colour) }
      }
    }
    for red in 0..<UInt32(6) {
      for green in 0..<UInt32(6) {
        for blue in 0..<UInt32(6) { colours.append(red * 51 << 16 | green * 51 << 8 | blue * 51) }
      }
    }
    self.colours = colours
  }

  /// Steps of a blend: 20 and the cube of six make 256 colours, with the paper in both blends.
  private static let steps = 19

  /// The number of the colour that is nearest to a pixel.
  func index(of pixel: UInt32) -> UInt8 {
    var best = (index: 0, distance: Int.max)
    for (index, colour) in colours.enumerated() {
      var distance = 0
      for shift in [16, 8, 0] as [UInt32] {
        let difference = Int(pixel >> shift & 0xFF) - Int(colour >> shift & 0xFF)
        distance += difference * difference
      }
      if distance < best.distance { best = (index, distance) }
    }
    return UInt8(truncatingIfNeeded: best.index)
  }
}

extension CoverColour {
  /// The colour on its way to another: 0 is this one, 1 the other.
  func mixed(with other: CoverColour, _ share: Double) -> CoverColour {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * share).rounded())
    }
    return CoverColour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The colour as a number: 0xRRGGBB.
  fileprivate var value: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
