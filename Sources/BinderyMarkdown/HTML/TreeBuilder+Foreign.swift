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
  /// some: such an element goes on to its end tag, whatever CommonMark made of the lines between.
  mutating func rawBlock(_ node: SyntaxNode, within parent: SyntaxNode) -> RawBlock? {
    let isBlock = node.kind == .htmlBlock
    let start = isBlock ? node.literal : node.kind == .paragraph ? node.firstHTML : nil
    guard let start else { return nil }
    let literal = text.string(start)
    let block = isBlock ? RawBlock(html: literal, lastLine: node.endLine) : nil
    for name in Self.undivided where literal.firstRange(of: "<" + name) != nil {
      guard isBlock || literal.hasPrefix("<" + name) else { continue }
      let written = isBlock ? literal : source(from: node.startLine, through: node.endLine)
      guard Self.isOpen(name, in: written), let end = foreignEnd(of: name, after: node.endLine),
        end <= parent.endLine, let last = node.lastLine(ofSiblingsThrough: end)
      else { continue }
      return RawBlock(html: source(from: node.startLine, through: last), lastLine: last)
    }
    return block
  }

  /// Elements that Markdown must not divide.
  private static let undivided = ["svg", "math", "pre"]

  /// Whether more elements of a name begin than end.
  private static func isOpen(_ name: String, in html: String) -> Bool {
    var depth = 0
    for token in HTMLTokenizer.tokens(of: Array(html.utf8)) {
      switch token {
      case .open(name: name, attributes: _, isSelfClosing: false, whole: _): depth += 1
      case .close(name: name, whole: _): depth -= 1
      case .open, .close, .text, .rawText, .acting, .silent: break
      }
    }
    return depth > 0
  }

  /// The first line after a line that ends an element of a name. What was found or not is kept, so
  /// that a text full of beginnings is searched once.
  private mutating func foreignEnd(of name: String, after line: Int) -> Int? {
    if let known = foreignEnds[name], known > line { return known == .max ? nil : known }
    let wanted = Array("</\(name)".utf8)
    for number in stride(from: line + 1, through: text.lineCount, by: 1) {
      let bytes = text.line(number)
      guard let place = bytes.firstIndex(of: UInt8(ascii: "<")) else { continue }
      for index in bytes.indices[place...] where bytes[index] == UInt8(ascii: "<") {
        if bytes[index...].starts(with: wanted) {
          foreignEnds[name] = number
          return number
        }
      }
    }
    foreignEnds[name] = .max
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
    var last = endLine
    var next = self.next
    while let sibling = next, sibling.startLine <= max(line, last) {
      last = max(last, sibling.endLine)
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
