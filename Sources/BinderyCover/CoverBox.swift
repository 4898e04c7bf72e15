/// A part of a cover, in pixels from its left and top.
struct CoverBox {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  /// The whole cover.
  static let whole = CoverBox(
    x: 0, y: 0, width: Double(Cover.width), height: Double(Cover.height))

  /// The box with its sides moved inwards.
  func inset(by distance: Double) -> CoverBox {
    CoverBox(
      x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
  }

  /// The four lines along its sides, within it.
  func frame(_ line: Double) -> [CoverBox] {
    [
      CoverBox(x: x, y: y, width: width, height: line),
      CoverBox(x: x, y: y + height - line, width: width, height: line),
      CoverBox(x: x, y: y, width: line, height: height),
      CoverBox(x: x + width - line, y: y, width: line, height: height),
    ]
  }
}
