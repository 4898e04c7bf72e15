internal import BinderyModel

extension TreeBuilder {
  /// Raw HTML as the author wrote it, and the last line of it.
  struct RawBlock {
    var html: String
    var lastLine: Int
  }

  /// The raw HTML of a block; `nil` for a block of Markdown.
  ///
  /// A blank line ends HTML for CommonMark, and drawings, formulas and preformatted text often have
  /// some: these go on to their end, whatever CommonMark made of the lines between.
  mutating func rawBlock(_ node: SyntaxNode, within parent: SyntaxNode) -> RawBlock? {
    let isBlock = node.kind == .htmlBlock
    let start = isBlock ? node.literal : node.kind == .paragraph ? node.firstHTML : nil
    guard let start else { return nil }
    let literal = text.string(start)
    let block = isBlock ? RawBlock(html: literal, lastLine: node.lastLine) : nil
    for run in UndividedHTML.allCases where literal.firstRange(of: run.start) != nil {
      guard isBlock || literal.hasPrefix(run.start) else { continue }
      let written = isBlock ? literal : source(from: node.startLine, through: node.lastLine)
      guard run.isOpen(in: written), let end = end(of: run, after: node.lastLine),
        end <= parent.endLine, let last = node.lastLine(ofSiblingsThrough: end)
      else { continue }
      return RawBlock(html: source(from: node.startLine, through: last), lastLine: last)
    }
    return block
  }

  /// The first line after a line that ends a run. What was found or not is kept, so that a text full
  /// of beginnings is searched once.
  private mutating func end(of run: UndividedHTML, after line: Int) -> Int? {
    if let known = rawEnds[run], known > line { return known == .max ? nil : known }
    let wanted = Array(run.end.utf8)
    let again = Array(run.start.utf8)
    for number in stride(from: line + 1, through: text.lineCount, by: 1) {
      let bytes = text.line(number)
      for index in bytes.indices where bytes[index] == wanted[0] || bytes[index] == again[0] {
        // Where it begins again before it ended, its author forgot the end.
        if !run.nests, bytes[index...].starts(with: again) { return nil }
        if bytes[index...].starts(with: wanted) {
          rawEnds[run] = number
          return number
        }
      }
    }
    rawEnds[run] = .max
    return nil
  }

  /// Lines of the text without the marks of quotations.
  private func source(from first: Int, through last: Int) -> String {
    let isQuoted = text.line(first).first { $0 != 0x20 } == UInt8(ascii: ">")
    let lines = (first...max(first, last)).map { number -> String in
      var line = text.line(number)
      if isQuoted { line = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") } }
      return text.unmarked(String(decoding: line, as: UTF8.self))
    }
    return lines.joined(separator: "\n")
  }
}

extension SyntaxNode {
  /// The last line of the blocks behind a block that begin up to a line; `nil` where they do not
  /// reach it: then the line is in another container.
  fileprivate func lastLine(ofSiblingsThrough line: Int) -> Int? {
    var last = lastLine
    var next = self.next
    while let sibling = next, sibling.startLine <= max(line, last) {
      last = max(last, sibling.lastLine)
      next = sibling.next
    }
    return last >= line ? last : nil
  }

  /// The raw HTML that a paragraph begins with.
  fileprivate var firstHTML: UnsafePointer<CChar>? {
    guard let first = firstChild, first.kind == .htmlInline else { return nil }
    return first.literal
  }
}
