/// The outline of a glyph, in whole units of its font: closed contours of straight lines and quadratic curves,
/// as TrueType has them (OpenType 1.9, `glyf`).
struct Outline {
  /// A point of a contour.
  struct Point: Hashable {
    var x: Int
    var y: Int
    /// Whether the contour goes through it; else it draws a curve towards itself.
    var isOn: Bool
  }

  /// Contours; the points of each follow one another, the last is joined to the first.
  var contours: [[Point]] = []

  /// The least and the greatest coordinates of its points; `nil` where it has none.
  var bounds: (xMin: Int, yMin: Int, xMax: Int, yMax: Int)? {
    let points = contours.joined()
    guard let first = points.first else { return nil }
    return points.reduce((first.x, first.y, first.x, first.y)) { bounds, point in
      (
        min(bounds.0, point.x), min(bounds.1, point.y), max(bounds.2, point.x),
        max(bounds.3, point.y)
      )
    }
  }
}
