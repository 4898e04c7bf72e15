internal import BinderyModel

extension TreeBuilder {
  /// A block of code; one in the language `math` is a formula (GitHub).
  mutating func code(_ text: String, _ info: FenceInfo, at source: SourceRange) -> Block {
    if info.language == "math", dialect.contains(.math) {
      return Block(.math(Math(tex: text.trimmingSpaces, isDisplay: true)), source: source)
    }
    let hidesLines = dialect.contains(.hiddenLines) && info.language == "rust"
    var code = CodeBlock(
      language: info.language, text: hidesLines ? text.withoutHiddenLines : text,
      firstLineNumber: info.firstLineNumber,
      markedLines: info.markedLines)
    guard dialect.contains(.attributes) else { return Block(.code(code), source: source) }
    var rest = info.attributes
    code.take(&rest)
    var block = Block(.code(code), source: source)
    set(rest, on: &block.attributes, at: source)
    return block
  }
}

extension String {
  /// The lines that rustdoc and mdBook show: `# ` hides a line, `##` begins one with `#`.
  fileprivate var withoutHiddenLines: String {
    guard utf8.contains(UInt8(ascii: "#")) else { return self }
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return lines.compactMap { line -> String? in
      let code = line.drop { $0 == " " || $0 == "\t" }
      guard code.first == "#" else { return String(line) }
      switch code.dropFirst().first {
      case nil, " ": return nil
      case "#": return String(line[..<code.startIndex] + code.dropFirst())
      case _: return String(line)
      }
    }
    .joined(separator: "\n")
  }
}
