internal import BinderyModel

extension TreeBuilder {
  /// A block of code; one in the language `math` is a formula (GitHub).
  mutating func code(_ text: String, _ info: FenceInfo, at source: SourceRange) -> Block {
    if info.language == "math", dialect.contains(.math) {
      return Block(.math(Math(tex: text.trimmingSpaces, isDisplay: true)), source: source)
    }
    var code = CodeBlock(
      language: info.language, text: text, firstLineNumber: info.firstLineNumber,
      markedLines: info.markedLines)
    guard dialect.contains(.attributes) else { return Block(.code(code), source: source) }
    var rest = info.attributes
    code.take(&rest)
    var block = Block(.code(code), source: source)
    set(rest, on: &block.attributes, at: source)
    return block
  }
}
