/// Definitions and abbreviations (PHP Markdown Extra, kramdown, pandoc).
extension SourceScanner {
  /// `: what it means` below a line with the term.
  ///
  /// The colon becomes the marker of a list, whose rules for what belongs to an item are the same.
  mutating func definition(_ line: Line, after previous: Before) -> Int? {
    guard dialect.contains(.definitions), line.indentation <= 3, line.content + 1 < line.end,
      text[line.content + 1] == 0x20 || text[line.content + 1] == 0x09
    else { return nil }
    switch (previous, beforeBlank) {
    case (.text, _), (.definition, _), (.blank, .text), (.blank, .definition): break
    case (.other, _), (.blank, _): return nil
    }
    endParagraph(at: line.start)
    findings.definitions.insert(line.content)
    findings.rewrites.append((line.content..<line.content + 1, [UInt8(ascii: "+")]))
    begin(paragraphAt: line.content + 1)
    before = .definition
    return line.end
  }

  /// `*[HTML]: Hypertext Markup Language`
  mutating func abbreviation(_ line: Line) -> Int? {
    guard dialect.contains(.abbreviations), matches("*[", at: line.content), line.indentation <= 3,
      let close = text.next(UInt8(ascii: "]"), from: line.content + 2), close + 1 < line.end,
      text[close + 1] == UInt8(ascii: ":"), close > line.content + 2
    else { return nil }
    let word = string(trimmed(line.content + 2..<close))
    let meaning = string(trimmed(close + 2..<line.end))
    guard !word.isEmpty, findings.abbreviations.count < 500 else { return nil }
    findings.abbreviations[word] = meaning
    return remove(line)
  }
}
