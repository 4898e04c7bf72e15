/// Writes a content stream anew with greys in the place of its colours; all else stays, byte by byte.
struct GreyContent {
  private let bytes: [UInt8]
  private let resources: PDFObject?
  private var output: [UInt8] = []
  private var state = State()
  private var saved: [State] = []

  /// The spaces of colours, for areas and for lines.
  private struct State {
    var fill = ColourSpace.grey
    var stroke = ColourSpace.grey
  }

  private init(_ bytes: [UInt8], _ resources: PDFObject?) {
    self.bytes = bytes
    self.resources = resources
    output.reserveCapacity(bytes.count)
  }

  /// The stream in greys.
  ///
  /// - Parameters:
  ///   - bytes: the stream.
  ///   - resources: what its names stand for.
  /// - Returns: the stream, which ends as the other does.
  /// - Throws: `GreyError.inlinePicture`.
  static func converted(
    _ bytes: [UInt8], with resources: PDFObject?
  ) throws(GreyError) -> [UInt8] {
    var content = GreyContent(bytes, resources)
    var scanner = ContentScanner(bytes)
    var end = 0
    while let operation = scanner.next() {
      try content.put(operation)
      end = operation.range.upperBound
    }
    return content.output + bytes[end...]
  }

  private mutating func put(_ operation: ContentScanner.Operation) throws(GreyError) {
    switch operation.name {
    case "q":
      saved.append(state)
      keep(operation)
    case "Q":
      state = saved.popLast() ?? State()
      keep(operation)
    case "g": set(\.fill, .grey, operation)
    case "G": set(\.stroke, .grey, operation)
    case "rg": set(\.fill, .rgb, operation)
    case "RG": set(\.stroke, .rgb, operation)
    case "k": set(\.fill, .cmyk, operation)
    case "K": set(\.stroke, .cmyk, operation)
    case "cs": choose(\.fill, operation)
    case "CS": choose(\.stroke, operation)
    case "sc", "scn": colour(state.fill, "g", operation)
    case "SC", "SCN": colour(state.stroke, "G", operation)
    case "ID":
      guard isGrey(operation) else { throw .inlinePicture }
      keep(operation)
    default: keep(operation)
    }
  }

  private mutating func keep(_ operation: ContentScanner.Operation) {
    output += bytes[operation.range]
  }

  private mutating func put(_ text: String) {
    output.append(UInt8(ascii: "\n"))
    output += text.utf8
  }

  /// A colour of a device's own space.
  private mutating func set(
    _ side: WritableKeyPath<State, ColourSpace>, _ space: ColourSpace,
    _ operation: ContentScanner.Operation
  ) {
    state[keyPath: side] = .grey
    guard space.count > 1 else { return keep(operation) }
    put(ContentNumber.text(space.grey(numbers(operation)) ?? 0) + (side == \.fill ? " g" : " G"))
  }

  /// The choice of a space.
  private mutating func choose(
    _ side: WritableKeyPath<State, ColourSpace>, _ operation: ContentScanner.Operation
  ) {
    let space = operation.operands.last.map { named(String(decoding: bytes[$0], as: UTF8.self)) }
    state[keyPath: side] = space ?? .grey
    if case .pattern = state[keyPath: side] { return keep(operation) }
    put("/DeviceGray " + operation.name)
  }

  /// A colour of the space that was chosen.
  private mutating func colour(
    _ space: ColourSpace, _ name: String, _ operation: ContentScanner.Operation
  ) {
    switch space {
    case .pattern(let base):
      guard let base, operation.operands.count == base.count + 1,
        let pattern = operation.operands.last,
        let grey = base.grey(numbers(operation))
      else { return keep(operation) }
      put(
        "\(ContentNumber.text(grey)) \(String(decoding: bytes[pattern], as: UTF8.self)) \(operation.name)"
      )
    case .table(let base):
      // The table is not looked into: no engine paints areas by one.
      _ = base
      put("0 \(name)")
    case .grey, .rgb, .cmyk, .lab, .inks:
      put("\(ContentNumber.text(space.grey(numbers(operation)) ?? 0)) \(operation.name)")
    }
  }

  private func named(_ name: String) -> ColourSpace {
    let name = String(name.dropFirst())
    switch name {
    case "DeviceGray": return .grey
    case "DeviceRGB": return .rgb
    case "DeviceCMYK": return .cmyk
    case "Pattern": return .pattern(base: nil)
    default:
      guard let space = resources?["ColorSpace"][name], !space.isNull else { return .grey }
      return ColourSpace(space, in: resources)
    }
  }

  private func numbers(_ operation: ContentScanner.Operation) -> [Double] {
    operation.operands.compactMap { Double(String(decoding: bytes[$0], as: UTF8.self)) }
  }

  /// Whether a picture that stands in the stream has no colour: it is a stencil, or says it is grey.
  private func isGrey(_ operation: ContentScanner.Operation) -> Bool {
    let words = operation.operands.map { String(decoding: bytes[$0], as: UTF8.self) }
    for (key, value) in zip(words, words.dropFirst()) {
      if key == "/IM" || key == "/ImageMask" { return value == "true" }
      if key == "/CS" || key == "/ColorSpace" { return value == "/G" || value == "/DeviceGray" }
    }
    return false
  }
}
