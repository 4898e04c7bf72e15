/// Tells YAML that would exhaust a recursive parser or multiply itself.
package enum YAMLComplexity {
  /// Real front matter nests two or three levels.
  private static let deepest = 64
  /// Nested `k` deep, `n` aliases make at most `(n / k) ^ k` copies: 16 make some hundreds.
  private static let mostAliases = 16

  /// What is too much of the text, in words; `nil` where nothing is.
  ///
  /// Counts without regard to quotes and comments, so it may refuse what is harmless, but no front
  /// matter that a person wrote.
  package static func excess(of text: ArraySlice<UInt8>) -> String? {
    var brackets = 0
    var aliases = 0
    var indents: [Int] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      for byte in line {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
        default: continue
        }
        if brackets > deepest { return "brackets are nested deeper than \(deepest)" }
      }
      aliases += aliasCount(in: line)
      let indent = line.prefix { $0 == 0x20 }.count
      while let last = indents.last, last >= indent { indents.removeLast() }
      indents.append(indent)
      if indents.count + indicators(in: line) > deepest {
        return "items are nested deeper than \(deepest)"
      }
    }
    return aliases > mostAliases ? "there are more than \(mostAliases) aliases" : nil
  }

  /// Each `*` before a word and not behind one: `**bold**` in a description is no alias.
  private static func aliasCount(in line: ArraySlice<UInt8>) -> Int {
    line.indices.dropLast().count { index in
      guard line[index] == UInt8(ascii: "*"), line[index + 1].isWord else { return false }
      guard index > line.startIndex else { return true }
      let before = line[index - 1]
      return !before.isWord && before != UInt8(ascii: "*") && before < 0x80
    }
  }

  /// Each `- `, `? ` or `: ` at the beginning of a line opens a level of its own.
  private static func indicators(in line: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in line {
      switch byte {
      case 0x20, 0x09: continue
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): count += 1
      default: return count
      }
    }
    return count
  }
}
