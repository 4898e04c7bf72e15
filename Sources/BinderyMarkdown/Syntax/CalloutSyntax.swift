internal import BinderyModel

extension TreeBuilder {
  /// The remark that a quotation is: its first line names the kind, `[!NOTE]` in GitHub's alerts,
  /// `[!note]- A title` in Obsidian's callouts. Foldable ones are open in a book.
  func callout(of blocks: [Block]) -> BlockContent? {
    guard dialect.contains(.callouts), case .paragraph(let inlines)? = blocks.first?.content,
      case .text(let text)? = inlines.first?.content, text.hasPrefix("[!"),
      let close = text.firstIndex(of: "]")
    else { return nil }
    let word = text[text.index(text.startIndex, offsetBy: 2)..<close]
    // `[!note|right]`: what follows the bar is for Obsidian's themes.
    let kind = word.prefix { $0 != "|" }.lowercased()
    guard !kind.isEmpty, kind.count <= 40,
      kind.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" })
    else { return nil }
    var rest = text[text.index(after: close)...]
    if let fold = rest.first, fold == "+" || fold == "-" { rest = rest.dropFirst() }
    rest = rest.drop { $0.isWhitespace }
    var line = Array(inlines.dropFirst())
    if !rest.isEmpty { line.insert(Inline(.text(String(rest)), source: inlines[0].source), at: 0) }
    let end = line.firstIndex { $0.content == .softBreak || $0.content == .lineBreak }
    let title = Array(line[..<(end ?? line.count)]).trimmed
    let body = end.map { Array(line[($0 + 1)...]) } ?? []
    var inner = Array(blocks.dropFirst())
    if !body.trimmed.isEmpty {
      inner.insert(Block(.paragraph(body.trimmed), source: blocks[0].source), at: 0)
    }
    return .callout(Callout(kind: kind, title: title, blocks: inner))
  }
}

extension Callout {
  /// Whether a name is that of a remark, as GitHub, Obsidian, VuePress and Docusaurus use them.
  static func isKnown(_ name: String) -> Bool { known.contains(name) }

  private static let known: Set<String> = [
    "note", "tip", "important", "warning", "caution", "info", "danger", "hint", "todo", "example",
    "question", "success", "failure", "bug", "attention", "abstract", "summary",
  ]
}
