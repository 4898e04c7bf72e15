internal import BinderyModel
internal import BinderyUnicode

extension CoverCanvas {
  /// A face made smaller until a line in it is no longer than a room.
  func fitted(_ face: TypeFace, to text: String, room: Double) -> TypeFace {
    let length = length(of: text, face)
    guard length > room, length > 0 else { return face }
    var face = face
    face.size *= room / length
    return face
  }

  /// How long a line is, in either direction, in pixels.
  func length(of text: String, _ face: TypeFace) -> Double {
    guard face.isVertical else { return measure(text, face).length }
    return VerticalText.runs(of: text).reduce(0) { $0 + length(of: $1, face) }
  }

  /// Draws a horizontal line whose letters, not whose em boxes, begin at the left: small white at their sides
  /// shows where type is large.
  func drawLine(_ text: String, _ face: TypeFace, _ colour: CoverColour, left: Double, top: Double)
  {
    draw(text, face, colour, x: left - sideBearing(of: text, face), y: top)
  }

  /// Draws a horizontal line whose ink is in the middle of a room; marks at its ends count.
  func drawLine(
    _ text: String, _ face: TypeFace, _ colour: CoverColour, middle: Double, top: Double
  ) {
    let extent = measure(text, face)
    draw(text, face, colour, x: middle - extent.inkStart - extent.inkLength / 2, y: top)
  }

  /// Draws a vertical line whose letters begin at the top.
  func drawColumn(
    _ text: String, _ face: TypeFace, _ colour: CoverColour, right: Double, top: Double
  ) {
    var y = top - sideBearing(of: text, face)
    for run in VerticalText.runs(of: text) {
      switch run {
      case .line(let line): draw(line, face, colour, x: right, y: y)
      case .block(let block): drawBlock(block, face, colour, right: right, top: y)
      }
      y += length(of: run, face)
    }
  }

  private func length(of run: VerticalText.Run, _ face: TypeFace) -> Double {
    switch run {
    case .line(let text): measure(text, face).length
    case .block: face.size * (1 + face.tracking)
    }
  }

  /// Draws two characters into the room of one.
  private func drawBlock(
    _ text: String, _ face: TypeFace, _ colour: CoverColour, right: Double, top: Double
  ) {
    var upright = face
    upright.isVertical = false
    upright.tracking = 0
    upright = fitted(upright, to: text, room: face.size)
    let length = measure(text, upright).length
    // Figures stand on the line and are three quarters of the em high: their middle is that of the em box.
    let top = top + face.size / 2 - (TypeFace.ascent - Self.figureHeight / 2) * upright.size
    draw(text, upright, colour, x: right - face.size / 2 - length / 2, y: top)
  }

  private static let figureHeight = 0.73

  /// White between the beginning of a line and its ink: the same for all ideographs, so that their grid stays.
  private func sideBearing(of text: String, _ face: TypeFace) -> Double {
    guard let first = text.unicodeScalars.first else { return 0 }
    if first.isHan || first.isKana || first.isHangul { return Self.ideographBearing * face.size }
    if face.isVertical, case .block = VerticalText.runs(of: text).first { return 0 }
    return measure(text, face).inkStart
  }

  private static let ideographBearing = 0.045
}
