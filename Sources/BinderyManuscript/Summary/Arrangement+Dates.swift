internal import BinderyModel

extension Arrangement {
  /// Puts the essays of each part in the order of their dates, and gives all in reading order.
  ///
  /// Dates are known when the essays are read, long after they are listed.
  mutating func orderByDate(_ essays: [EssayDraft]) -> [EssayDraft] {
    let dated = essays.orderedByDate
    let ranks = Dictionary(dated.enumerated().map { ($1.file.source, $0) }) { first, _ in first }
    entries = Self.ordered(entries, by: ranks)
    let drafts = Dictionary(dated.map { ($0.file.source, $0) }) { first, _ in first }
    return entries.flatMap(Self.essays).compactMap { drafts[$0] }
  }

  private static func ordered(_ entries: [Entry], by ranks: [SourcePath: Int]) -> [Entry] {
    let keys = entries.map { entry in
      switch entry.kind {
      case .essay(let file): ranks[file] ?? .max
      case .part, .heading: Int.max
      }
    }
    return entries.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { index in
      var entry = entries[index]
      entry.children = ordered(entry.children, by: ranks)
      return entry
    }
  }

  private static func essays(in entry: Entry) -> [SourcePath] {
    let below = entry.children.flatMap(essays)
    switch entry.kind {
    case .essay(let file): return [file] + below
    case .part, .heading: return below
    }
  }
}
