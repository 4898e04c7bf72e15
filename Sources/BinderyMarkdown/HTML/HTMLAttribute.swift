/// What is known of the attributes of HTML beside those that a book keeps.
enum HTMLAttribute {
  /// Whether an author loses something that was seen or that acted. All others place an element on
  /// a screen, serve programs, say what is plain, or are read by the conversion of their element.
  static func isMissed(_ name: String, of element: String) -> Bool {
    if name.hasPrefix("on") && name.utf8.count > 4 { return true }
    switch name {
    case "color", "face", "background", "srcdoc": return true
    case "bgcolor": return !tables.contains(element)
    default: return false
    }
  }

  /// The elements of phrasing content that may carry a style.
  static let phrases: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "mark", "meter", "nobr", "option", "progress", "q", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
  ]

  /// Elements whose alignment is that of table cells.
  static let cells: Set<String> = ["td", "th", "tr"]

  /// Elements that a link stands for: nothing of their look is left.
  static let replaced: Set<String> = ["iframe", "frame", "object", "embed"]

  private static let tables: Set<String> = [
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "col", "colgroup",
  ]
}
