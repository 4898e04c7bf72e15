internal import BinderyModel

/// A cover whose lines run across.
struct HorizontalCover {
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

  /// The title at the left below a short line, the names at the foot.
  private func drawPlain(on canvas: borrowing CoverCanvas) {
    canvas.fill(look.paper, whole)
    let rule = CoverParts.rule
    canvas.fill(
      look.accent, CoverBox(x: margin, y: 330, width: rule.length, height: rule.thickness))
    let room = whole.width - 2 * margin
    drawTitle(title(on: canvas, room: room, depth: 1_150), look.ink, on: canvas, room, top: 430)
    drawNames(look.ink, on: canvas, room, bottom: whole.height - 250)
  }

  /// The title at the foot of a field, which takes what the golden section gives it; the names below.
  private func drawField(on canvas: borrowing CoverCanvas) {
    canvas.fill(look.paper, whole)
    let depth = (whole.height * 0.618).rounded()
    canvas.fill(look.accent, CoverBox(x: 0, y: 0, width: whole.width, height: depth))
    let room = whole.width - 2 * margin
    let title = title(on: canvas, room: room, depth: 1_040)
    let top = depth - 190 - height(of: title, on: canvas, room)
    drawTitle(title, look.paper, on: canvas, room, top: top)
    var top2 = depth + 170
    for author in cover.shownAuthors {
      drawLine(author, CoverParts.author, look.ink, on: canvas, room, top: top2)
      top2 += CoverParts.author * 1.5
    }
    drawPublisher(look.ink, on: canvas, room, bottom: whole.height - 210)
  }

  /// All in the middle of a label on a ground of colour, as on the boards of a bound book.
  private func drawLabel(on canvas: borrowing CoverCanvas) {
    canvas.fill(look.accent, whole)
    let side = 210.0
    let inner = 150.0
    let room = whole.width - 2 * (side + inner)
    let title = title(on: canvas, room: room, depth: 900)
    let names = Double(cover.shownAuthors.count) * CoverParts.author * 1.45
    let titleHeight = height(of: title, on: canvas, room)
    let namesHeight = names > 0 ? names + 150 : 0
    let height = max(1_060, titleHeight + namesHeight + 2 * inner + 60)
    let label = CoverBox(x: side, y: 330, width: whole.width - 2 * side, height: height)
    canvas.fill(look.paper, label)
    for (inset, line) in [(30.0, 8.0), (50.0, 2.0)] {
      for box in label.inset(by: inset).frame(line) { canvas.fill(look.accent, box) }
    }
    let free = height - titleHeight - namesHeight
    let middle = whole.width / 2
    drawTitle(title, look.ink, on: canvas, room, top: label.y + free / 2, middle: middle)
    var top = label.y + free / 2 + titleHeight + 70
    if names > 0 {
      canvas.fill(look.accent, CoverBox(x: middle - 60, y: top, width: 120, height: 4))
      top += 80
    }
    for author in cover.shownAuthors {
      drawLine(
        author, CoverParts.author * 0.86, look.ink, on: canvas, room, top: top, middle: middle)
      top += CoverParts.author * 1.45
    }
    drawPublisher(look.paper, on: canvas, room, bottom: whole.height - 210, middle: middle)
  }

  // MARK: Parts

  private func title(
    on canvas: borrowing CoverCanvas, room: Double, depth: Double
  ) -> CoverTitle {
    CoverTitle(
      cover.title, on: canvas, cover.titleFace(size: 100), length: room, depth: depth,
      largest: min(cover.largestTitle, room * 0.5), lineHeight: cover.titleLineHeight)
  }

  /// From the top of the title to the foot of the subtitle.
  private func height(
    of title: CoverTitle, on canvas: borrowing CoverCanvas, _ room: Double
  ) -> Double {
    let lines = Double(title.lines.count - 1) * cover.titleLineHeight + 1
    guard let subtitle = cover.subtitle else { return lines * title.size }
    let set = self.subtitle(subtitle, below: title, on: canvas, room)
    return lines * title.size + gap(below: title) + set.size * 1.3 * Double(set.lines.count)
  }

  private func gap(below title: CoverTitle) -> Double { 24 + title.size * 0.22 }

  private func subtitle(
    _ text: String, below title: CoverTitle, on canvas: borrowing CoverCanvas, _ room: Double
  ) -> CoverTitle {
    CoverTitle(
      text, on: canvas, cover.face(size: 100), length: room, depth: 260,
      largest: min(CoverParts.subtitle, title.size * 0.5), lineHeight: 1.3)
  }

  private func drawTitle(
    _ title: CoverTitle, _ colour: CoverColour, on canvas: borrowing CoverCanvas, _ room: Double,
    top: Double, middle: Double? = nil
  ) {
    var top = top
    for line in title.lines {
      drawSet(line, cover.titleFace(size: title.size), colour, on: canvas, top: top, middle)
      top += title.size * cover.titleLineHeight
    }
    guard let subtitle = cover.subtitle else { return }
    top += title.size * (1 - cover.titleLineHeight) + gap(below: title)
    let set = self.subtitle(subtitle, below: title, on: canvas, room)
    for line in set.lines {
      drawSet(line, cover.face(size: set.size), colour, on: canvas, top: top, middle)
      top += set.size * 1.3
    }
  }

  private func drawNames(
    _ colour: CoverColour, on canvas: borrowing CoverCanvas, _ room: Double, bottom: Double
  ) {
    drawPublisher(colour, on: canvas, room, bottom: bottom)
    var top = bottom - CoverParts.author - (cover.publisher == nil ? 0 : 150)
    for author in cover.shownAuthors.reversed() {
      drawLine(author, CoverParts.author, colour, on: canvas, room, top: top)
      top -= CoverParts.author * 1.5
    }
  }

  private func drawPublisher(
    _ colour: CoverColour, on canvas: borrowing CoverCanvas, _ room: Double, bottom: Double,
    middle: Double? = nil
  ) {
    guard let publisher = cover.publisher else { return }
    drawLine(
      publisher, CoverParts.publisher, colour, on: canvas, room,
      top: bottom - CoverParts.publisher, middle: middle)
  }

  /// A line that is made smaller where it would be too long.
  private func drawLine(
    _ text: String, _ size: Double, _ colour: CoverColour, on canvas: borrowing CoverCanvas,
    _ room: Double, top: Double, middle: Double? = nil
  ) {
    let face = canvas.fitted(
      cover.face(size: size, tracking: cover.tracking(of: text)), to: text, room: room)
    drawSet(text, face, colour, on: canvas, top: top, middle)
  }

  private func drawSet(
    _ text: String, _ face: TypeFace, _ colour: CoverColour, on canvas: borrowing CoverCanvas,
    top: Double, _ middle: Double?
  ) {
    if let middle {
      canvas.drawLine(text, face, colour, middle: middle, top: top)
    } else {
      canvas.drawLine(text, face, colour, left: margin, top: top)
    }
  }
}
