internal import CPangoCairo

/// A picture that a cover is drawn on, with Cairo and Pango.
struct CoverCanvas: ~Copyable {
  private let canvas: OpaquePointer
  /// Width in pixels.
  let width: Double
  /// Height in pixels.
  let height: Double

  /// How a line of text is set.
  struct TypeFace {
    /// Families in the order of preference.
    var families: [String]
    /// The language, as a BCP 47 tag.
    var language: String
    /// Whether the line runs from top to bottom.
    var isVertical: Bool
    /// The size of the type in pixels.
    var size: Double
    /// From 100 to 1000; 400 is regular.
    var weight = 400
  }

  /// A blank picture; `nil` where Pango and Cairo are not here.
  init?(width: Int, height: Int) {
    guard let canvas = bindery_canvas_open(Int32(width), Int32(height)) else { return nil }
    self.canvas = canvas
    self.width = Double(width)
    self.height = Double(height)
  }

  deinit { bindery_canvas_close(canvas) }

  /// Fills a rectangle.
  func fill(_ colour: CoverColour, x: Double, y: Double, width: Double, height: Double) {
    bindery_canvas_colour(canvas, colour.red, colour.green, colour.blue)
    bindery_canvas_fill(canvas, x, y, width, height)
  }

  /// The length of a line in pixels, and how many of its characters no font shows.
  func measure(_ text: String, _ face: TypeFace) -> (length: Double, missing: Int) {
    withType(face, text) { text, length, type in
      let extent = bindery_canvas_measure(canvas, text, length, type)
      return (extent.length, Int(extent.missing))
    }
  }

  /// Draws a line whose em box begins at a place: its left edge and top where it is horizontal, its top
  /// and right edge where it is vertical.
  func draw(_ text: String, _ face: TypeFace, _ colour: CoverColour, x: Double, y: Double) {
    bindery_canvas_colour(canvas, colour.red, colour.green, colour.blue)
    withType(face, text) { text, length, type in
      let extent = bindery_canvas_measure(canvas, text, length, type)
      // Fonts put unlike white around their em box; the line is centred on it.
      let slack = (extent.thickness - face.size) / 2
      if face.isVertical {
        bindery_canvas_draw(canvas, text, length, type, x + slack, y)
      } else {
        bindery_canvas_draw(canvas, text, length, type, x, y - slack)
      }
    }
  }

  /// The picture as PNG; `nil` where it cannot be written.
  func png() -> [UInt8]? {
    var bytes: [UInt8] = []
    let isWritten = withUnsafeMutablePointer(to: &bytes) { target in
      bindery_canvas_write(
        canvas,
        { context, bytes, length in
          guard let context, let bytes else { return }
          context.assumingMemoryBound(to: [UInt8].self).pointee
            .append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
        }, target)
    }
    return isWritten ? bytes : nil
  }

  private func withType<Result>(
    _ face: TypeFace, _ text: String,
    _ body: (UnsafePointer<CChar>, Int32, UnsafePointer<bindery_type>) -> Result
  ) -> Result {
    face.families.joined(separator: ",").withCString { families in
      face.language.withCString { language in
        var type = bindery_type(
          families: families, language: language, size: face.size, weight: Int32(face.weight),
          is_vertical: face.isVertical)
        return text.withCString { body($0, Int32(text.utf8.count), &type) }
      }
    }
  }
}
