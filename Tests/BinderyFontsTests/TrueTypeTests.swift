import BinderyModel
import Foundation
import Testing

@testable import BinderyFonts

@Suite("Outlines of TrueType") struct TrueTypeTests {
  private typealias Place = OutlinePen.Place

  @Test("a cubic curve becomes quadratic ones that stay within a unit of it")
  func approximates() {
    let cubic = (
      Place(x: 0, y: 0), Place(x: 0, y: 400), Place(x: 600, y: 500), Place(x: 700, y: 0)
    )
    var pen = OutlinePen()
    pen.move(to: cubic.0)
    pen.curve(by: cubic.1, cubic.2, to: cubic.3)
    pen.close()
    let contour = pen.outline.contours[0]
    #expect(contour.count < 20)
    let drawn = Self.points(of: contour)
    for step in 0...100 {
      let place = Self.point(of: cubic, at: Double(step) / 100)
      let distances = drawn.map { hypot($0.x - place.x, $0.y - place.y) }
      #expect((distances.min() ?? 99) < 1.2)
    }
  }

  @Test("contours run the other way round, and end where they began")
  func turns() {
    var pen = OutlinePen()
    pen.move(to: Place(x: 0, y: 0))
    for (x, y) in [(10.0, 0.0), (10, 10), (0, 10), (0, 0)] { pen.line(to: Place(x: x, y: y)) }
    pen.close()
    #expect(
      pen.outline.contours.map { $0.map { [$0.x, $0.y] } } == [
        [[0, 0], [0, 10], [10, 10], [10, 0]]
      ])
    #expect(pen.outline.bounds.map { [$0.xMin, $0.yMin, $0.xMax, $0.yMax] } == [0, 0, 10, 10])
  }

  @Test("the tables say where each glyph begins, and one without an outline takes no room")
  func writesTables() {
    let square = Outline(contours: [
      [(0, 0), (0, 300), (10, 300)].map { Outline.Point(x: $0.0, y: $0.1, isOn: true) }
    ])
    let table = GlyphTable([Outline(), square, Outline()])
    #expect(table.places.bytes == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0, 20])
    #expect(table.mostPoints == 3 && table.mostContours == 1)
    #expect(
      table.glyphs.bytes == [
        0, 1, 0, 0, 0, 0, 0, 10, 1, 44, 0, 2, 0, 0, 0x31, 0x11, 0x33, 10, 1, 44,
      ])
  }

  @Test(
    "a font with outlines of PostScript is cut to one of TrueType, with the same characters and features",
    .enabled(if: FileManager.default.fileExists(atPath: Self.noto)))
  func converts() throws {
    let font = try Font(path: Self.noto, index: 2)
    let text = CharacterBitmap("春眠不觉晓，处处闻啼鸟。「夜来」——风雨声……ABC 123")
    let name = SubsetName(family: "Book Serif", style: "Regular")
    let bytes = try FontSubset.cut(font, to: text, name: name, outlines: .trueType)
    #expect(bytes.prefix(4) == [0, 1, 0, 0])
    let path = NSTemporaryDirectory() + "bindery-\(UUID().uuidString).ttf"
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let cut = try Font(path: path)
    #expect(!cut.hasPostScriptOutlines)
    #expect(text.subtracting(cut.coverage).scalars.isEmpty)
    #expect(cut.has(feature: FontTag("vert")))
    #expect(try FontSubset.cut(font, to: text, name: name, outlines: .trueType) == bytes)
  }

  private static let noto = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"

  private static func point(of curve: (Place, Place, Place, Place), at share: Double) -> Place {
    let (a, b, c) = (
      curve.0.towards(curve.1, share), curve.1.towards(curve.2, share),
      curve.2.towards(curve.3, share)
    )
    return a.towards(b, share).towards(b.towards(c, share), share)
  }

  /// Points that a contour goes through, close to each other.
  private static func points(of contour: [Outline.Point]) -> [Place] {
    // With what is implied between two control points.
    var whole: [Outline.Point] = []
    for (index, point) in contour.enumerated() {
      let next = contour[(index + 1) % contour.count]
      whole.append(point)
      if !point.isOn, !next.isOn {
        whole.append(
          Outline.Point(x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, isOn: true))
      }
    }
    var places: [Place] = []
    for index in whole.indices where whole[index].isOn {
      let (control, end) = (whole[(index + 1) % whole.count], whole[(index + 2) % whole.count])
      guard !control.isOn else { continue }
      let (a, b, c) = (
        Place(x: Double(whole[index].x), y: Double(whole[index].y)),
        Place(x: Double(control.x), y: Double(control.y)), Place(x: Double(end.x), y: Double(end.y))
      )
      for step in 0...400 {
        let share = Double(step) / 400
        places.append(a.towards(b, share).towards(b.towards(c, share), share))
      }
    }
    return places
  }
}
