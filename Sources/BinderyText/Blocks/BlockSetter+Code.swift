internal import BinderyModel
internal import BinderyUnicode

extension BlockSetter {
  /// Code as it stands, with the numbers that its author gave its lines; on a page of its own, in horizontal lines,
  /// where text is vertical.
  mutating func code(_ code: CodeBlock, width: Int) -> [LaidLine] {
    let text = code.text.harmless
    guard let first = code.firstLineNumber else { return verbatim(text, width: width) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let digits = max(String(first).count, String(first + lines.count - 1).count)
    let numbers = lines.indices.map { index in
      let number = String(first + index)
      return String(repeating: " ", count: digits - number.count) + number + "  "
    }
    return verbatim(text, width: width, numbers: numbers)
  }

  /// Lines as they stand, set in; a line too long goes on below, behind a sign.
  func verbatim(_ text: String, width: Int, numbers: [String] = []) -> [LaidLine] {
    let widths = CellWidth(region: widths.region, ambiguous: widths.ambiguous)
    let usual = widths.region == .latin || widths.region == .korean ? "    " : "  "
    let own = self.widths.isVertical ? islandWidth : width
    let before = usual.cells + (numbers.first?.count ?? 0)
    let indent = hasRoom(beside: before, in: own) ? usual : ""
    let room = own - indent.cells - (numbers.first?.count ?? 0)
    let blank = String(repeating: " ", count: numbers.first?.count ?? 0)
    var lines: [LaidLine] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let pieces = CodeLine.pieces(of: CodeLine.untabbed(line), room: room, widths: widths)
      for (place, piece) in pieces.enumerated() {
        let number = numbers.isEmpty ? "" : place == 0 ? numbers[index] : blank
        lines.append(piece.isEmpty ? .blank : LaidLine(text: indent + number + piece))
      }
    }
    guard self.widths.isVertical else { return lines.keptFromEdges }
    return [LaidLine(text: "", island: lines)]
  }
}

/// A line of code in the room of a page.
enum CodeLine {
  /// What stands at the beginning of a line that belongs to the one above.
  static let continuation = "↪ "

  /// The pieces of a line, each no wider than the room.
  static func pieces(of line: String, room: Int, widths: CellWidth) -> [String] {
    guard line.cells(by: widths) > room else { return [line] }
    var pieces: [String] = []
    var piece = ""
    var cells = 0
    for character in line {
      let width = String(character).cells(by: widths)
      if cells + width > room, piece != continuation, !piece.isEmpty {
        pieces.append(piece)
        piece = continuation
        cells = continuation.cells(by: widths)
      }
      piece.append(character)
      cells += width
    }
    return pieces + [piece]
  }

  /// A line with spaces in the place of tabulators, one every four cells.
  static func untabbed(_ line: Substring) -> String {
    guard line.contains("\t") else { return String(line) }
    var text = ""
    var cells = 0
    for character in line {
      if character == "\t" {
        let white = 4 - cells % 4
        text += String(repeating: " ", count: white)
        cells += white
      } else {
        text.append(character)
        cells += String(character).cells
      }
    }
    return text
  }
}
