internal import BinderyModel

/// Why a text is no style sheet that Bindery can read.
public struct StylesheetFlaw: Error, Sendable, Hashable {
  /// What is wrong.
  public let message: String
  /// The line of the text, from 1.
  public let line: Int
}

/// Reads a style sheet: rules nested in groups, comments passed over, strings and brackets kept whole
/// (CSS Syntax 3, without what style sheets of books do not need).
struct StylesheetParser {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// Reads a text.
  static func read(_ text: String) throws(StylesheetFlaw) -> Stylesheet {
    var parser = StylesheetParser(text)
    return Stylesheet(rules: try parser.rules(depth: 0))
  }

  /// Groups stand in groups no deeper than people write them.
  private static let mostDepth = 8

  private mutating func rules(depth: Int) throws(StylesheetFlaw) -> [Stylesheet.Rule] {
    guard depth <= Self.mostDepth else { throw flaw("groups are nested too deeply") }
    var rules: [Stylesheet.Rule] = []
    while true {
      let prelude = try text(until: "{;}")
      guard index < bytes.count else {
        guard prelude.isEmpty, depth == 0 else {
          throw flaw("a rule is not closed: '}' is missing")
        }
        return rules
      }
      let end = take()
      switch end {
      case UInt8(ascii: "}"):
        guard depth > 0, prelude.isEmpty else { throw flaw("'}' closes nothing") }
        return rules
      case UInt8(ascii: ";"):
        guard prelude.hasPrefix("@") else { throw flaw("'\(prelude)' is no rule: '{' is missing") }
        guard !prelude.lowercased().hasPrefix("@import") else {
          throw flaw("'@import' reads another file: write its rules here")
        }
        rules.append(.statement(prelude))
      default:
        guard !prelude.isEmpty else { throw flaw("a rule has no selector") }
        if prelude.hasPrefix("@media") || prelude.hasPrefix("@supports") {
          rules.append(.group(prelude, try self.rules(depth: depth + 1)))
        } else {
          rules.append(.style(selectors: Self.selectors(prelude), try declarations()))
        }
      }
    }
  }

  private mutating func declarations() throws(StylesheetFlaw) -> [Stylesheet.Declaration] {
    var declarations: [Stylesheet.Declaration] = []
    while true {
      let text = try text(until: ";}")
      guard index < bytes.count else { throw flaw("a rule is not closed: '}' is missing") }
      if !text.isEmpty {
        guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else {
          throw flaw("'\(text)' is no declaration: write 'property: value;'")
        }
        let property = text[..<colon].trimmed.lowercased()
        let value = text[text.index(after: colon)...].trimmed
        guard !value.isEmpty else { throw flaw("'\(property)' has no value") }
        guard !Self.namesFile(value) else {
          throw flaw("'\(property)' names a file, and a sheet brings none into the book")
        }
        let declaration = Stylesheet.Declaration(property, value)
        if let unknown = FontMapping.unknownRole(in: declaration) {
          let known = FontRole.allCases.map { FontMapping.prefix + $0.rawValue }
          throw flaw("'\(unknown)' is no role of fonts: write \(known.joined(separator: ", "))")
        }
        declarations.append(declaration)
      }
      if take() == UInt8(ascii: "}") { return declarations }
    }
  }

  /// The text up to one of some characters, not within strings, brackets and comments; white space is
  /// one space each.
  private mutating func text(until ends: StaticString) throws(StylesheetFlaw) -> String {
    var found: [UInt8] = []
    var open = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
        try skipComment()
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        try takeString(byte, into: &found)
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["): open += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): open = max(0, open - 1)
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        if let last = found.last, last != 0x20 { found.append(0x20) }
        _ = take()
        continue
      default:
        if open == 0, ends.withUTF8Buffer({ $0.contains(byte) }) {
          return String(decoding: found, as: UTF8.self).trimmed
        }
      }
      found.append(take())
    }
    return String(decoding: found, as: UTF8.self).trimmed
  }

  /// Whether a value needs a file that lies beside the sheet or on a server.
  private static func namesFile(_ value: String) -> Bool {
    value.lowercased().split(separator: "url(", omittingEmptySubsequences: false).dropFirst()
      .contains { !$0.drop { " \"'".contains($0) }.hasPrefix("data:") }
  }

  private mutating func takeString(
    _ quote: UInt8, into found: inout [UInt8]
  ) throws(StylesheetFlaw) {
    found.append(take())
    while index < bytes.count {
      let byte = take()
      found.append(byte)
      if byte == quote { return }
      if byte == UInt8(ascii: "\\"), index < bytes.count { found.append(take()) }
      if byte == 0x0A { break }
    }
    throw flaw("a string is not closed")
  }

  private mutating func skipComment() throws(StylesheetFlaw) {
    index += 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        index += 2
        return
      }
      _ = take()
    }
    throw flaw("a comment is not closed: '*/' is missing")
  }

  private mutating func take() -> UInt8 {
    let byte = bytes[index]
    index += 1
    if byte == 0x0A { line += 1 }
    return byte
  }

  private func flaw(_ message: String) -> StylesheetFlaw {
    StylesheetFlaw(message: message, line: line)
  }

  /// The selectors of a list, parted by commas outside brackets.
  private static func selectors(_ prelude: String) -> [String] {
    guard !prelude.hasPrefix("@") else { return [prelude] }
    var selectors = [""]
    var open = 0
    for character in prelude {
      switch character {
      case "(", "[": open += 1
      case ")", "]": open -= 1
      case "," where open == 0:
        selectors.append("")
        continue
      default: break
      }
      selectors[selectors.count - 1].append(character)
    }
    return selectors.map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    guard let start = firstIndex(where: { $0 != " " }), let end = lastIndex(where: { $0 != " " })
    else { return "" }
    return String(self[start...end])
  }
}
