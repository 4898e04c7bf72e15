internal import BinderyModel
internal import BinderyUnicode

extension BlockSetter {
  /// Code as it stands, set in; a line too long goes on below, behind a sign.
  func code(_ text: String, width: Int) -> [LaidLine] {
    let indent = look.blockIndent
    let room = narrowed(width, by: indent.cells)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      Self.pieces(of: Self.untabbed(line), room: room, widths: widths)
    }
    .map { $0.isEmpty ? .blank : LaidLine(text: indent + $0) }
  }

  /// What stands at the beginning of a line that belongs to the one above.
  static let continuation = "↪ "

  private static func pieces(of line: String, room: Int, widths: CellWidth) -> [String] {
    guard line.cells(by: widths) > room else { return [line] }
    var pieces: [String] = []
    var piece = ""
    var cells = 0
    for character in line {
      let width = String(character).cells(by: widths)
      if cells + width > room, !piece.isEmpty {
        pieces.append(piece)
        piece = continuation
        cells = continuation.cells(by: widths)
      }
      piece.append(character)
      cells += width
    }
    return pieces + [piece]
  }

  private static func untabbed(_ line: Substring) -> String {
    guard line.contains("\t") else { return String(line) }
    var text = ""
    for character in line {
      if character == "\t" {
        text += String(repeating: " ", count: 4 - text.cells % 4)
      } else {
        text.append(character)
      }
    }
    return text
  }
}
