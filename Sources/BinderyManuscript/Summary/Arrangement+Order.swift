internal import BinderyModel

extension Arrangement {
  /// Puts the essays of each part in the order of a list of all, and gives all in reading order.
  ///
  /// What they are ordered by is known when they are read, long after they are listed.
  mutating func order(as sorted: [EssayDraft]) -> [EssayDraft] {
    let ranks = Dictionary(sorted.enumerated().map { ($1.file.source, $0) }) { first, _ in first }
    entries = Self.ordered(entries, by: ranks)
    return Self.reading(entries, of: sorted)
  }

  /// The essays that some entries name, as they are read from the first line to the last.
  ///
  /// A file of several chapters has an entry for each, in the order of the essays.
  static func reading(_ entries: [Entry], of essays: [EssayDraft]) -> [EssayDraft] {
    var drafts = Dictionary(grouping: essays.reversed(), by: \.file.source)
    return entries.flatMap(Self.essays).compactMap { drafts[$0]?.popLast() }
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
