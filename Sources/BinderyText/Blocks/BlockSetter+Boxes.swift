internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

extension BlockSetter {
  /// A remark in a box under its title; in vertical lines set in below it.
  mutating func callout(_ callout: Callout, width: Int) -> [LaidLine] {
    let title =
      callout.title.isEmpty
      ? furniture.calloutTitle(ofKind: callout.kind) : callout.title.plainText.harmless
    guard !widths.isVertical, hasRoom(beside: 2 * edge + 4, in: width) else {
      let head = paragraph([Inline(.text("【\(title)】"))], width: width)
      return head.map { LaidLine(text: $0.text, keep: .withNext) }
        + inset(callout.blocks, width: width)
    }
    let inner = lines(of: callout.blocks, width: width - 2 * edge)
    return boxed(inner, title: title, width: width)
  }

  /// The cells of the side of a box with its white.
  private var edge: Int { (look.boxes.side + " ").cells(by: widths) }

  private func boxed(_ lines: [LaidLine], title: String, width: Int) -> [LaidLine] {
    let signs = look.boxes
    let line = signs.line.cells(by: widths)
    let room = width - 2 * edge
    func rule(_ ends: [String], _ text: String) -> LaidLine {
      let text = text.isEmpty ? "" : " " + text.fitting(cells: room - 4, by: widths) + " "
      let left = max(0, (room + 2 * edge - 3 * line - text.cells(by: widths)) / line)
      // Where signs are two cells wide an odd title leaves a cell.
      let filled = 3 * line + text.cells(by: widths) + left * line
      let white = String(repeating: " ", count: max(0, room + 2 * edge - filled))
      return LaidLine(
        text: ends[0] + signs.line + text + white + String(repeating: signs.line, count: left)
          + ends[2], keep: .withNext)
    }
    let sides = lines.map { inner in
      var inner = inner
      let padding = String(repeating: " ", count: max(0, room - inner.text.cells(by: widths)))
      inner.text = signs.side + " " + inner.text + padding + " " + signs.side
      return inner
    }
    var last = rule(signs.bottom, "")
    last.keep = .free
    // The edges of a box stay with what is in it.
    var inside = sides
    if let end = inside.indices.last { inside[end].keep = .withNext }
    return [rule(signs.top, title)] + inside + [last]
  }
}
