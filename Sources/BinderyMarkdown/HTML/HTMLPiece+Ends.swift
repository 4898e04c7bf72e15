extension [HTMLPiece] {
  /// Takes end tags of blocks from the end of a paragraph whose start tags stand before it:
  /// `<div>`, a blank line, `text</div>`.
  mutating func takeTrailingEnds() -> [HTMLPiece] {
    var ends: [HTMLPiece] = []
    while let last = lastIndex(where: { !$0.isBlank }),
      let name = self[last].endedBlock, isUnopened(name, before: last)
    {
      ends.insert(self[last], at: 0)
      removeSubrange(last...)
    }
    return ends
  }

  private func isUnopened(_ name: String, before index: Int) -> Bool {
    var depth = 0
    for piece in self[..<index] {
      guard case .html(let html, _, _) = piece else { continue }
      let tag = html.lowercased()
      if tag.hasPrefix("</" + name) {
        depth -= 1
      } else if tag.hasPrefix("<" + name) {
        depth += 1
      }
    }
    return depth <= 0
  }
}

extension HTMLPiece {
  fileprivate var isBlank: Bool {
    switch self {
    case .html: false
    case .content(let flows): flows.onlyInlines?.trimmed.isEmpty ?? false
    }
  }

  /// The name of a block whose end tag the piece is.
  fileprivate var endedBlock: String? {
    guard case .html(let html, _, _) = self, html.hasPrefix("</") else { return nil }
    let name = html.dropFirst(2).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    return HTMLVocabulary.holdsBlocks(name) ? name : nil
  }
}
