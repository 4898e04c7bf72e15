internal import BinderyModel

/// The info string of a fenced block of code, as the many tools write it.
///
/// The language is the first word or class. Numbers and marked lines come from pandoc
/// (```` ```{.swift .numberLines startFrom="5" hl_lines="1 3-4"} ````), Hugo
/// (`{linenos=true,hl_lines=[1,"3-4"],linenostart=5}`) and those who write `{1,3-4}`.
struct FenceInfo {
  /// The language in lower case; `nil` when not said.
  var language: String?
  /// The number of the first line, where lines are numbered.
  var firstLineNumber: Int?
  /// The lines that are marked.
  var markedLines: [ClosedRange<Int>] = []
  /// The rest: an identifier, classes, unknown keys.
  var attributes = AttributeList()

  /// Reads an info string.
  init(_ text: String) {
    let word = text.prefix { $0 != " " && $0 != "{" && $0 != "," && $0 != ":" && $0 != "\t" }
    language = word.isEmpty ? nil : word.lowercased()
    guard let open = text.firstIndex(of: "{"), let close = text.lastIndex(of: "}"), open < close
    else { return }
    let inside = text[text.index(after: open)..<close]
    let lines = LineNumbers.ranges(in: inside)
    if !lines.isEmpty, inside.allSatisfy({ $0.isNumber || "-, ".contains($0) }) {
      markedLines = lines
    } else if let list = AttributeList(inside.filter { $0 != "[" && $0 != "]" }.withoutListCommas) {
      attributes = list
      attributes.words = []
      if language == nil, !attributes.classes.isEmpty {
        language = attributes.classes.removeFirst().lowercased()
      }
    }
  }
}

extension CodeBlock {
  /// Takes numbers and marked lines out of attributes.
  mutating func take(_ list: inout AttributeList) {
    let numbering: Set = ["numberLines", "number-lines", "numberlines", "linenos", "line-numbers"]
    let start = list.take("startfrom") ?? list.take("start-from") ?? list.take("linenostart")
    let switched = list.take("linenos") ?? list.take("numberlines")
    let isNumbered =
      list.classes.contains { numbering.contains($0) } || switched.map { $0 != "false" } ?? false
    list.classes.removeAll { numbering.contains($0) }
    if isNumbered || start != nil { firstLineNumber = start.flatMap(LineNumbers.first) ?? 1 }
    for key in ["hl_lines", "hl-lines", "mark", "emphasize-lines", "mark_lines"] {
      guard let value = list.take(key) else { continue }
      markedLines = LineNumbers.ranges(in: value[...])
    }
    for name in list.classes where name.hasPrefix("language-") {
      language = String(name.dropFirst(9)).lowercased()
      list.classes.removeAll { $0 == name }
    }
  }
}

/// Numbers of lines: `1 3-4`, `1,3-4`.
enum LineNumbers {
  /// The number that lines are counted from; `nil` where it cannot be read or no listing is as long.
  static func first(_ text: some StringProtocol) -> Int? {
    guard let number = Int(text), (0...9_999_999).contains(number) else { return nil }
    return number
  }

  /// The ranges, ascending and apart; of what cannot be read nothing.
  static func ranges(in text: Substring) -> [ClosedRange<Int>] {
    let parts = text.split { " ,;\t\"'[]".contains($0) }
    let ranges = parts.prefix(1_000).compactMap { part -> ClosedRange<Int>? in
      let ends = part.split(separator: "-", maxSplits: 1).map { Int($0) }
      guard let first = ends.first ?? nil, first > 0, first < 1_000_000 else { return nil }
      guard ends.count == 2 else { return first...first }
      guard let last = ends[1], last >= first, last < 1_000_000 else { return nil }
      return first...last
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
      .reduce(into: []) { joined, range in
        if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
          joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
        } else {
          joined.append(range)
        }
      }
  }
}

extension String {
  /// Hugo's `hl_lines=[1,"3-4"]` with the list's commas and quotes taken out: `hl_lines=1;3-4`.
  fileprivate var withoutListCommas: String {
    guard contains("hl_lines="), let key = range(of: "hl_lines=") else { return self }
    let value = self[key.upperBound...]
    guard value.first != "\"" && value.first != "'" else { return self }
    let list = value.prefix { $0.isNumber || "-, \"".contains($0) }
    let joined = list.split { ", \"".contains($0) }.joined(separator: ";")
    return String(self[..<key.upperBound]) + joined + " " + value.dropFirst(list.count)
  }

  private func range(of word: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) {
        return start..<index(start, offsetBy: word.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
