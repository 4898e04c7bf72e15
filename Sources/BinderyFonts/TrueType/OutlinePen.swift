/// Draws an outline with quadratic curves, whatever curves it is given.
///
/// A cubic curve is cut into as many equal parts as it takes for a quadratic curve to stay within half a unit
/// of each: the distance between a cubic curve and the quadratic one through its ends whose control point is
/// (3·p1 + 3·p2 − p0 − p3)/4 is at most √3/36·|p3 − 3·p2 + 3·p1 − p0|, and an eighth of that for each half
/// (T. W. Sederberg, "Computer Aided Geometric Design", chapter 10).
struct OutlinePen {
  /// A place in units of the font.
  struct Place {
    var x: Double
    var y: Double

    /// The place that is so far along the way to another.
    func towards(_ other: Place, _ share: Double) -> Place {
      Place(x: x + (other.x - x) * share, y: y + (other.y - y) * share)
    }
  }

  private(set) var outline = Outline()
  private var contour: [(place: Place, isOn: Bool)] = []
  private var current = Place(x: 0, y: 0)

  /// Half a unit: what is rounded away anyway.
  private static let tolerance = 0.5
  /// No curve of a glyph needs more parts; a font that says otherwise is drawn as well as that.
  private static let mostParts = 16

  /// Begins a contour.
  mutating func move(to place: Place) {
    contour = [(place, true)]
    current = place
  }

  /// A straight line.
  mutating func line(to place: Place) {
    contour.append((place, true))
    current = place
  }

  /// A quadratic curve.
  mutating func curve(by control: Place, to place: Place) {
    contour.append((control, false))
    line(to: place)
  }

  /// A cubic curve.
  mutating func curve(by first: Place, _ second: Place, to end: Place) {
    let start = current
    func bend(_ axis: KeyPath<Place, Double>) -> Double {
      end[keyPath: axis] - 3 * second[keyPath: axis] + 3 * first[keyPath: axis]
        - start[keyPath: axis]
    }
    let distance =
      (bend(\.x) * bend(\.x) + bend(\.y) * bend(\.y)).squareRoot() * 3.squareRoot() / 36
    var parts = 1
    while Double(parts * parts * parts) * Self.tolerance < distance, parts < Self.mostParts {
      parts += 1
    }
    var rest = (start, first, second, end)
    for part in stride(from: parts, to: 0, by: -1) {
      let (head, tail) = Self.split(rest, at: 1 / Double(part))
      let control = Place(
        x: (3 * (head.1.x + head.2.x) - head.0.x - head.3.x) / 4,
        y: (3 * (head.1.y + head.2.y) - head.0.y - head.3.y) / 4)
      curve(by: control, to: head.3)
      rest = tail
    }
  }

  /// Ends a contour.
  mutating func close() {
    var points = contour.map { point in
      Outline.Point(
        x: Int(point.place.x.rounded()), y: Int(point.place.y.rounded()), isOn: point.isOn)
    }
    contour = []
    if points.count > 1, points.first == points.last { points.removeLast() }
    points = Self.withoutImplied(points)
    guard points.count > 2 else { return }
    // PostScript's contours run the other way round than those of TrueType.
    outline.contours.append([points[0]] + points.dropFirst().reversed())
  }

  private typealias Curve = (Place, Place, Place, Place)

  /// The two parts of a cubic curve, by de Casteljau's construction.
  private static func split(_ curve: Curve, at share: Double) -> (Curve, Curve) {
    let (a, b, c) = (
      curve.0.towards(curve.1, share), curve.1.towards(curve.2, share),
      curve.2.towards(curve.3, share)
    )
    let (d, e) = (a.towards(b, share), b.towards(c, share))
    let middle = d.towards(e, share)
    return ((curve.0, a, d, middle), (middle, e, c, curve.3))
  }

  /// The points without those in the middle between two control points, which TrueType puts there itself.
  private static func withoutImplied(_ points: [Outline.Point]) -> [Outline.Point] {
    points.indices.filter { index in
      let point = points[index]
      // The first point stays, so that a contour keeps one that it goes through.
      guard point.isOn, index > 0, index + 1 < points.count else { return true }
      let (before, after) = (points[index - 1], points[index + 1])
      guard !before.isOn, !after.isOn else { return true }
      return abs(before.x + after.x - 2 * point.x) > 1 || abs(before.y + after.y - 2 * point.y) > 1
    }.map { points[$0] }
  }
}
