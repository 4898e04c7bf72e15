internal import BinderyModel

/// Constructs that are whole lines.
extension SourceScanner {
  /// Looks for a construct that begins with a line; returns the end of its last line.
  mutating func directive(at line: Line, after previous: Before) -> Int? {
    switch text[line.content] {
    case UInt8(ascii: ":"): division(line) ?? definition(line, after: previous)
    case UInt8(ascii: "{"): blockAttributes(line)
    case UInt8(ascii: "|"): verse(line, after: previous)
    case UInt8(ascii: "="), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: "["):
      wholeLine(line)
    case UInt8(ascii: "*"): abbreviation(line)
    case UInt8(ascii: "#"): tightHeading(line)
    case UInt8(ascii: "%"): commentLines(line)
    case UInt8(ascii: "^"): blockIdentifier(line)
    default: nil
    }
  }

  /// Puts a directive in the place of a line.
  mutating func put(_ directive: Directive, for line: Line) -> Int {
    endParagraph(at: line.start)
    findings.items.append(
      Findings.Item(range: line.content..<line.end, kind: .directive(directive)))
    return line.end
  }

  /// Takes a line away, its end included.
  mutating func remove(_ line: Line) -> Int {
    endParagraph(at: line.start)
    findings.rewrites.append((line.start..<min(line.end + 1, text.count), []))
    return line.end
  }

  /// `::: name`, `::: {.name #id}`, `::: name A title` and `:::`.
  private mutating func division(_ line: Line) -> Int? {
    guard dialect.contains(.divisions), matches(":::", at: line.content) else { return nil }
    var start = line.content
    while start < line.end, text[start] == UInt8(ascii: ":") { start += 1 }
    var rest = trimmed(start..<line.end)
    if rest.isEmpty { return put(.close, for: line) }
    while !rest.isEmpty, text[rest.upperBound - 1] == UInt8(ascii: ":") {
      rest = trimmed(rest.lowerBound..<rest.upperBound - 1)
    }
    guard let attributes = divisionAttributes(rest) else { return nil }
    return put(.open(attributes), for: line)
  }

  private func divisionAttributes(_ rest: Range<Int>) -> AttributeList? {
    let words = string(rest)
    if words.hasPrefix("{"), words.hasSuffix("}") {
      return AttributeList(words.dropFirst().dropLast())
    }
    let name = words.prefix { !$0.isWhitespace && $0 != "{" }
    guard let first = name.first, first.isLetter else { return nil }
    var tail = words.dropFirst(name.count).drop(while: \.isWhitespace)
    var attributes = AttributeList()
    if tail.hasSuffix("}"), let brace = tail.lastIndex(of: "{"),
      let given = AttributeList(tail[tail.index(after: brace)...].dropLast())
    {
      attributes = given
      tail = tail[..<brace]
    }
    attributes.words = [String(name)]
    let title = tail.trimmingSuffix(while: \.isWhitespace)
    if !title.isEmpty {
      attributes.pairs.append(AttributeList.Pair(key: "title", value: String(title)))
    }
    return attributes
  }

  /// `{: .class}` for the block before or after, `{:toc}`, and kramdown's extensions `{::…}`.
  private mutating func blockAttributes(_ line: Line) -> Int? {
    guard dialect.contains(.attributes), matches("{:", at: line.content) else { return nil }
    let body = trimmed(line.content..<line.end)
    guard text[body.upperBound - 1] == UInt8(ascii: "}") else { return nil }
    let inside = body.lowerBound + 2..<body.upperBound - 1
    if let first = text[inside].first, first == UInt8(ascii: ":") || first == UInt8(ascii: "/") {
      return kramdownExtension(line, inside)
    }
    guard let attributes = AttributeList(string(inside)) else { return nil }
    if attributes.words.contains("toc") { return put(.contents, for: line) }
    // The definition of a named list: what it names is looked up nowhere.
    if attributes.words.contains(where: { $0.hasSuffix(":") }) { return remove(line) }
    return put(.attributes(attributes), for: line)
  }

  /// Whether a line is the end of kramdown's `{::nomarkdown}`, below raw HTML as a rule.
  func endsNoMarkdown(_ opaque: Opaque, _ line: Line) -> Bool {
    guard case .htmlToBlankLine = opaque, dialect.contains(.attributes) else { return false }
    return matches("{:/nomarkdown}", at: line.content)
  }

  /// `{::options …/}` and `{:/…}` vanish; `{::comment}` vanishes with all up to its end.
  private mutating func kramdownExtension(_ line: Line, _ inside: Range<Int>) -> Int? {
    guard string(inside).hasPrefix(":comment"), text[inside.upperBound - 1] != UInt8(ascii: "/")
    else { return remove(line) }
    guard !hasUnclosedComment else { return remove(line) }
    var start = line.end + 1
    while start < text.count {
      let end = text.next(0x0A, from: start) ?? text.count
      let later = self.line(from: start, to: end)
      if matches("{:/", at: later.content) {
        return remove(Line(start: line.start, content: line.content, end: end))
      }
      start = end + 1
    }
    hasUnclosedComment = true
    return remove(line)
  }

  /// Lines that are one word: page breaks and places of tables of contents.
  private mutating func wholeLine(_ line: Line) -> Int? {
    guard dialect.contains(.breaks), line.end - line.content <= 32 else { return nil }
    let word = string(trimmed(line.content..<line.end))
    switch word {
    case "\\newpage", "\\pagebreak", "\\clearpage", "<!-- pagebreak -->", "<!--pagebreak-->",
      "<!-- newpage -->", "<!-- page-break -->":
      return put(.pageBreak, for: line)
    case "[[pagebreak]]" where dialect.contains(.mdi): return put(.pageBreak, for: line)
    case "[TOC]", "[toc]", "[[TOC]]", "[[toc]]", "[[_TOC_]]": return put(.contents, for: line)
    default:
      // A row of `=` below a text makes it a heading; alone it breaks the page (Denden Markdown).
      let isRow = word.utf8.count >= 3 && word.utf8.allSatisfy { $0 == UInt8(ascii: "=") }
      return isRow && paragraph == nil ? put(.pageBreak, for: line) : nil
    }
  }

  /// `#标题`, which CommonMark takes for text, where the author asked for it.
  private mutating func tightHeading(_ line: Line) -> Int? {
    guard dialect.contains(.tightHeadings) else { return nil }
    var end = line.content
    while end < line.end, text[end] == UInt8(ascii: "#") { end += 1 }
    guard end - line.content <= 6, end < line.end, text[end] > 0x20,
      text[end] != UInt8(ascii: "!")
    else { return nil }
    findings.rewrites.append((end..<end, [0x20]))
    return nil
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var view = self
    while let last = view.last, predicate(last) { view.removeLast() }
    return view
  }
}
