internal import BinderyModel
internal import BinderyUnicode

extension StringProtocol {
  /// The beginning of a text, as much of it as takes so many cells; what is left out is marked.
  func fitting(cells room: Int, by widths: CellWidth) -> String {
    guard cells(by: widths) > room else { return String(self) }
    var text = ""
    var used = widths.cells(of: "…", after: nil, before: nil)
    for character in self {
      used += String(character).cells(by: widths)
      guard used <= room else { break }
      text.append(character)
    }
    return text + "…"
  }

  /// The cells of a text by the widths of a region.
  func cells(by widths: CellWidth) -> Int {
    var cells = 0
    var before: Unicode.Scalar?
    var scalar: Unicode.Scalar?
    var length = 0
    // One scalar behind, so that the one after is known.
    for after in unicodeScalars {
      if let scalar {
        let isJoined = before.map { scalar.joins($0, since: length) } ?? false
        length = isJoined ? length + 1 : 1
        if !isJoined { cells += widths.cells(of: scalar, after: before, before: after) }
        before = scalar
      }
      scalar = after
    }
    if let scalar, !(before.map { scalar.joins($0, since: length) } ?? false) {
      cells += widths.cells(of: scalar, after: before, before: nil)
    }
    return cells
  }

  /// The cells of the longest stretch that holds together as a Latin word does.
  func longestWord(by widths: CellWidth) -> Int {
    var longest = 2
    for word in split(separator: " ") {
      var cells = 0
      for scalar in word.unicodeScalars {
        cells = scalar.isHan || scalar.isKana ? 0 : cells + scalar.cells
        longest = Swift.max(longest, cells)
      }
    }
    return longest
  }
}

extension [Block] {
  /// What the blocks say, on one line.
  var plainLine: String {
    var words: [String] = []
    for block in self {
      switch block.content {
      case .paragraph(let inlines), .plain(let inlines), .heading(_, let inlines):
        words.append(inlines.plainText)
      case .code(let code): words.append(code.text)
      case .math(let math): words.append(math.tex)
      case .list(let list): words += list.items.map(\.blocks.plainLine)
      case .quote(let blocks), .division(_, let blocks): words.append(blocks.plainLine)
      case .details(let summary, let blocks): words += [summary.plainText, blocks.plainLine]
      case .figure(let figure): words += [figure.content.plainLine, figure.caption.plainLine]
      case .callout(let callout): words.append(callout.blocks.plainLine)
      case .definitionList(let items):
        words += items.flatMap { $0.terms.map(\.plainText) + $0.descriptions.map(\.plainLine) }
      case .table, .thematicBreak, .pageBreak: break
      }
    }
    return words.joined(separator: " ")
  }
}
