/// Words that are not converted by rule, but become what somebody says.
struct ScriptExceptions: Sendable {
  /// The words by their first character, the longest first.
  private let words: [Character: [(word: String, replacement: String)]]

  /// The exceptions, word by word; an empty word is none.
  init(_ exceptions: [String: String]) {
    var words: [Character: [(word: String, replacement: String)]] = [:]
    for (word, replacement) in exceptions {
      guard let first = word.first else { continue }
      words[first, default: []].append((word, replacement))
    }
    self.words = words.mapValues { entries in
      entries.sorted { ($1.word.count, $0.word) < ($0.word.count, $1.word) }
    }
  }

  /// A text with its exceptional words replaced, and all between converted.
  func apply(to text: String, _ convert: (String) -> String) -> String {
    guard !words.isEmpty else { return convert(text) }
    var made = ""
    var start = text.startIndex
    var position = start
    func flush() {
      if start < position { made += convert(String(text[start..<position])) }
    }
    while position < text.endIndex {
      guard
        let entry = words[text[position]]?.first(where: { text[position...].hasPrefix($0.word) })
      else {
        position = text.index(after: position)
        continue
      }
      flush()
      made += entry.replacement
      position = text.index(position, offsetBy: entry.word.count)
      start = position
    }
    flush()
    return made
  }
}
