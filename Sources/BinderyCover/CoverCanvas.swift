internal import BinderyModel
internal import CPangoCairo

/// A picture that a cover is drawn on, with Cairo and Pango.
///
/// Owns the C object, which `deinit` closes; there is one at a time.
struct CoverCanvas: ~Copyable {
  private let canvas: OpaquePointer
  /// Width in pixels.
  let width: Int
  /// Height in pixels.
  let height: Int

  /// What a line of text measures, in pixels along it.
  struct Extent {
    var length = 0.0
    /// Where the first ink is, and from there to the last.
    var inkStart = 0.0
    var inkLength = 0.0
    /// How many of its characters no font shows.
    var missing = 0
  }

  /// Begins to load the libraries on a thread of its own.
  static func prepare() { bindery_canvas_prepare() }

  /// A black picture; `nil` where Pango and Cairo are not here.
  init?(width: Int, height: Int) {
    guard let canvas = bindery_canvas_open(Int32(width), Int32(height)) else { return nil }
    self.canvas = canvas
    self.width = width
    self.height = height
  }

  deinit { bindery_canvas_close(canvas) }

  /// Fills a rectangle.
  func fill(_ colour: CoverColour, _ box: CoverBox) {
    use(colour)
    bindery_canvas_fill(canvas, box.x, box.y, box.width, box.height)
  }

  /// What a line measures.
  func measure(_ text: String, _ face: TypeFace) -> Extent {
    withType(face, text) { text, length, type in
      let extent = bindery_canvas_measure(canvas, text, length, type)
      return Extent(
        length: extent.length, inkStart: extent.ink_start, inkLength: extent.ink_length,
        missing: Int(extent.missing))
    }
  }

  /// Draws a line whose em box begins at a place: its left edge and top where it is horizontal, its top
  /// and right edge where it is vertical.
  func draw(_ text: String, _ face: TypeFace, _ colour: CoverColour, x: Double, y: Double) {
    use(colour)
    withType(face, text) { text, length, type in
      let extent = bindery_canvas_measure(canvas, text, length, type)
      if face.isVertical {
        // Fonts put unlike white around their em box; the line is centred on it.
        bindery_canvas_draw(
          canvas, text, length, type, x + (extent.thickness - face.size) / 2, y)
      } else {
        let top = y + TypeFace.ascent * face.size - extent.baseline
        bindery_canvas_draw(canvas, text, length, type, x, top)
      }
    }
  }

  /// The pixels of a row, 0xXXRRGGBB each.
  func withRow<Result>(
    _ row: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result? {
    guard row < height, let pixels = bindery_canvas_row(canvas, Int32(row)) else { return nil }
    return body(UnsafeBufferPointer(start: pixels, count: width))
  }

  private func use(_ colour: CoverColour) {
    bindery_canvas_colour(
      canvas, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
  }

  private func withType<Result>(
    _ face: TypeFace, _ text: String,
    _ body: (UnsafePointer<CChar>, Int32, UnsafePointer<bindery_type>) -> Result
  ) -> Result {
    face.families.joined(separator: ",").withCString { families in
      face.language.withCString { language in
        var type = bindery_type(
          families: families, language: language, size: face.size, weight: Int32(face.weight),
          tracking: face.tracking * face.size, is_vertical: face.isVertical)
        return text.withCString { body($0, Int32(text.utf8.count), &type) }
      }
    }
  }
}
