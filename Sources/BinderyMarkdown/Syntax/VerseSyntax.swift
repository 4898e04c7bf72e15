/// Lines of verse, each behind a bar (pandoc's line blocks).
extension SourceScanner {
  /// `| a line` and those that follow; the spaces before a line are kept, `|` alone parts stanzas.
  mutating func verse(_ line: Line, after previous: Before) -> Int? {
    guard dialect.contains(.verse), line.indentation == 0, previous == .blank,
      let lines = verseLines(from: line), let last = lines.last
    else { return nil }
    findings.items.append(
      Findings.Item(
        range: line.start..<line.start, kind: .directive(.open(Self.verseAttributes))))
    for (index, line) in lines.enumerated() {
      var content = line.content + 1
      if content < line.end { content += 1 }
      var start = content
      while start < line.end, text[start] == 0x20 { start += 1 }
      let indentation = [[UInt8]](repeating: [0xC2, 0xA0], count: start - content).joined()
      findings.rewrites.append((line.start..<start, Array(indentation)))
      guard start < line.end else { continue }
      let isLast = index + 1 == lines.count || isBlankVerse(lines[index + 1])
      if !isLast { findings.rewrites.append((line.end..<line.end, [UInt8(ascii: "\\")])) }
      begin(paragraphAt: start)
      endParagraph(at: line.end)
    }
    findings.items.append(Findings.Item(range: last.end..<last.end, kind: .directive(.close)))
    return last.end
  }

  private static let verseAttributes: AttributeList = {
    var attributes = AttributeList()
    attributes.words = ["verse"]
    return attributes
  }()

  /// The lines of verse; `nil` where a second bar makes them rows of a table.
  private func verseLines(from first: Line) -> [Line]? {
    var lines: [Line] = []
    var line = first
    while matches("|", at: line.content), line.indentation == 0 {
      guard line.content + 1 == line.end || text[line.content + 1] == 0x20 else { return nil }
      if let bar = text.next(UInt8(ascii: "|"), from: line.content + 1), bar < line.end {
        return nil
      }
      lines.append(line)
      guard line.end + 1 < text.count else { break }
      let end = text.next(0x0A, from: line.end + 1) ?? text.count
      line = self.line(from: line.end + 1, to: end)
    }
    return lines
  }

  private func isBlankVerse(_ line: Line) -> Bool {
    text[line.content + 1..<line.end].allSatisfy { $0 == 0x20 }
  }
}
