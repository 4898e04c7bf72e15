internal import BinderyModel

/// Where everything of a cover stands.
struct CoverLayout {
  private let cover: Cover

  init(_ cover: Cover) { self.cover = cover }

  /// Draws the cover.
  func draw(on canvas: borrowing CoverCanvas) {
    let field = field(canvas)
    canvas.fill(cover.colours.paper, x: 0, y: 0, width: canvas.width, height: canvas.height)
    switch cover.design {
    case .plain: break
    case .field:
      canvas.fill(
        cover.colours.accent, x: field.x, y: field.y, width: field.width, height: field.height)
    case .label: drawFrame(on: canvas)
    }
    if cover.isVertical { drawVertically(on: canvas, field) } else { drawAcross(on: canvas, field) }
  }

  /// A part of the page, in pixels.
  private struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  /// White at the sides; a frame needs more of it.
  private var margin: Double { cover.design == .label ? 230 : 160 }

  private func field(_ canvas: borrowing CoverCanvas) -> Box {
    cover.isVertical
      ? Box(x: canvas.width * 0.36, y: 0, width: canvas.width * 0.64, height: canvas.height)
      : Box(x: 0, y: 0, width: canvas.width, height: canvas.height * 0.64)
  }

  private func drawFrame(on canvas: borrowing CoverCanvas) {
    for (inset, line) in [(80.0, 10.0), (104.0, 3.0)] {
      let (width, height) = (canvas.width - 2 * inset, canvas.height - 2 * inset)
      let accent = cover.colours.accent
      canvas.fill(accent, x: inset, y: inset, width: width, height: line)
      canvas.fill(accent, x: inset, y: inset + height - line, width: width, height: line)
      canvas.fill(accent, x: inset, y: inset, width: line, height: height)
      canvas.fill(accent, x: inset + width - line, y: inset, width: line, height: height)
    }
  }

  /// The colour of the title: of the paper where it stands on the field.
  private var titleColour: CoverColour {
    cover.design == .field ? cover.colours.paper : cover.colours.ink
  }

  private func face(size: Double, weight: Int = 400, isVertical: Bool) -> CoverCanvas.TypeFace {
    CoverCanvas.TypeFace(
      families: cover.families, language: cover.language.text, isVertical: isVertical, size: size,
      weight: weight)
  }

  private func title(
    on canvas: borrowing CoverCanvas, length: Double, depth: Double, largest: Double,
    lineHeight: Double
  ) -> CoverTitle {
    var widths: [String: Double] = [:]
    // One size is measured, and the others are in proportion.
    let known = face(size: 100, weight: 700, isVertical: cover.isVertical)
    func measure(_ text: String) -> Double {
      if let width = widths[text] { return width }
      let width = canvas.measure(text, known).length / 100
      widths[text] = width
      return width
    }
    return CoverTitle(
      cover.title, length: length, depth: depth, largest: largest, lineHeight: lineHeight,
      measure: measure)
  }

  // MARK: Lines across

  private func drawAcross(on canvas: borrowing CoverCanvas, _ field: Box) {
    let isCentred = cover.design == .label
    let left = margin
    let room = canvas.width - 2 * left
    let lineHeight = 1.3
    let title = title(
      on: canvas, length: room, depth: 1_000, largest: 290, lineHeight: lineHeight)
    var y = cover.design == .field ? field.height * 0.24 : cover.design == .label ? 560 : 420
    let face = face(size: title.size, weight: 700, isVertical: false)
    for line in title.lines {
      let x = isCentred ? left + (room - canvas.measure(line, face).length) / 2 : left
      canvas.draw(line, face, titleColour, x: x, y: y)
      y += title.size * lineHeight
    }
    if let subtitle = cover.subtitle {
      y += 40
      drawLine(subtitle, largest: 76, on: canvas, titleColour, left, room, isCentred, y: y)
      y += 76
    }
    if cover.design == .plain {
      y += 90
      canvas.fill(cover.colours.accent, x: left, y: y, width: 220, height: 14)
    }
    var bottom = canvas.height - (cover.design == .label ? 330 : 260)
    if let publisher = cover.publisher {
      drawLine(
        publisher, largest: 56, on: canvas, cover.colours.ink, left, room, isCentred, y: bottom)
    }
    bottom -= 150
    for author in cover.authors.prefix(Self.mostAuthors).reversed() {
      drawLine(author, largest: 84, on: canvas, cover.colours.ink, left, room, isCentred, y: bottom)
      bottom -= 120
    }
  }

  /// Draws a line that is made smaller where it would be too long.
  private func drawLine(
    _ text: String, largest: Double, on canvas: borrowing CoverCanvas, _ colour: CoverColour,
    _ left: Double, _ room: Double, _ isCentred: Bool, y: Double
  ) {
    var face = face(size: largest, isVertical: false)
    var length = canvas.measure(text, face).length
    if length > room {
      face.size *= room / length
      length = room
    }
    canvas.draw(text, face, colour, x: isCentred ? left + (room - length) / 2 : left, y: y)
  }

  private static let mostAuthors = 4

  // MARK: Lines from top to bottom

  private func drawVertically(on canvas: borrowing CoverCanvas, _ field: Box) {
    let top = cover.design == .label ? 300.0 : 240.0
    let lineHeight = 1.35
    let title = title(
      on: canvas, length: canvas.height - top - 520, depth: 660, largest: 280,
      lineHeight: lineHeight)
    let face = face(size: title.size, weight: 700, isVertical: true)
    var right = canvas.width - (cover.design == .label ? 260 : 200)
    for line in title.lines {
      canvas.draw(line, face, titleColour, x: right, y: top)
      right -= title.size * lineHeight
    }
    if let subtitle = cover.subtitle {
      right -= 30
      drawColumn(subtitle, largest: 76, on: canvas, titleColour, right: right, top: top + 40)
      right -= 76
    }
    if cover.design == .plain {
      right -= 80
      canvas.fill(cover.colours.accent, x: right, y: top, width: 10, height: 420)
    }
    var left = cover.design == .label ? 330.0 : 290.0
    for author in cover.authors.prefix(Self.mostAuthors).reversed() {
      let size = 88.0
      let face = self.face(size: size, isVertical: true)
      let length = min(canvas.measure(author, face).length, canvas.height - 2 * top)
      let bottom = canvas.height - (cover.design == .label ? 320 : 260)
      drawColumn(
        author, largest: size, on: canvas, cover.colours.ink, right: left, top: bottom - length)
      left += 130
    }
    if let publisher = cover.publisher {
      let y = canvas.height - (cover.design == .label ? 240 : 170)
      drawLine(publisher, largest: 52, on: canvas, cover.colours.ink, 200, 700, false, y: y)
    }
  }

  private func drawColumn(
    _ text: String, largest: Double, on canvas: borrowing CoverCanvas, _ colour: CoverColour,
    right: Double, top: Double
  ) {
    var face = face(size: largest, isVertical: true)
    let room = canvas.height - top - 200
    let length = canvas.measure(text, face).length
    if length > room { face.size *= room / length }
    canvas.draw(text, face, colour, x: right, y: top)
  }
}
