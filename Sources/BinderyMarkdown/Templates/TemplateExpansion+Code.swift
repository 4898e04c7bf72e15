extension TemplateExpansion {
  /// Makes a fence of a pair of tags around code, whose lines stay where they are.
  mutating func expandCode(_ form: CodeTag.Form, _ tag: TemplateTag) {
    guard let end = tags.ending(of: tag, from: tag.range.upperBound) else {
      return remove(tag, telling: .loneTag(tag.shownName))
    }
    let body = text[tag.range.upperBound..<end.lowerBound]
    // Some themes want a fence inside their `code`.
    if tag.name == "code", isFenced(body) { return unwrap(tag, endingAt: end) }
    let code = CodeTag(form, tag)
    let fence = CodeTag.fence(around: body)
    let line = line(of: tag.range)
    let endLine = self.line(of: end)
    let prefix = prefix(of: line)
    let bodyStart = line.isLast ? line.end : tag.range.upperBound
    let bodyEnd = max(bodyStart, endLine.isFirst ? endLine.start : end.lowerBound)
    let after = endLine.isLast ? endLine.end : end.upperBound

    var opening = code.title.isEmpty ? [] : [code.title, ""]
    // HTML ends at an empty line.
    if prose.isInHTML { opening.insert("", at: 0) }
    opening.append(fence + code.information)
    let openingLines = TagLine.joined(
      (line.isFirst ? [] : [""]) + opening + (line.isLast ? [] : [""]), prefix: prefix)
    if line.isFirst, prefix.count < line.prefix.count {
      replace(line.start..<bodyStart, with: prefix + openingLines)
    } else {
      replace(tag.range.lowerBound..<bodyStart, with: openingLines)
    }
    editBody(bodyStart..<bodyEnd, prefix: prefix)
    let closing = TagLine.joined(
      (endLine.isFirst ? [] : [""]) + [fence] + (endLine.isLast ? [] : [""]), prefix: prefix)
    replace(bodyEnd..<after, with: (endLine.isFirst ? prefix : []) + closing)
    prose.move(to: after)
  }

  private func isFenced(_ body: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let code = body.drop { $0 <= 0x20 }
    return code.starts(with: "```".utf8) || code.starts(with: "~~~".utf8)
  }

  /// What lines of the fence begin with: not so many blanks that they would be indented code.
  private func prefix(of line: TagLine) -> [UInt8] {
    let isIndentation = line.prefix.allSatisfy { $0 != UInt8(ascii: ">") }
    guard isIndentation, line.prefix.count >= prose.itemColumn + 4 else { return line.prefix }
    return Array(repeating: 0x20, count: prose.itemColumn)
  }

  /// Takes `raw` away, and keeps the lines in the quotation or list item that the tag stands in.
  private mutating func editBody(_ body: Range<Int>, prefix: [UInt8]) {
    let lines = UnsafeBufferPointer(rebasing: text[body])
    var found: [Int] = []
    var from = 0
    while let end = lines.next(0x0A, from: from), end + 1 < body.count {
      found.append(body.lowerBound + end + 1)
      from = end + 1
    }
    let areInside = found.allSatisfy { isInside(prefix, at: $0) }
    let canInsert = !areInside && takeRoom(for: found.count * prefix.count)
    var starts = canInsert ? found[...] : []
    var offset = body.lowerBound
    while let raw = nextRawTag(in: offset..<body.upperBound) {
      insert(prefix, atLines: starts.prefix { $0 < raw.lowerBound })
      replace(raw, with: [])
      starts = starts.drop { $0 < raw.upperBound }
      offset = raw.upperBound
    }
    insert(prefix, atLines: starts)
  }

  private mutating func insert(_ prefix: [UInt8], atLines starts: ArraySlice<Int>) {
    for start in starts where !isInside(prefix, at: start) || text[start] != 0x0A {
      replace(start..<start, with: prefix)
    }
  }

  private func nextRawTag(in range: Range<Int>) -> Range<Int>? {
    var from = range.lowerBound
    while let brace = text.next(UInt8(ascii: "{"), from: from), brace < range.upperBound {
      if let tag = tags.bareTag("raw", at: brace) ?? tags.bareTag("endraw", at: brace) {
        let whole = wholeLine(of: tag)
        return max(whole.lowerBound, range.lowerBound)..<min(whole.upperBound, range.upperBound)
      }
      from = brace + 1
    }
    return nil
  }

  /// Whether a line begins with what the containers ask for; an empty one ends quotations only.
  private func isInside(_ prefix: [UInt8], at lineStart: Int) -> Bool {
    let rest = text[lineStart...]
    let isEmpty = rest.first == 0x0A && !prefix.contains(UInt8(ascii: ">"))
    return isEmpty || rest.starts(with: prefix)
  }
}
