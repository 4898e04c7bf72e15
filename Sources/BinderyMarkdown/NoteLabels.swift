internal import BinderyModel

/// The labels of an essay's notes, which cmark-gfm replaces by numbers.
///
/// cmark-gfm also drops every definition that nothing refers to. So a paragraph that refers to all
/// of them is put after the text before parsing, and taken off the tree afterwards.
struct NoteLabels {
  /// A definition as found in the text.
  struct Definition {
    let label: String
    let line: Int
    let column: Int
  }

  /// What may be a definition, by its look alone: some may stand in code.
  let candidates: [Definition]
  /// Whether the text holds `[^` at all.
  let hasReferences: Bool
  private var labelsByNumber: [Int: String] = [:]

  /// Looks for definitions in a text.
  init(in text: [UInt8]) {
    var candidates: [Definition] = []
    var hasMark = false
    text.withUnsafeBufferPointer { buffer in
      var line = 1
      var lineStart = 0
      // Found once a line: a line may hold 100,000 carets.
      var lineEnd = buffer.next(0x0A, from: 0)
      var start = 0
      while let index = buffer.next(UInt8(ascii: "^"), from: start) {
        start = index + 1
        guard index > 0, buffer[index - 1] == UInt8(ascii: "[") else { continue }
        hasMark = true
        while let end = lineEnd, end < index {
          line += 1
          lineStart = end + 1
          lineEnd = buffer.next(0x0A, from: lineStart)
        }
        if let label = Self.definedLabel(in: buffer, at: index, lineStart: lineStart) {
          candidates.append(Definition(label: label, line: line, column: index - lineStart))
        }
      }
    }
    self.candidates = candidates
    hasReferences = hasMark
  }

  /// The label, when `[^label]:` stands here with nothing but indentation and marks before it.
  private static func definedLabel(
    in text: UnsafeBufferPointer<UInt8>, at caret: Int, lineStart: Int
  ) -> String? {
    guard text[lineStart..<(caret - 1)].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ">") }) else {
      return nil
    }
    var end = caret + 1
    while end < text.count, text[end] != UInt8(ascii: "]"), text[end] != 0x0A, end - caret < 1_000 {
      end += 1
    }
    guard end + 1 < text.count, text[end] == UInt8(ascii: "]"),
      text[end + 1] == UInt8(ascii: ":"), end > caret + 1
    else { return nil }
    return String(decoding: text[(caret + 1)..<end], as: UTF8.self)
  }

  /// A paragraph that refers to every candidate; empty where there are none.
  var summons: [UInt8] {
    guard !candidates.isEmpty else { return [] }
    var seen: Set<String> = []
    let references = candidates.filter { seen.insert($0.label).inserted }.map { "[^\($0.label)]" }
    return Array(("\n\n" + references.joined(separator: " ") + "\n").utf8)
  }

  /// Learns which number cmark-gfm gave to which label.
  mutating func assign(_ label: String, toNumber number: Int) { labelsByNumber[number] = label }

  /// The label of a number.
  func label(ofNumber number: Int) -> String? { labelsByNumber[number] }

  /// Labels that a text refers to in vain: `[^label]` left standing.
  static func references(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var labels: [String] = []
      var from = 0
      while let caret = bytes.next(UInt8(ascii: "^"), from: from) {
        from = caret + 1
        guard caret > 0, bytes[caret - 1] == UInt8(ascii: "[") else { continue }
        // A label ends at white space at the latest, and where the next may begin.
        while from < bytes.count, bytes[from] > 0x20, bytes[from] != UInt8(ascii: "]"),
          bytes[from] != UInt8(ascii: "[")
        {
          from += 1
        }
        if from < bytes.count, bytes[from] == UInt8(ascii: "]"), from > caret + 1 {
          labels.append(String(decoding: bytes[(caret + 1)..<from], as: UTF8.self))
        }
      }
      return labels
    }
  }

  /// How cmark-gfm compares labels: letter case and runs of white space aside.
  static func folded(_ label: String) -> String { label.collapsingSpaces.lowercased() }
}
