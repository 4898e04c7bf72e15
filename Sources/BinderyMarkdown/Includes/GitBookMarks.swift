internal import BinderyModel

/// Finds lines outside code that are nothing but `{% include "file.md" %}` or
/// `[import:1-3, lang-js](file)` (github.com/azu/gitbook-plugin-include-codeblock).
struct GitBookMarks {
  private let text: UnsafeBufferPointer<UInt8>
  private let importsCode: Bool

  /// Longer lines are text.
  private static let longest = 4_096

  /// A finder over a text.
  init(_ text: UnsafeBufferPointer<UInt8>, importsCode: Bool) {
    self.text = text
    self.importsCode = importsCode
  }

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
    guard mark.count > 8,
      text[mark].starts(with: "[import".utf8) || text[mark].starts(with: "{%".utf8)
    else { return nil }
    let written = String(decoding: Array(text[mark]), as: UTF8.self)[...].trimmingBlanks
    return (written.first == "{" ? Self.include(written) : importsCode ? Self.code(written) : nil)
      .map { IncludeMark(range: mark, kind: $0, linePrefix: Array(prefix)) }
  }

  // MARK: - Includes

  /// `{% include "file.md" %}`; pages of HTML and parts of other repositories are no text to read.
  private static func include(_ written: Substring) -> IncludeMark.Kind? {
    guard written.hasSuffix("%}") else { return nil }
    let inside = written.dropFirst(2).dropLast(2)[...].trimmingBlanks
    guard inside.hasPrefix("include ") else { return nil }
    let path = TagArguments(String(inside.dropFirst(8))).positional.first ?? ""
    let isMarkdown = [".md", ".markdown"].contains { path.lowercased().hasSuffix($0) }
    return isMarkdown && !path.contains(":") ? .text(path: path, .all) : nil
  }

  // MARK: - Code

  private static func code(_ written: Substring) -> IncludeMark.Kind? {
    guard let middle = written.firstRange(of: "]("), written.last == ")" else { return nil }
    let options = written[..<middle.lowerBound].dropFirst("[import".count)
    let path = written[middle.upperBound...].dropLast()
    guard ":, ".contains(options.first ?? ","), !path.isEmpty,
      !path.contains(where: { "()[]".contains($0) })
    else { return nil }
    return .code(
      path: String(path), selection(options), language: language(options), title: title(options))
  }

  /// `:1-3`, `:5-`, `:"name"` or `marker:"name"`.
  private static func selection(_ options: Substring) -> LineSelection {
    for option in values(of: options) {
      let ends = option.value.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      switch option.name {
      case "" where !option.isQuoted && Int(ends[0]) != nil:
        return .lines(
          first: max(1, Int(ends[0]) ?? 1), last: ends.count == 2 ? Int(ends[1]) : Int(ends[0]))
      case "", "marker": return .marker(String(option.value))
      case _: continue
      }
    }
    return .all
  }

  /// `title:"main.js"`.
  private static func title(_ options: Substring) -> String? {
    values(of: options).first { $0.name == "title" }.map { TagText.literal(String($0.value)) }
  }

  private typealias Option = (name: Substring, value: Substring, isQuoted: Bool)

  /// Names with their values: `name:"value"` or `name=value`; the range of lines has no name.
  private static func values(of options: Substring) -> [Option] {
    var found: [Option] = []
    var rest = options
    while let mark = rest.firstIndex(where: { $0 == ":" || $0 == "=" }) {
      let name = mark == options.startIndex ? "" : rest[..<mark].split { ", ".contains($0) }.last
      rest = rest[rest.index(after: mark)...].drop { $0 == " " }
      let isQuoted = rest.first == "\""
      if isQuoted { rest.removeFirst() }
      let value = rest.prefix { isQuoted ? $0 != "\"" : !", ".contains($0) }
      rest = rest[value.endIndex...]
      if let name, !value.isEmpty { found.append((name, value, isQuoted)) }
    }
    return found
  }

  /// `lang-typescript`.
  private static func language(_ options: Substring) -> String? {
    options.split { ", ".contains($0) }.first { $0.hasPrefix("lang-") }
      .map { String($0.dropFirst(5).filter { $0.isLetter || $0.isNumber || $0 == "-" }) }
  }
}
