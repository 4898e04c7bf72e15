internal import BinderyDesign
internal import BinderyModel
internal import BinderyUnicode

/// Paragraphs, headings and titles in lines.
extension BlockSetter {
  /// Inlines in lines; the first line is set in by something, the others by something else.
  mutating func paragraph(
    _ inlines: [Inline], width: Int, indent: String = "", hanging: String = ""
  ) -> [LaidLine] {
    var text = InlineText(voice, links: links, isVertical: isVertical, hasEscapes: hasEscapes)
    text.add(inlines)
    links = text.links
    return lines(of: text.runs, text.notes, width: width, indent: indent, hanging: hanging)
  }

  /// An address behind its mark.
  mutating func address(
    _ address: String, width: Int, indent: String, hanging: String
  ) -> [LaidLine] {
    lines(
      of: [TextRun(address.harmless, kind: .address)], [], width: width, indent: indent,
      hanging: hanging)
  }

  private mutating func lines(
    of runs: [TextRun], _ notes: [(number: Int, place: Int)], width: Int, indent: String,
    hanging: String
  ) -> [LaidLine] {
    guard !runs.isEmpty else { return [] }
    let measure = Measure(
      cells: width, firstIndent: indent.cells, indent: hanging.cells,
      hangsStops: voice.hangsStops)
    let set = voice.setter.lines(of: runs, measure: measure)
    findings.add(set)
    var lines = set.laidLines()
    for note in notes { lines[set.line(showing: note.place)].notes.append(note.number) }
    return lines.indented(by: indent, hanging)
  }

  /// A heading with its number, and a line below those of the upper levels.
  mutating func heading(
    _ inlines: [Inline], level: Int, width: Int, anchor: String?
  ) -> [LaidLine] {
    let number = headings.next(level, in: look.region)
    // Headings of vertical text are set in by characters of the text (JLREQ 4.1.3).
    let wanted = isVertical ? 4 + 4 * min(max(level - 2, 0), 2) : 0
    let indent = white(hasRoom(beside: wanted, in: width) ? wanted : 0)
    var lines = paragraph(
      [Inline(.text(sign(number)))] + inlines, width: width - indent.cells
    ).prefixed(by: indent)
    guard !lines.isEmpty else { return [] }
    lines[0].anchor = anchor
    let widest = lines.map { $0.text.cells(by: widths) }.max() ?? 0
    if !isVertical, look.hasHeadingRules, level <= look.boxes.headings.count {
      let rule = look.boxes.headings[max(level, 1) - 1]
      let cells = max(1, rule.cells(by: widths))
      lines.append(
        LaidLine(
          text: String(repeating: rule, count: min(width, (widest + cells - 1)) / cells)))
    }
    for index in lines.indices { lines[index].keep = .withNext }
    return lines
  }

  /// A title in the middle of the measure; in vertical lines set in from the top (JLREQ 4.1.3).
  mutating func title(_ inlines: [Inline], width: Int) -> [LaidLine] {
    guard !isVertical else {
      let indent = white(hasRoom(beside: 6, in: width) ? 6 : 0)
      return paragraph(inlines, width: width - indent.cells).prefixed(by: indent)
    }
    let lines = paragraph(inlines, width: evenWidth(of: inlines, most: max(16, width * 3 / 4)))
    return lines.map { line in
      var line = line
      line.text = white(max(0, width - line.text.cells(by: widths)) / 2) + line.text
      return line
    }
  }

  /// The least width that sets inlines in as few lines as the greatest does: then a title's lines are even.
  private func evenWidth(of inlines: [Inline], most: Int) -> Int {
    // How many lines there are, and how many places are bad ones to end them.
    func trial(_ width: Int) -> (lines: Int, flaws: Int) {
      var setter = self
      setter.findings = LineFindings()
      let lines = setter.paragraph(inlines, width: width)
      let hyphens = lines.count { $0.text.hasSuffix("-") }
      return (lines.count, setter.findings.lastResorts + setter.findings.overfullLines + hyphens)
    }
    let widest = trial(most)
    guard widest.lines > 1 else { return most }
    var (low, high) = (most / widest.lines, most)
    while low < high {
      let middle = (low + high) / 2
      let (lines, flaws) = trial(middle)
      if lines > widest.lines || flaws > widest.flaws { low = middle + 1 } else { high = middle }
    }
    return high
  }

  /// A short text in the middle of the measure.
  func centred(_ text: String, width: Int) -> LaidLine {
    let text = isVertical ? text.inFullWidth : text
    let room = max(0, width - text.cells(by: widths))
    return LaidLine(text: white(room / 2) + text)
  }

  /// White of so many cells; in vertical lines whole ones.
  func white(_ cells: Int) -> String {
    isVertical
      ? String(repeating: "\u{3000}", count: cells / 2) : String(repeating: " ", count: cells)
  }

  /// Signs as lines of a direction hold them.
  func sign(_ text: String) -> String { isVertical ? text.inFullWidth : text }
}

extension [LaidLine] {
  /// The lines of a paragraph behind its indents.
  fileprivate func indented(by first: String, _ others: String) -> [LaidLine] {
    first.isEmpty && others.isEmpty ? self : prefixed(by: first, others)
  }
}
