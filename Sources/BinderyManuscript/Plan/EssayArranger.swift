internal import BinderyModel

/// Puts essays into the order and the parts that are asked for, else into those of the convention.
struct EssayArranger {
  private let plan: BookPlan
  private let language: LanguageTag
  private let folders: FolderTitles

  /// An arranger for a book in a language, whose folders may have titles.
  init(_ plan: BookPlan, language: LanguageTag, folders: FolderTitles) {
    self.plan = plan
    self.language = language
    self.folders = folders
  }

  /// The essays in reading order; the input's arrangement then is that of the book.
  func arrange(_ essays: [EssayDraft], of input: inout ManuscriptInput) -> [EssayDraft] {
    let order = order(of: input)
    var sorted =
      order.map { EssaySorting(order: $0, language: language).sorted(essays) } ?? essays
    if input.sources != nil, plan.order ?? .manual == .manual { sorted = sorted.orderedBySource }
    let parts = EssayParts(plan: plan, language: language, folders: folders)
    let entries: [Arrangement.Entry]
    if let grouping = plan.grouping {
      entries = parts.entries(sorted, by: grouping)
    } else if let sources = input.sources {
      entries = parts.entries(sorted, of: sources, titles: input.bookFile?.parts ?? [])
    } else {
      guard order != nil, order != .manual else { return essays }
      return input.arrangement?.order(as: sorted) ?? sorted
    }
    var arrangement = input.arrangement ?? Arrangement()
    arrangement.entries = entries
    input.arrangement = arrangement
    return Arrangement.reading(entries, of: sorted)
  }

  /// What the essays are sorted by; `nil` where they stand as they are to.
  ///
  /// Who names files one by one has put them in order.
  private func order(of input: ManuscriptInput) -> EssayOrder? {
    plan.order ?? (input.rules.isOrderedByDate && !input.isHandPicked ? .date : nil)
  }
}

extension [EssayDraft] {
  /// The essays of the first source first.
  fileprivate var orderedBySource: [EssayDraft] {
    let keys = map { $0.source ?? .max }
    return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
  }
}
