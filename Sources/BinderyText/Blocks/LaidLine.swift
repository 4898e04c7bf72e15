/// A line as it is printed.
struct LaidLine: Sendable, Hashable {
  /// What it shows, indents and all.
  var text: String
  /// How it may be parted from the next line by the end of a page.
  var keep = Keep.free
  /// The numbers of the notes that it refers to.
  var notes: [Int] = []

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

  /// Whether nothing is shown.
  var isBlank: Bool { text.isEmpty }
}

extension [LaidLine] {
  /// The lines with something before each; blank lines stay blank.
  func prefixed(by first: String, _ others: String? = nil) -> [LaidLine] {
    var isFirst = true
    return map { line in
      var line = line
      let prefix = isFirst ? first : others ?? first
      guard !line.isBlank else { return line }
      isFirst = false
      line.text = prefix + line.text
      return line
    }
  }

  /// The lines without blank ones at their ends.
  var trimmed: [LaidLine] {
    guard let first = firstIndex(where: { !$0.isBlank }),
      let last = lastIndex(where: { !$0.isBlank })
    else { return [] }
    return Array(self[first...last])
  }
}
