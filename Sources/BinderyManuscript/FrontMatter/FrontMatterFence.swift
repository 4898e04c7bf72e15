/// Where a file's front matter ends and its text begins.
struct FrontMatterFence: Sendable, Hashable {
  /// How front matter is written.
  enum Language: Sendable, Hashable {
    case yaml
    case toml
    case json
  }

  /// What it is written in.
  var language: Language
  /// The bytes between the fences.
  var content: Range<Int>
  /// The first byte after the closing fence.
  var end: Int
  /// The line of the file that `end` lies on, from 1.
  var firstTextLine: Int

  /// Finds the fences: `---` with `---` or `...`, and `+++`, at the very start of a file, or the
  /// braces of an object with quoted keys.
  ///
  /// White space after a fence is overlooked. A thematic break without a second one is no fence.
  init?(of text: [UInt8]) {
    if let object = Self.object(at: text) {
      language = .json
      content = object
      let rest = text[object.upperBound...]
      end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
      firstTextLine = 1 + text[..<end].count { $0 == UInt8(ascii: "\n") }
      return
    }
    guard let first = Self.line(of: text, from: 0), let language = Self.opening(text[first.line])
    else { return nil }
    var start = first.next
    var number = 2
    while let (line, next) = Self.line(of: text, from: start) {
      if Self.isClosing(text[line], language) {
        self.language = language
        content = first.next..<line.lowerBound
        end = next
        firstTextLine = number + 1
        return
      }
      start = next
      number += 1
    }
    return nil
  }

  private static func opening(_ line: ArraySlice<UInt8>) -> Language? {
    guard let first = line.first, !first.isBlank else { return nil }
    let fence = line.trimmingBlanks
    if fence.elementsEqual("---".utf8) { return .yaml }
    if fence.elementsEqual("+++".utf8) { return .toml }
    return nil
  }

  private static func isClosing(_ line: ArraySlice<UInt8>, _ language: Language) -> Bool {
    // Nearly every line is ruled out by its first byte.
    guard let first = line.first else { return false }
    switch language {
    case .yaml:
      guard first == UInt8(ascii: "-") || first == UInt8(ascii: ".") else { return false }
      let fence = line.trimmingBlanks
      return fence.elementsEqual("---".utf8) || fence.elementsEqual("...".utf8)
    case .toml: return first == UInt8(ascii: "+") && line.trimmingBlanks.elementsEqual("+++".utf8)
    case .json: return false
    }
  }

  /// The object that a text begins with, alone on its lines; `{漢字|かんじ}` and `{% tag %}` are none.
  private static func object(at text: [UInt8]) -> Range<Int>? {
    guard text.first == UInt8(ascii: "{"),
      let key = text.dropFirst().first(where: { !$0.isBlank && $0 != UInt8(ascii: "\n") }),
      key == UInt8(ascii: "\"")
    else { return nil }
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    for (index, byte) in text.enumerated() {
      switch byte {
      case _ where isEscaped: break
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "{") where !isQuoted: depth += 1
      case UInt8(ascii: "}") where !isQuoted: depth -= 1
      default: break
      }
      isEscaped = isQuoted && byte == UInt8(ascii: "\\") && !isEscaped
      guard depth == 0 else { continue }
      let tail = text[(index + 1)...].prefix { $0 != UInt8(ascii: "\n") }
      return tail.allSatisfy(\.isBlank) ? 0..<(index + 1) : nil
    }
    return nil
  }

  /// The line that begins at a byte, without its end, and where the next one begins.
  private static func line(of text: [UInt8], from start: Int) -> (line: Range<Int>, next: Int)? {
    guard start < text.count else { return nil }
    let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
    return (start..<end, min(end + 1, text.count))
  }
}

extension FrontMatterFence.Language {
  /// What it is called.
  var name: String {
    switch self {
    case .yaml: "YAML"
    case .toml: "TOML"
    case .json: "JSON"
    }
  }

  /// What most often is wrong with it.
  var hint: String {
    switch self {
    case .yaml: "put values with ':', '#', '@' or brackets in quotes"
    case .toml: "put texts in quotes, and each key on a line of its own, once"
    case .json: "put keys and texts in double quotes, and a comma between members"
    }
  }
}
