internal import BinderyModel

/// Puts essays into the order and the parts that are asked for, else into those of the convention.
struct EssayArranger {
  private let plan: BookPlan
  private let language: LanguageTag

  /// An arranger for a book in a language.
  init(_ plan: BookPlan, language: LanguageTag) {
    self.plan = plan
    self.language = language
  }

  /// The essays in reading order; the input's arrangement then is that of the book.
  func arrange(_ essays: [EssayDraft], of input: inout ManuscriptInput) -> [EssayDraft] {
    let order = order(of: input)
    let sorted =
      order.map { EssaySorting(order: $0, language: language).sorted(essays) } ?? essays
    guard let grouping = plan.grouping else {
      guard order != nil, order != .manual else { return essays }
      return input.arrangement?.order(as: sorted) ?? sorted
    }
    let entries = EssayParts(plan: plan, language: language).entries(sorted, by: grouping)
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
