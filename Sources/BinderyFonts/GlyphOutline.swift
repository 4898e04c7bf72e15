/// The outline of a glyph, as TrueType has it: points on curves and between them.
struct GlyphOutline: Sendable {
  /// A point, in units of the font.
  struct Point: Sendable, Hashable {
    var x: Int
    var y: Int
    /// Whether the curve goes through it; else it draws a curve of the second degree towards itself.
    var isOnCurve: Bool
  }

  /// The closed contours.
  private(set) var contours: [[Point]] = []
  private var open: [Point] = []
  private var pen = (x: 0.0, y: 0.0)

  /// How far a curve may lie from what it stands for, in units of the font.
  private static let tolerance = 0.5

  mutating func move(to x: Double, _ y: Double) {
    close()
    add(x, y, isOnCurve: true)
    pen = (x, y)
  }

  mutating func line(to x: Double, _ y: Double) {
    add(x, y, isOnCurve: true)
    pen = (x, y)
  }

  mutating func quadratic(_ x1: Double, _ y1: Double, to x: Double, _ y: Double) {
    add(x1, y1, isOnCurve: false)
    add(x, y, isOnCurve: true)
    pen = (x, y)
  }

  /// A curve of the third degree, as some of the second: between their ends it is told by its tangents.
  mutating func cubic(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, to x3: Double, _ y3: Double
  ) {
    let (x0, y0) = pen
    // The third difference says how far one curve of the second degree would be off (Sederberg, section 4.6).
    let (dx, dy) = (x3 - 3 * x2 + 3 * x1 - x0, y3 - 3 * y2 + 3 * y1 - y0)
    let distance = (dx * dx + dy * dy).squareRoot() * 3.0.squareRoot() / 36
    var count = 1
    while count < 16, distance > Self.tolerance * Double(count * count * count) { count += 1 }
    func place(_ t: Double) -> (Double, Double) {
      let u = 1 - t
      let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
      return (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
    }
    func slope(_ t: Double) -> (Double, Double) {
      let u = 1 - t
      let (a, b, c) = (3 * u * u, 6 * u * t, 3 * t * t)
      return (
        a * (x1 - x0) + b * (x2 - x1) + c * (x3 - x2), a * (y1 - y0) + b * (y2 - y1) + c * (y3 - y2)
      )
    }
    let step = 1 / Double(count)
    for piece in 0..<count {
      let (from, to) = (Double(piece) * step, Double(piece + 1) * step)
      let ((ax, ay), (bx, by)) = (place(from), place(to))
      let ((sx, sy), (ex, ey)) = (slope(from), slope(to))
      // The mean of the two controls that a piece of the third degree would have, for the second.
      let controlX = (ax + bx) / 2 + (sx - ex) * step / 4
      let controlY = (ay + by) / 2 + (sy - ey) * step / 4
      quadratic(controlX, controlY, to: bx, by)
    }
  }

  /// Ends a contour; what encloses nothing is left out.
  mutating func close() {
    if let first = open.first, open.count > 1, open.last == first { open.removeLast() }
    // Outlines of PostScript turn the other way than those of TrueType.
    if open.count > 2 { contours.append(open.reversed()) }
    open = []
  }

  private mutating func add(_ x: Double, _ y: Double, isOnCurve: Bool) {
    let point = Point(
      x: Int(max(-16_000, min(16_000, x.rounded()))),
      y: Int(max(-16_000, min(16_000, y.rounded()))),
      isOnCurve: isOnCurve)
    if isOnCurve, open.last == point { return }
    open.append(point)
  }

  /// How far the points reach; `nil` where there are none.
  var bounds: (xMin: Int, yMin: Int, xMax: Int, yMax: Int)? {
    guard let first = contours.first?.first else { return nil }
    return contours.joined().reduce((first.x, first.y, first.x, first.y)) { bounds, point in
      (
        min(bounds.0, point.x), min(bounds.1, point.y), max(bounds.2, point.x),
        max(bounds.3, point.y)
      )
    }
  }

  /// The glyph as the table of glyphs has it (OpenType 1.9, `glyf`, simple glyphs); nothing for an empty one.
  var bytes: [UInt8] {
    guard let bounds else { return [] }
    var bytes: [UInt8] = []
    func append(_ number: Int) {
      let bits = UInt16(truncatingIfNeeded: number)
      bytes += [UInt8(bits >> 8), UInt8(bits & 0xFF)]
    }
    append(contours.count)
    for bound in [bounds.xMin, bounds.yMin, bounds.xMax, bounds.yMax] { append(bound) }
    var end = -1
    for contour in contours {
      end += contour.count
      append(end)
    }
    append(0)
    let points = contours.joined()
    let columns = Self.steps(points.map(\.x))
    let rows = Self.steps(points.map(\.y))
    for ((point, x), y) in zip(zip(points, columns), rows) {
      bytes.append(
        (point.isOnCurve ? 0x01 : 0) | Self.flags(x, 0x02, 0x10) | Self.flags(y, 0x04, 0x20))
    }
    for steps in [columns, rows] {
      for step in steps where step != 0 {
        if abs(step) < 256 { bytes.append(UInt8(abs(step))) } else { append(step) }
      }
    }
    return bytes
  }

  /// From each number to the next.
  private static func steps(_ numbers: [Int]) -> [Int] {
    zip(numbers, [0] + numbers).map { $0 - $1 }
  }

  /// How a step is written: in one byte with its sign in the flags, not at all, or in two.
  private static func flags(_ step: Int, _ isShort: UInt8, _ isSameOrPositive: UInt8) -> UInt8 {
    if step == 0 { return isSameOrPositive }
    guard abs(step) < 256 else { return 0 }
    return step > 0 ? isShort | isSameOrPositive : isShort
  }
}
