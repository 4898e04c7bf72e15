internal import BinderyModel

/// Takes the essays that are asked for, and tells how many it leaves out and why.
struct EssaySelection {
  private let input: ManuscriptInput
  private let selection: Selection
  private var counts: [Selection.Refusal: Int] = [:]
  private var isTaken = 0
  /// What the author should know of the choice.
  private(set) var diagnostics: [Diagnostic] = []

  /// A selection of what an input was asked for, some of it excluded by path already.
  init(_ input: ManuscriptInput) {
    self.input = input
    selection = input.plan.selection
    if let unlisted = input.sources?.unlisted, unlisted > 0 { counts[.unlisted] = unlisted }
  }

  /// The essays that are asked for, each with the source that takes it.
  mutating func taken(of essays: [EssayDraft]) -> [EssayDraft] {
    var taken = essays
    if selection.asksEssays {
      taken.removeAll { leavesOut($0, selection.refusal(of: $0)) }
      let isOwn = input.bookFile?.plan.selection.tags == selection.tags
      report(
        selection.tags, among: essays.map(\.header.tags), "tag", isOwn ? input.place(of: .tag) : nil
      )
      let areOwn = input.bookFile?.plan.selection.categories == selection.categories
      report(
        selection.categories, among: essays.map(\.header.categories), "category",
        areOwn ? input.place(of: .category) : nil)
    }
    if let sources = input.sources {
      for index in taken.indices { taken[index].source = sources.source(of: taken[index]) }
      taken.removeAll { leavesOut($0, $0.source == nil ? .unlisted : nil) }
      diagnostics += sources.idle(among: taken, in: input.bookFile?.file.source)
    }
    isTaken = taken.count
    if !taken.isEmpty { reportLeftOut() }
    return taken
  }

  private mutating func leavesOut(_ essay: EssayDraft, _ refusal: Selection.Refusal?) -> Bool {
    guard let refusal else { return false }
    counts[refusal, default: 0] += 1
    return true
  }

  /// How many essays are left out, reason by reason; `nil` where none is.
  var reasons: String? {
    var reasons = Selection.Refusal.allCases.compactMap { refusal in
      counts[refusal].map { selection.words(for: refusal, count: $0) }
    }
    if input.excluded > 0 { reasons.append("\(input.excluded) excluded") }
    return reasons.isEmpty ? nil : reasons.joined(separator: ", ")
  }

  private mutating func reportLeftOut() {
    guard let reasons else { return }
    let left = counts.values.reduce(input.excluded, +)
    diagnostics.append(
      Diagnostic(
        .selectionLeftOut, "\(left) of \(left + isTaken) essays were left out: \(reasons)"))
  }

  /// Tells of names that no essay has: they are mistyped, or the front matter is.
  private mutating func report(
    _ wanted: [String], among lists: [[String]], _ kind: String,
    _ place: (file: SourcePath, range: SourceRange)?
  ) {
    guard !wanted.isEmpty else { return }
    let names = NameCounts(lists)
    let known = names.names.prefix(Self.mostShown).map { "\($0.name) (\($0.count))" }
    let hint =
      known.isEmpty
      ? "no essay has a \(kind)"
      : "there are \(known.joined(separator: ", "))" + (names.names.count > known.count ? " …" : "")
    for name in wanted where !names.contains(name) {
      diagnostics.append(
        Diagnostic(
          .selectionUnmatched, "no essay has the \(kind) '\(name)'", file: place?.file,
          source: place?.range, hint: hint))
    }
  }

  /// Names that a hint tells, the most frequent ones.
  private static let mostShown = 8
}
