import ArgumentParser
import BinderyManuscript

/// Which essays are bound, in what order, in which parts.
struct PlanArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only essays of this day or later: 2024-03-09, 2024-03, 2024.", valueName: "date"),
    transform: period)
  var from: Period?

  @Option(
    help: ArgumentHelp("Only essays of this day, month or year, or earlier.", valueName: "date"),
    transform: period)
  var to: Period?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp(
      "Only essays with this tag; give it again for those with another, too.", valueName: "name"))
  var tags: [String] = []

  @Option(
    name: .customLong("category"),
    help: ArgumentHelp(
      "Only essays in this category; give it again for those in another, too.", valueName: "name"))
  var categories: [String] = []

  @Option(
    name: .customLong("exclude"),
    help: ArgumentHelp(
      "Leave out files: a name at any depth, or a path with a slash; * ? ** have their meaning.",
      valueName: "glob"),
    transform: { text in
      guard let pattern = PathPattern(text) else {
        throw ValidationError("'\(text)' is no path in the folder: write --exclude 'drafts/*.md'")
      }
      return pattern
    })
  var exclusions: [PathPattern] = []

  @Option(
    help: ArgumentHelp(
      "The order of the essays: \(orders).",
      discussion: "Where nothing is said, the convention's: posts by date, SUMMARY.md by its list.",
      valueName: "order"),
    completion: .list(EssayOrder.allCases.map(\.rawValue)),
    transform: { name in
      guard let order = EssayOrder(rawValue: name) else {
        throw ValidationError("'\(name)' is no order: there are \(orders)")
      }
      return order
    })
  var order: EssayOrder?

  @Option(
    name: .customLong("group-by"),
    help: ArgumentHelp(
      "What parts are made by: \(groupings).",
      discussion: "Where nothing is said, parts are those of SUMMARY.md, and Jekyll's collections.",
      valueName: "what"),
    completion: .list(EssayGrouping.allCases.map(\.rawValue)),
    transform: { name in
      guard let grouping = EssayGrouping(rawValue: name) else {
        throw ValidationError("parts cannot be made by '\(name)': there are \(groupings)")
      }
      return grouping
    })
  var grouping: EssayGrouping?

  @Flag(help: "Bind drafts and posts that are not published, too.")
  var includeDrafts = false

  private static let orders = EssayOrder.allCases.map(\.rawValue).joined(separator: ", ")
  private static let groupings = EssayGrouping.allCases.map(\.rawValue).joined(separator: ", ")

  private static func period(_ text: String) throws -> Period {
    guard let period = Period(text) else {
      throw ValidationError("'\(text)' is no date: write 2024-03-09, 2024-03 or 2024")
    }
    return period
  }

  /// The plan that is asked for.
  var plan: BookPlan {
    var plan = BookPlan()
    plan.selection.from = from
    plan.selection.to = to
    plan.selection.tags = tags
    plan.selection.categories = categories
    plan.selection.exclusions = exclusions
    plan.order = order
    plan.grouping = grouping
    plan.includesDrafts = includeDrafts
    return plan
  }
}
