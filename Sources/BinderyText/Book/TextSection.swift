internal import BinderyModel

/// A part of the book in lines: an essay, or a page that the book makes.
struct TextSection: Sendable {
  /// What stands above its pages; empty for those that stand alone.
  var title = ""
  /// Its lines.
  var lines: [LaidLine] = []
  /// Its notes by their numbers, each in lines.
  var notes: [(number: Int, lines: [LaidLine])] = []
  /// What stands behind text and notes: the addresses of its links, where it was published.
  var references: [LaidLine] = []
  /// Whether its lines stand in the middle of a page, without head and folio.
  var standsAlone = false
  /// What was found while it was set.
  var findings: [Diagnostic] = []

  /// All lines in a row, the notes behind the text under a heading.
  func flow(notesUnder heading: [LaidLine]) -> [LaidLine] {
    var all = lines
    if !notes.isEmpty {
      all += [.blank] + heading + notes.flatMap(\.lines)
    }
    if !references.isEmpty { all += [.blank] + references }
    return all
  }
}
