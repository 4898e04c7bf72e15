internal import BinderyModel
internal import BinderyUnicode

/// Takes the essays that are asked for, and tells how many it leaves out and why.
struct EssaySelection {
  private let selection: Selection
  private let excluded: Int
  private var counts: [Selection.Refusal: Int] = [:]
  private var isTaken = 0
  /// What the author should know of the choice.
  private(set) var diagnostics: [Diagnostic] = []

  /// A selection, after a number of essays was excluded by their paths.
  init(_ selection: Selection, excluded: Int) {
    self.selection = selection
    self.excluded = excluded
  }

  /// The essays that are asked for.
  mutating func taken(of essays: [EssayDraft]) -> [EssayDraft] {
    var taken = essays
    if selection.asksEssays {
      taken = essays.filter { essay in
        guard let refusal = selection.refusal(of: essay) else { return true }
        counts[refusal, default: 0] += 1
        return false
      }
      report(selection.tags, among: essays.map(\.header.tags), "tag")
      report(selection.categories, among: essays.map(\.header.categories), "category")
    }
    isTaken = taken.count
    if !taken.isEmpty { reportLeftOut() }
    return taken
  }

  /// How many essays are left out, reason by reason; `nil` where none is.
  var reasons: String? {
    var reasons = Selection.Refusal.allCases.compactMap { refusal in
      counts[refusal].map { selection.words(for: refusal, count: $0) }
    }
    if excluded > 0 { reasons.append("\(excluded) excluded") }
    return reasons.isEmpty ? nil : reasons.joined(separator: ", ")
  }

  private mutating func reportLeftOut() {
    guard let reasons else { return }
    let left = counts.values.reduce(excluded, +)
    diagnostics.append(
      Diagnostic(
        .selectionLeftOut, "\(left) of \(left + isTaken) essays were left out: \(reasons)"))
  }

  /// Tells of names that no essay has: they are mistyped, or the front matter is.
  private mutating func report(_ wanted: [String], among lists: [[String]], _ kind: String) {
    guard !wanted.isEmpty else { return }
    var counts: [FoldedText: (name: String, count: Int, place: Int)] = [:]
    for name in lists.joined() {
      let place = counts.count
      counts[FoldedText(name), default: (name, 0, place)].count += 1
    }
    for name in wanted where counts[FoldedText(name)] == nil {
      let known = counts.values.sorted { ($1.count, $0.place) < ($0.count, $1.place) }
        .prefix(Self.mostShown).map { "\($0.name) (\($0.count))" }
      diagnostics.append(
        Diagnostic(
          .selectionUnmatched, "no essay has the \(kind) '\(name)'",
          hint: known.isEmpty
            ? "no essay has a \(kind)"
            : "there are \(known.joined(separator: ", "))"
              + (counts.count > known.count ? " …" : "")))
    }
  }

  /// Names that a hint tells, the most frequent ones.
  private static let mostShown = 8
}
