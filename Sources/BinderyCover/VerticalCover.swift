internal import BinderyModel

/// A cover whose lines run from top to bottom; what publishes stands across, as on the spines of its books.
struct VerticalCover {
  let cover: Cover

  /// Draws the cover.
  func draw(on canvas: borrowing CoverCanvas) {
    switch cover.look.design {
    case .plain: drawPlain(on: canvas)
    case .field: drawField(on: canvas)
    case .label: drawLabel(on: canvas)
    }
  }

  private var look: CoverLook { cover.look }
  private var whole: CoverBox { .whole }
  private var margin: Double { CoverParts.margin }

  /// The title at the right of the cover beside a short line, the names at the left foot.
  private func drawPlain(on canvas: borrowing CoverCanvas) {
    canvas.fill(look.paper, whole)
    let rule = CoverParts.rule
    let right = whole.width - margin
    canvas.fill(
      look.accent,
      CoverBox(x: right - rule.thickness, y: 330, width: rule.thickness, height: rule.length))
    let title = title(on: canvas, room: whole.height - 330 - 480, depth: 760)
    drawTitle(title, look.ink, on: canvas, right: right - 90, top: 330)
    let names = authorsWidth
    drawAuthors(look.ink, on: canvas, right: margin + names, bottom: whole.height - 430)
    drawPublisher(look.ink, on: canvas, left: margin, bottom: whole.height - 230)
  }

  /// The title on a field at the right, the names on paper at the left.
  private func drawField(on canvas: borrowing CoverCanvas) {
    canvas.fill(look.paper, whole)
    let left = (whole.width * 0.382).rounded()
    canvas.fill(
      look.accent, CoverBox(x: left, y: 0, width: whole.width - left, height: whole.height))
    let room = whole.width - left - 2 * 130
    let title = title(on: canvas, room: whole.height - 300 - 360, depth: room)
    let width = self.width(of: title, on: canvas)
    let right = left + (whole.width - left + width) / 2
    drawTitle(title, look.paper, on: canvas, right: right, top: 300)
    drawAuthors(
      look.ink, on: canvas, right: (left + authorsWidth) / 2, bottom: whole.height - 430)
    drawPublisher(
      look.ink, on: canvas, middle: left / 2, room: left - 100, bottom: whole.height - 230)
  }

  /// A slip with the title at the upper left of a ground of colour, as thread-bound books have it (題簽).
  private func drawLabel(on canvas: borrowing CoverCanvas) {
    canvas.fill(look.accent, whole)
    let inner = 110.0
    let head = inner + 30
    let longest = 1_760.0
    let title = title(on: canvas, room: longest - 2 * head, depth: 620)
    let width = width(of: title, on: canvas) + 2 * inner
    let height = min(longest, max(width * 2, length(of: title, on: canvas) + 2 * head))
    let slip = CoverBox(x: 210, y: 210, width: width, height: height)
    canvas.fill(look.paper, slip)
    for (inset, line) in [(24.0, 8.0), (42.0, 2.0)] {
      for box in slip.inset(by: inset).frame(line) { canvas.fill(look.accent, box) }
    }
    drawTitle(title, look.ink, on: canvas, right: slip.x + width - inner, top: slip.y + head)
    drawAuthors(
      look.paper, on: canvas, right: whole.width - margin - 30, bottom: whole.height - 250)
    drawPublisher(look.paper, on: canvas, left: 210, bottom: whole.height - 250)
  }

  // MARK: Parts

  private func title(
    on canvas: borrowing CoverCanvas, room: Double, depth: Double
  ) -> CoverTitle {
    let beside = cover.subtitle == nil ? 0 : CoverParts.subtitle * 1.3 * 2
    return CoverTitle(
      cover.title, on: canvas, cover.titleFace(size: 100, isVertical: true), length: room,
      depth: depth - beside, largest: min(cover.largestTitle, depth * 0.62),
      lineHeight: cover.titleLineHeight)
  }

