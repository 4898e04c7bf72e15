import BinderyModel
import Foundation
import Testing

@testable import BinderyFonts

@Suite("outlines of TrueType")
struct TrueTypeTests {
  @Test("curves of the third degree become some of the second within a unit of them")
  func curves() {
    let (x, y) = ([0.0, 0, 600, 700], [0.0, 400, 500, 0])
    var outline = GlyphOutline()
    outline.move(to: x[0], y[0])
    outline.cubic(x[1], y[1], x[2], y[2], to: x[3], y[3])
    outline.close()
    let contour = outline.contours[0]
    #expect(contour.count < 24)
    let drawn = Self.places(on: contour)
    for step in 0...100 {
      let (px, py) = Self.place(x, y, Double(step) / 100)
      #expect((drawn.map { hypot($0.0 - px, $0.1 - py) }.min() ?? 99) < 1.2)
    }
  }

  @Test("contours turn the other way, and end where they began")
  func contours() {
    var outline = GlyphOutline()
    outline.move(to: 0, 0)
    for (x, y) in [(10.0, 0.0), (10, 10), (0, 10), (0, 0)] { outline.line(to: x, y) }
    outline.close()
    #expect(
      outline.contours.map { $0.map { [$0.x, $0.y] } } == [
        [[0, 10], [10, 10], [10, 0], [0, 0]]
      ])
  }

  @Test("a glyph is written as the format has it; an empty one takes no room")
  func bytes() {
    var outline = GlyphOutline()
    outline.move(to: 10, 300)
    outline.line(to: 0, 300)
    outline.line(to: 0, 0)
    outline.close()
    #expect(
      outline.bytes == [
        0, 1, 0, 0, 0, 0, 0, 10, 1, 44, 0, 2, 0, 0, 0x31, 0x11, 0x33, 10, 1, 44,
      ])
    #expect(GlyphOutline().bytes.isEmpty)
  }

  @Test(
    "a font of PostScript's outlines is cut to one of TrueType's with the same characters and features",
    .enabled(
      if: FileManager.default.fileExists(atPath: Self.noto), "Noto Serif CJK is not installed"))
  func conversion() throws {
    let font = try Font(path: Self.noto, index: 2)
    let text = CharacterBitmap("春眠不觉晓，处处闻啼鸟。「夜来」——风雨声……ABC 123")
    let name = SubsetName(family: "Book Serif", style: "Regular")
    func cut(isTrueType: Bool) throws -> (font: Font, bytes: [UInt8]) {
      let bytes = try FontSubset.cut(font, to: text, name: name, isTrueType: isTrueType)
      let path = NSTemporaryDirectory() + "bindery-\(UUID().uuidString).ttf"
      try Data(bytes).write(to: URL(filePath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      return (try Font(path: path), bytes)
    }
    let (postScript, _) = try cut(isTrueType: false)
    let (trueType, bytes) = try cut(isTrueType: true)
    #expect(bytes.prefix(4) == [0, 1, 0, 0])
    #expect(!trueType.hasPostScriptOutlines)
    #expect(trueType.coverage == postScript.coverage)
    #expect(trueType.has(feature: FontTag("vert")))
    for table in ["hhea", "vhea", "GPOS", "GSUB", "cmap"] as [StaticString] {
      #expect(trueType.table(FontTag(table)).bytes == postScript.table(FontTag(table)).bytes)
    }
    #expect(try cut(isTrueType: true).bytes == bytes)
  }

  private static let noto = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"

  private static func place(_ x: [Double], _ y: [Double], _ t: Double) -> (Double, Double) {
    let u = 1 - t
    let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return (
      zip(x, weights).reduce(0) { $0 + $1.0 * $1.1 }, zip(y, weights).reduce(0) { $0 + $1.0 * $1.1 }
    )
  }

  /// Places that a contour goes through, close to each other; its points on and off the curve take turns.
  private static func places(on contour: [GlyphOutline.Point]) -> [(Double, Double)] {
    contour.indices.dropLast(2).filter { contour[$0].isOnCurve }.flatMap { index in
      let points = contour[index...index + 2]
      return (0...400).map { step -> (Double, Double) in
        let t = Double(step) / 400
        let weights = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
        return zip(points, weights).reduce((0.0, 0.0)) { sum, next in
          (sum.0 + Double(next.0.x) * next.1, sum.1 + Double(next.0.y) * next.1)
        }
      }
    }
  }
}
