internal import BinderyModel
internal import BinderyUnicode

/// Sorts essays; those that an order does not tell apart stay as they stand.
struct EssaySorting {
  /// What they are sorted by.
  let order: EssayOrder
  /// The language that titles are sorted in.
  let language: LanguageTag

  /// The essays in order; `manual` is how they stand.
  func sorted(_ essays: [EssayDraft]) -> [EssayDraft] {
    switch order {
    case .date: return essays.orderedByDate
    case .dateDescending: return sorted(essays) { -($0.date?.secondsSince1970 ?? .min + 1) }
    case .weight: return sorted(essays) { $0.header.weight ?? .max }
    case .name:
      // Where files of several sites are named, site after site.
      let roots = Dictionary(essays.enumerated().map { ($1.file.root, $0) }) { first, _ in first }
      return essays.sorted { a, b in
        a.file.root == b.file.root
          ? FolderListing.precedes(a.file.path, b.file.path, below: a.file.root)
          : roots[a.file.root] ?? 0 < roots[b.file.root] ?? 0
      }
    case .title:
      let collation = Collation(of: language)
      let keys = essays.map { collation.key(of: $0.title) }
      return essays.indices.sorted {
        keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
      }
      .map { essays[$0] }
    case .manual: return essays
    }
  }

  private func sorted(_ essays: [EssayDraft], by key: (EssayDraft) -> Int) -> [EssayDraft] {
    let keys = essays.map(key)
    return essays.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { essays[$0] }
  }
}

extension [EssayDraft] {
  /// The oldest first, those of a moment in the order of their names, those without a date last.
  var orderedByDate: [EssayDraft] {
    let moments = map { $0.date?.secondsSince1970 ?? .max }
    return indices.sorted { moments[$0] == moments[$1] ? $0 < $1 : moments[$0] < moments[$1] }
      .map { self[$0] }
  }
}
