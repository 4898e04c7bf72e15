/// Brings a shading into greys: where it goes from one colour to another, from one grey to another.
struct GreyShading {
  let shading: PDFObject
  let resources: PDFObject?

  /// Changes the shading where it stands.
  ///
  /// - Throws: `GreyError.shading` for one that is no transition along a line or between circles.
  func convert() throws(GreyError) {
    let space = ColourSpace(shading["ColorSpace"], in: resources)
    let kind = Int(shading["ShadingType"].value ?? 0)
    guard space.count > 1 else { return shading.set("ColorSpace", .name("DeviceGray")) }
    let function = shading["Function"]
    guard (1...3).contains(kind), let grey = converted(function, space, depth: 0) else {
      throw .shading(kind: kind)
    }
    shading["Function"] = grey
    if let background = shading["Background"].values, let grey = space.grey(background) {
      shading.set("Background", .array([.real(grey)]))
    }
    shading.set("ColorSpace", .name("DeviceGray"))
  }

  /// A function that gives the grey of the colour that another gives; `nil` where none is found.
  private func converted(_ function: PDFObject, _ space: ColourSpace, depth: Int) -> PDFObject? {
    guard depth < 8, function.kind != .array else { return nil }
    switch function["FunctionType"].value {
    case 0: return sampled(function, space)
    case 2: return interpolated(function, space)
    case 3:
      let parts = function["Functions"].items.compactMap {
        converted($0, space, depth: depth + 1)
      }
      guard parts.count == function["Functions"].items.count else { return nil }
      let whole = function.document.makeShared(
        .dictionary([
          "FunctionType": .integer(3), "Domain": .object(function["Domain"]),
          "Bounds": .object(function["Bounds"]), "Encode": .object(function["Encode"]),
          "Functions": .array(parts.map { .object($0) }),
        ]))
      return whole
    case 4: return calculated(function, space)
    default: return nil
    }
  }

  /// From one grey to another: the grey of a mixture is the mixture of the greys.
  private func interpolated(_ function: PDFObject, _ space: ColourSpace) -> PDFObject? {
    guard let start = function["C0"].values, let end = function["C1"].values,
      let from = space.grey(start), let to = space.grey(end)
    else { return nil }
    return function.document.makeShared(
      .dictionary([
        "FunctionType": .integer(2), "Domain": .object(function["Domain"]),
        "N": .object(function["N"]), "C0": .array([.real(from)]), "C1": .array([.real(to)]),
      ]))
  }

  /// Greys in the place of the samples of colours.
  private func sampled(_ function: PDFObject, _ space: ColourSpace) -> PDFObject? {
    guard function["BitsPerSample"].value == 8, let samples = function.decoded else { return nil }
    let ranges =
      (function["Decode"].values ?? function["Range"].values)
      .map { values in
        stride(from: 0, to: values.count - 1, by: 2).map { (values[$0], values[$0 + 1]) }
      } ?? []
    guard ranges.count == space.count else { return nil }
    let greys = stride(from: 0, to: samples.count - samples.count % space.count, by: space.count)
      .map { start -> UInt8 in
        let colour = ranges.indices.map { place in
          ranges[place].0
            + Double(samples[start + place]) / 255 * (ranges[place].1 - ranges[place].0)
        }
        return UInt8(((space.grey(colour) ?? 0) * 255).rounded())
      }
    return function.document.makeStream(
      [
        "FunctionType": .integer(0), "Domain": .object(function["Domain"]),
        "Range": .array([.integer(0), .integer(1)]), "Size": .object(function["Size"]),
        "BitsPerSample": .integer(8),
      ], greys)
  }

  /// The program of a function of red, green and blue, with the weights of greys behind it.
  private func calculated(_ function: PDFObject, _ space: ColourSpace) -> PDFObject? {
    guard case .rgb = space, let program = function.decoded,
      let end = program.lastIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let weights = " 0.11 mul exch 0.59 mul add exch 0.3 mul add }"
    return function.document.makeStream(
      [
        "FunctionType": .integer(4), "Domain": .object(function["Domain"]),
        "Range": .array([.integer(0), .integer(1)]),
      ], program[..<end] + Array(weights.utf8))
  }
}
