internal import BinderyXML

/// The letters of a document, to be compared with those of its source.
///
/// Much of a source is no text: addresses, labels, comments, scripts, names of languages. So only
/// paragraphs without any mark that could begin such a thing are looked for, and only letters, which
/// no mark consists of; those must all be there, side by side.
struct KeptText {
  private var letters: [UInt8] = []

  /// Adds the letters of an element.
  mutating func read(_ element: MarkupElement) {
    for child in element.children {
      switch child {
      case .element(let inner): read(inner)
      case .text(let text): read(text: text)
      }
    }
  }

  /// Adds the letters of a text.
  mutating func read(text: String) { letters += Self.letters(of: text) }

  /// The plain paragraphs of a source whose letters are not here.
  func lost(of source: [UInt8]) -> [String] {
    Self.plainParagraphs(of: source).filter { !contains(Self.letters(of: $0)) }
  }

  private func contains(_ run: [UInt8]) -> Bool {
    run.isEmpty
      || letters.indices.contains {
        letters[$0] == run[0] && letters[$0...].starts(with: run)
      }
  }

  private static func letters(of text: String) -> [UInt8] {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic { view.append(scalar) }
    return Array(String(view).utf8)
  }

  /// Runs of lines between empty ones that begin at the margin and hold no mark; none behind what
  /// may swallow all that follows.
  private static func plainParagraphs(of source: [UInt8]) -> [String] {
    let text = String(decoding: source, as: UTF8.self)
    var paragraphs: [String] = []
    var lines: [Substring] = []
    func flush() {
      let paragraph = lines.joined(separator: "\n")
      if let first = paragraph.unicodeScalars.first, first != " ", first != "\t",
        !paragraph.unicodeScalars.contains(where: marks.contains),
        !wideMarks.contains(where: paragraph.contains)
      {
        paragraphs.append(paragraph)
      }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
        flush()
      } else {
        lines.append(line)
        let folded = line.lowercased()
        if swallowers.contains(where: folded.contains) { return paragraphs }
      }
    }
    flush()
    return paragraphs
  }

  /// Characters that may begin or end what is no text.
  private static let marks = Set("<>[]{}`~&|$《》｜^%\\".unicodeScalars)
  private static let wideMarks = ["::", "==", "Table: "]
  /// What takes out all up to its end, which may never come.
  private static let swallowers = [
    "<!", "<?", "{%", "{{", "{::", "%%", "<script", "<style", "<template", "<svg", "<math",
    "<noframes", "<frameset", "<applet", "<datalist", "<rp",
  ]
}
