internal import BinderyModel
internal import BinderyUnicode

/// Makes parts of essays by what they have in common; within each they keep their order.
struct EssayParts {
  /// What is asked; a list of tags or categories is the order of their parts.
  let plan: BookPlan
  /// The language that names are sorted in.
  let language: LanguageTag
  /// What folders are called.
  let folders: FolderTitles

  /// The contents of essays in parts; without parts where there are none to be made.
  func entries(_ essays: [EssayDraft], by grouping: EssayGrouping) -> [Arrangement.Entry] {
    switch grouping {
    case .none: Self.entries(of: essays)
    case .year: dated(essays) { EssayMonth(year: $0.year, month: nil) }
    case .month: dated(essays) { EssayMonth(year: $0.year, month: $0.month) }
    case .category:
      named(essays, wanted: plan.selection.categories, rest: .uncategorised, \.header.categories)
    case .tag: named(essays, wanted: plan.selection.tags, rest: .untagged, \.header.tags)
    case .folder:
      FolderParts(essays, titles: folders, isManual: plan.order == .manual).entries
    }
  }

  /// The contents of essays in the parts of their sources, those of none first.
  func entries(
    _ essays: [EssayDraft], of listing: SourceListing, titles: [String]
  ) -> [Arrangement.Entry] {
    var groups: [[EssayDraft]] = titles.map { _ in [] }
    var before: [EssayDraft] = []
    for essay in essays {
      if let part = essay.source.flatMap({ listing.sources[$0].part }) {
        groups[part].append(essay)
      } else {
        before.append(essay)
      }
    }
    return Self.entries(of: before)
      + zip(titles, groups).map { title, essays in
        Arrangement.Entry(kind: .part(.text(title)), children: Self.entries(of: essays))
      }
  }

  /// The contents of essays that follow each other.
  static func entries(of essays: [EssayDraft]) -> [Arrangement.Entry] {
    essays.map { Arrangement.Entry(kind: .essay($0.file.source)) }
  }

  /// A year, or one of its months.
  private struct EssayMonth: Hashable, Comparable {
    var year: Int
    var month: Int?

    var title: PartTitle { month.map { .month($0, year: year) } ?? .year(year) }

    static func < (a: Self, b: Self) -> Bool {
      (a.year, a.month ?? 0) < (b.year, b.month ?? 0)
    }
  }

  /// The oldest part first, unless the newest essay is.
  private func dated(
    _ essays: [EssayDraft], by period: (Timestamp) -> EssayMonth
  ) -> [Arrangement.Entry] {
    var groups: [EssayMonth: [EssayDraft]] = [:]
    var rest: [EssayDraft] = []
    for essay in essays {
      if let date = essay.date {
        groups[period(date), default: []].append(essay)
      } else {
        rest.append(essay)
      }
    }
    let keys = plan.order == .dateDescending ? groups.keys.sorted(by: >) : groups.keys.sorted()
    return contents(keys.map { ($0.title, groups[$0] ?? []) }, rest: rest, .undated)
  }

  /// Parts in the order of what was asked for, else sorted by their names, unless the order is the
  /// author's.
  private func named(
    _ essays: [EssayDraft], wanted: [String], rest title: PartTitle,
    _ names: (EssayDraft) -> [String]
  ) -> [Arrangement.Entry] {
    var groups: [FoldedText: (name: String, essays: [EssayDraft])] = [:]
    var order: [FoldedText] = []
    var rest: [EssayDraft] = []
    for essay in essays {
      guard let name = name(among: names(essay), wanted) else {
        rest.append(essay)
        continue
      }
      let key = FoldedText(name)
      if groups[key] == nil { order.append(key) }
      groups[key, default: (name, [])].essays.append(essay)
    }
    if !wanted.isEmpty {
      var left = Set(order)
      order = wanted.map { FoldedText($0) }.filter { left.remove($0) != nil }
    } else if plan.order != .manual {
      let collation = Collation(of: language)
      let keys = order.map { collation.key(of: groups[$0]?.name ?? "") }
      order = order.indices.sorted {
        keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
      }
      .map { order[$0] }
    }
    let parts = order.compactMap { groups[$0] }.map { (PartTitle.text($0.name), $0.essays) }
    return contents(parts, rest: rest, title)
  }

  /// The name of the part that an essay with some names stands in.
  private func name(among names: [String], _ wanted: [String]) -> String? {
    wanted.isEmpty ? names.first : Selection.first(of: wanted, among: names).map { wanted[$0] }
  }

  /// Parts, and one of what is in none of them; where there are none, that one would say nothing.
  private func contents(
    _ parts: [(title: PartTitle, essays: [EssayDraft])], rest: [EssayDraft], _ title: PartTitle
  ) -> [Arrangement.Entry] {
    guard !parts.isEmpty else { return Self.entries(of: rest) }
    let all = rest.isEmpty ? parts : parts + [(title, rest)]
    return all.map {
      Arrangement.Entry(kind: .part($0.title), children: Self.entries(of: $0.essays))
    }
  }
}
