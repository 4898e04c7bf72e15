extension CoverTitle {
  /// A title set on a canvas into a room that is `length` pixels along the lines and `depth` across them.
  init(
    _ title: String, on canvas: borrowing CoverCanvas, _ face: TypeFace, length: Double,
    depth: Double, largest: Double, lineHeight: Double
  ) {
    var widths: [String: Double] = [:]
    var known = face
    // One size is measured, and the others are in proportion.
    known.size = 100
    func measure(_ text: String) -> Double {
      if let width = widths[text] { return width }
      let width = canvas.length(of: text, known) / known.size
      widths[text] = width
      return width
    }
    self.init(
      title, length: length, depth: depth, largest: largest, lineHeight: lineHeight,
      measure: measure)
  }
}