  /// From the right of the title to the left of the subtitle.
  private func width(of title: CoverTitle, on canvas: borrowing CoverCanvas) -> Double {
    let lines = Double(title.lines.count - 1) * cover.titleLineHeight + 1
    guard let subtitle = cover.subtitle else { return lines * title.size }
    let set = self.subtitle(subtitle, beside: title, on: canvas)
    return lines * title.size + gap(beside: title)
      + set.size * (1 + 1.3 * Double(set.lines.count - 1))
  }

  /// Of the longest of its lines, those of the subtitle among them.
  private func length(of title: CoverTitle, on canvas: borrowing CoverCanvas) -> Double {
    let face = cover.titleFace(size: title.size, isVertical: true)
    var longest = 0.0
    for line in title.lines { longest = max(longest, canvas.length(of: line, face)) }
    guard let subtitle = cover.subtitle else { return longest }
    let set = self.subtitle(subtitle, beside: title, on: canvas)
    let small = cover.face(size: set.size, isVertical: true)
    for line in set.lines { longest = max(longest, canvas.length(of: line, small)) }
    return longest
  }

  private func gap(beside title: CoverTitle) -> Double { 20 + title.size * 0.2 }

  private func subtitle(
    _ text: String, beside title: CoverTitle, on canvas: borrowing CoverCanvas
  ) -> CoverTitle {
    CoverTitle(
      text, on: canvas, cover.face(size: 100, isVertical: true), length: 1_480, depth: 200,
      largest: min(CoverParts.subtitle, title.size * 0.5), lineHeight: 1.3)
  }

  private func drawTitle(
    _ title: CoverTitle, _ colour: CoverColour, on canvas: borrowing CoverCanvas, right: Double,
    top: Double
  ) {
    var right = right
    let face = cover.titleFace(size: title.size, isVertical: true)
    for line in title.lines {
      canvas.drawColumn(line, face, colour, right: right, top: top)
      right -= title.size * cover.titleLineHeight
    }
    guard let subtitle = cover.subtitle else { return }
    right += title.size * (cover.titleLineHeight - 1) - gap(beside: title)
    let set = self.subtitle(subtitle, beside: title, on: canvas)
    for line in set.lines {
      let face = cover.face(size: set.size, isVertical: true)
      canvas.drawColumn(line, face, colour, right: right, top: top)
      right -= set.size * 1.3
    }
  }

  private static let authorStep = CoverParts.author * 1.5

  private var authorsWidth: Double {
    CoverParts.author + Double(max(cover.shownAuthors.count, 1) - 1) * Self.authorStep
  }

  /// Names in columns that end at the same height.
  private func drawAuthors(
    _ colour: CoverColour, on canvas: borrowing CoverCanvas, right: Double, bottom: Double
  ) {
    var right = right
    for author in cover.shownAuthors {
      let tracking = cover.tracking(of: author)
      let face = canvas.fitted(
        cover.face(size: CoverParts.author, tracking: tracking, isVertical: true), to: author,
        room: 1_500)
      let length = canvas.length(of: author, face) - tracking * face.size
      canvas.drawColumn(author, face, colour, right: right, top: bottom - length)
      right -= Self.authorStep
    }
  }

  private func drawPublisher(
    _ colour: CoverColour, on canvas: borrowing CoverCanvas, left: Double, bottom: Double
  ) {
    guard let publisher = cover.publisher else { return }
    let face = publisherFace(publisher, on: canvas, room: 800)
    canvas.drawLine(publisher, face, colour, left: left, top: bottom - face.size)
  }

  private func drawPublisher(
    _ colour: CoverColour, on canvas: borrowing CoverCanvas, middle: Double, room: Double,
    bottom: Double
  ) {
    guard let publisher = cover.publisher else { return }
    let face = publisherFace(publisher, on: canvas, room: room)
    canvas.drawLine(publisher, face, colour, middle: middle, top: bottom - face.size)
  }

  private func publisherFace(
    _ publisher: String, on canvas: borrowing CoverCanvas, room: Double
  ) -> TypeFace {
    let tracking = cover.tracking(of: publisher) / 2
    return canvas.fitted(
      cover.face(size: CoverParts.publisher, tracking: tracking), to: publisher, room: room)
  }
}
