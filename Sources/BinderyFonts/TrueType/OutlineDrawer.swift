internal import CFonts

/// Draws the glyphs of a face with HarfBuzz, which reads outlines of every form.
///
/// Owns a font and functions of HarfBuzz, both let go by `deinit`.
struct OutlineDrawer: ~Copyable {
  private let library: HarfBuzz
  private let font: OpaquePointer
  private let functions: OpaquePointer

  /// A drawer of a face; `nil` where there is no memory for one.
  init?(_ face: OpaquePointer, _ library: HarfBuzz) {
    guard let font = library.call.hb_font_create(face) else { return nil }
    guard let functions = library.call.hb_draw_funcs_create() else {
      library.call.hb_font_destroy(font)
      return nil
    }
    self.library = library
    self.font = font
    self.functions = functions
    library.call.hb_draw_funcs_set_move_to_func(
      functions, { _, pen, _, x, y, _ in pen.pen { $0.move(to: place(x, y)) } }, nil, nil)
    library.call.hb_draw_funcs_set_line_to_func(
      functions, { _, pen, _, x, y, _ in pen.pen { $0.line(to: place(x, y)) } }, nil, nil)
    library.call.hb_draw_funcs_set_quadratic_to_func(
      functions,
      { _, pen, _, controlX, controlY, x, y, _ in
        pen.pen { $0.curve(by: place(controlX, controlY), to: place(x, y)) }
      }, nil, nil)
    library.call.hb_draw_funcs_set_cubic_to_func(
      functions,
      { _, pen, _, firstX, firstY, secondX, secondY, x, y, _ in
        pen.pen {
          $0.curve(by: place(firstX, firstY), place(secondX, secondY), to: place(x, y))
        }
      }, nil, nil)
    library.call.hb_draw_funcs_set_close_path_func(
      functions, { _, pen, _, _ in pen.pen { $0.close() } }, nil, nil)
  }

  deinit {
    library.call.hb_draw_funcs_destroy(functions)
    library.call.hb_font_destroy(font)
  }

  /// The outline of a glyph.
  borrowing func outline(ofGlyph glyph: Int) -> Outline {
    var pen = OutlinePen()
    withUnsafeMutablePointer(to: &pen) { pen in
      library.call.hb_font_get_glyph_shape(font, UInt32(glyph), functions, pen)
    }
    return pen.outline
  }
}

private func place(_ x: Float, _ y: Float) -> OutlinePen.Place {
  OutlinePen.Place(x: Double(x), y: Double(y))
}

extension UnsafeMutableRawPointer? {
  /// The pen that HarfBuzz hands on.
  fileprivate func pen(_ draw: (inout OutlinePen) -> Void) {
    guard let self else { return }
    draw(&self.assumingMemoryBound(to: OutlinePen.self).pointee)
  }
}
