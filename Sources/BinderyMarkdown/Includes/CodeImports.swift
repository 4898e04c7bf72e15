internal import BinderyModel

/// Finds lines that are `[import:1-3, lang-js](file)` and nothing else, outside code
/// (github.com/azu/gitbook-plugin-include-codeblock).
struct CodeImports {
  private let text: UnsafeBufferPointer<UInt8>

  /// Longer lines are text.
  private static let longest = 4_096

  /// A finder over a text.
  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// All marks in order.
  func all() -> [IncludeMark] {
    var marks: [IncludeMark] = []
    var blocks = BlockTracker()
    var start = 0
    while start < text.count {
      let end = text.next(0x0A, from: start) ?? text.count
      let place = blocks.place(ofLine: UnsafeBufferPointer(rebasing: text[start..<end]))
      if place == .prose, let mark = mark(inLine: start..<end) { marks.append(mark) }
      start = end + 1
    }
    return marks
  }

  private func mark(inLine line: Range<Int>) -> IncludeMark? {
    guard line.count <= Self.longest else { return nil }
    let prefix = text[line].prefix { " \t>".utf8.contains($0) }
    let mark = prefix.endIndex..<line.upperBound
    guard text[mark].starts(with: "[import".utf8) else { return nil }
    let written = String(decoding: Array(text[mark]), as: UTF8.self)[...].trimmingBlanks
    guard let middle = written.firstRange(of: "]("), written.last == ")" else { return nil }
    let options = written[..<middle.lowerBound].dropFirst("[import".count)
    let path = written[middle.upperBound...].dropLast()
    guard ":, ".contains(options.first ?? ","), !path.isEmpty,
      !path.contains(where: { "()[]".contains($0) })
    else { return nil }
    return IncludeMark(
      range: mark,
      kind: .code(
        path: String(path), Self.selection(options), language: Self.language(options)),
      linePrefix: Array(prefix))
  }

  /// `:1-3`, `:5-`, `:"name"` or `marker:"name"`.
  private static func selection(_ options: Substring) -> LineSelection {
    var rest = options
    while let colon = rest.firstIndex(of: ":") {
      let name = rest[..<colon].split { ", ".contains($0) }.last ?? ""
      let isOwn = colon == options.startIndex
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
      let isQuoted = rest.first == "\""
      if isQuoted { rest.removeFirst() }
      let value = rest.prefix { isQuoted ? $0 != "\"" : !", ".contains($0) }
      rest = rest[value.endIndex...]
      guard isOwn || name == "marker", !value.isEmpty else { continue }
      let ends = value.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard isOwn, !isQuoted, let first = Int(ends[0]) else { return .marker(String(value)) }
      return .lines(first: max(1, first), last: ends.count == 2 ? Int(ends[1]) : first)
    }
    return .all
  }

  /// `lang-typescript`.
  private static func language(_ options: Substring) -> String? {
    options.split { ", ".contains($0) }.first { $0.hasPrefix("lang-") }
      .map { String($0.dropFirst(5).filter { $0.isLetter || $0.isNumber || $0 == "-" }) }
  }
}
