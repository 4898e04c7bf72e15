extension [HTMLPiece] {
  /// Takes end tags of blocks from the end of a paragraph whose start tags stand before it:
  /// `<div>`, a blank line, `text</div>`.
  mutating func takeTrailingEnds() -> [HTMLPiece] {
    let start = (lastIndex { !$0.isBlank && $0.endedBlock == nil } ?? -1) + 1
    guard self[start...].contains(where: { $0.endedBlock != nil }) else { return [] }
    var open = openCounts(before: start)
    var cut = start
    for index in start..<count {
      guard let name = self[index].endedBlock, let depth = open[name], depth > 0 else { continue }
      open[name] = depth - 1
      cut = index + 1
    }
    let ends = self[cut...].filter { $0.endedBlock != nil }
    if !ends.isEmpty { removeSubrange(cut...) }
    return ends
  }

  /// How many blocks of each name begin, and do not end, before an index.
  private func openCounts(before index: Int) -> [String: Int] {
    var counts: [String: Int] = [:]
    for piece in self[..<index] {
      if let name = piece.endedBlock {
        if let count = counts[name], count > 0 { counts[name] = count - 1 }
      } else if let name = piece.begunBlock {
        counts[name, default: 0] += 1
      }
    }
    return counts
  }
}

extension HTMLPiece {
  fileprivate var isBlank: Bool {
    switch self {
    case .html: false
    case .content(let flows): flows.onlyInlines?.trimmed.isEmpty ?? false
    }
  }

  /// The name of a block whose start tag the piece is.
  fileprivate var begunBlock: String? { blockName(after: "<") }

  /// The name of a block whose end tag the piece is.
  fileprivate var endedBlock: String? { blockName(after: "</") }

  private func blockName(after mark: String) -> String? {
    guard case .html(let html, _, _) = self, html.hasPrefix(mark) else { return nil }
    let name = html.dropFirst(mark.utf8.count)
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    return HTMLVocabulary.holdsBlocks(name) ? name : nil
  }
}
