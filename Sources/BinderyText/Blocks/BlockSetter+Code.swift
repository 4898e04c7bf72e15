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
    let behind = max(1, room - continuation.cells(by: widths))
    var pieces: [String] = []
    var piece: [Character] = []
    var cells: [Int] = []
    var used = 0
    for character in line {
      let width = String(character).cells(by: widths)
      while used + width > (pieces.isEmpty ? room : behind), !piece.isEmpty {
        let cut = cut(piece + [character], cells + [width])
        pieces.append(String(piece[..<cut]))
        used -= cells[..<cut].reduce(0, +)
        piece.removeFirst(cut)
        cells.removeFirst(cut)
      }
      piece.append(character)
      cells.append(width)
      used += width
    }
    return (pieces + [String(piece)]).enumerated().map { $0 == 0 ? $1 : continuation + $1 }
  }

  /// Where characters are cut whose last has no room: in their second half beside a space or a wide character, else
  /// as late as can be; before nothing that closes or stops, where that can be.
  private static func cut(_ characters: [Character], _ cells: [Int]) -> Int {
    let last = characters.count - 1
    let places = (1...last).suffix((last + 1) / 2).reversed().filter { !characters[$0].endsCode }
    let best = places.first { place in
      characters[place - 1...place].contains(" ") || max(cells[place - 1], cells[place]) > 1
    }
    return best ?? places.first ?? last
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

extension Character {
  /// Whether it belongs to what stands before it: a closing bracket, a comma, a stop.
  fileprivate var endsCode: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch LineClass(scalar) {
    case .closing, .stop, .pause, .exclamation: return true
    default: return scalar == "," || scalar == ";"
    }
  }
}
