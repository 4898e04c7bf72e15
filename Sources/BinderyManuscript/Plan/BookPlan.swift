/// What a person asks of a book's make-up: which essays, in what order, in which parts.
///
/// What is `nil` or empty is as the folder's convention has it.
public struct BookPlan: Sendable, Hashable {
  /// Which essays are taken.
  public var selection = Selection()
  /// The order of the essays.
  public var order: EssayOrder?
  /// What the parts are made by.
  public var grouping: EssayGrouping?
  /// Whether drafts and unpublished essays are taken in.
  public var includesDrafts = false

  /// A plan that leaves everything to the convention.
  public init() {}

  /// This plan, and another where this one says nothing.
  func over(_ other: BookPlan) -> BookPlan {
    var plan = self
    plan.selection = selection.over(other.selection)
    plan.order = order ?? other.order
    plan.grouping = grouping ?? other.grouping
    plan.includesDrafts = includesDrafts || other.includesDrafts
    return plan
  }
}
