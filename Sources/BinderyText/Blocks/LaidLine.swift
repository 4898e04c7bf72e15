internal import BinderyUnicode

/// A line as it is printed.
struct LaidLine: Sendable, Hashable {
  /// What it shows, indents and all.
  var text: String
  /// How it may be parted from the next line by the end of a page.
  var keep = Keep.free
  /// The numbers of the notes that it refers to.
  var notes: [Int] = []
  /// The identifier of the heading that begins here.
  var anchor: String?
  /// What stands beside it, where lines run from top to bottom.
  var besides: [LaidBeside] = []
  /// Horizontal lines that have pages of their own among vertical ones.
  var island: [LaidLine] = []

  /// Whether the end of a page may come behind a line.
  enum Keep: Sendable, Hashable {
    /// It may.
    case free
    /// The next line stands on the same page: behind headings, and in what is not torn.
    case withNext
    /// The next line begins a page.
    case pageEnd
  }

  /// A line without text.
  static let blank = LaidLine(text: "")
  /// A line that is not shown: the next one begins a page.
  static let pageEnd = LaidLine(text: "", keep: .pageEnd)

  /// Whether nothing is shown.
  var isBlank: Bool { text.isEmpty && island.isEmpty }
}

/// What stands in the gap beside a vertical line.
struct LaidBeside: Sendable, Hashable {
  /// The cells of the line above it.
  var offset: Int
  /// The cells that it belongs to.
  var cells: Int
  /// What it says.
  var text: String
}

extension [LaidLine] {
  /// The lines with something before each; blank lines stay blank.
  ///
  /// Horizontal lines among vertical ones have nothing before them: a mark that would begin them has a line of its own.
  func prefixed(by first: String, _ others: String? = nil) -> [LaidLine] {
    var isFirst = true
    return flatMap { line -> [LaidLine] in
      let prefix = isFirst ? first : others ?? first
      guard !line.isBlank else { return [line] }
      defer { isFirst = false }
      guard line.island.isEmpty else {
        let isSeen = isFirst && first.contains { !$0.isWhitespace }
        return (isSeen ? [LaidLine(text: first, keep: .withNext)] : []) + [line]
      }
      var line = line
      line.text = prefix + line.text
      if !line.besides.isEmpty {
        let cells = prefix.cells
        for index in line.besides.indices { line.besides[index].offset += cells }
      }
      return [line]
    }
  }

  /// The lines, all on one page where a page can hold them.
  var keptTogether: [LaidLine] {
    var lines = self
    for index in lines.indices.dropLast() where lines[index].keep == .free {
      lines[index].keep = .withNext
    }
    return lines
  }

  /// The lines of a paragraph: neither its first nor its last stands alone on a page (CLREQ 3.4.4).
  var keptFromEdges: [LaidLine] {
    guard count > 1 else { return self }
    var lines = self
    lines[0].keep = .withNext
    lines[count - 2].keep = .withNext
    return lines
  }
}
