internal import BinderyConcurrency
internal import BinderyModel
internal import BinderyScript

/// Renders the formulas of all essays, each once, and says which cannot be set.
struct FormulaResolver {
  /// For each essay, what the author should know.
  private(set) var diagnostics: [[Diagnostic]] = []
  /// For each essay, what its formulas add to its features.
  private(set) var features: [ContentFeatures] = []
  /// What is said once of the book, where there is no KaTeX.
  private(set) var note: Diagnostic?

  /// Findings of an essay that are told.
  private static let mostOfAnEssay = 200

  private let renderer: FormulaRenderer

  /// A resolver that asks a renderer.
  init(renderer: FormulaRenderer) { self.renderer = renderer }

  /// Renders the formulas of the essays, in the order of the book, on so many threads.
  mutating func resolve(_ essays: [EssayDraft], jobs: Int) {
    var numbers: [Formula: Int] = [:]
    var formulas: [Formula] = []
    for formula in essays.lazy.flatMap(\.formulas).map(\.formula) where numbers[formula] == nil {
      numbers[formula] = formulas.count
      formulas.append(formula)
    }
    let failures = concurrentMap(count: formulas.count, jobs: jobs) {
      [formulas, renderer] index -> FormulaFailure? in
      switch renderer.render(formulas[index]) {
      case .success: nil
      case .failure(let failure): failure
      }
    }
    renderer.finish()
    var unavailable: (count: Int, reason: String) = (0, "")
    for essay in essays {
      var found: [Diagnostic] = []
      var shown: ContentFeatures = []
      for reference in essay.formulas {
        switch numbers[reference.formula].flatMap({ failures[$0] }) {
        case nil: shown.insert(.math)
        case .unavailable(let reason): unavailable = (unavailable.count + 1, reason)
        case .invalid(let message, let rest):
          found.append(reference.invalid(message, rest: rest, in: essay.file.source))
        case .tooLarge: found.append(reference.tooLarge(in: essay.file.source))
        }
      }
      diagnostics.append(Self.capped(found, in: essay.file.source))
      features.append(shown)
    }
    if unavailable.count > 0 { note = Self.note(unavailable.count, unavailable.reason) }
  }

  private static func capped(_ found: [Diagnostic], in file: SourcePath) -> [Diagnostic] {
    guard found.count > mostOfAnEssay else { return found }
    let more = found.count - mostOfAnEssay
    return found.prefix(mostOfAnEssay) + [
      Diagnostic(
        .mathInvalid, "there are \(more) more findings of this kind in this essay", file: file)
    ]
  }

  private static func note(_ count: Int, _ reason: String) -> Diagnostic {
    let subject = count == 1 ? "1 formula is" : "\(count) formulas are"
    return Diagnostic(
      .mathUnavailable, "\(subject) shown as TeX: \(reason)",
      hint: "install KaTeX: Debian has it as libjs-katex")
  }
}
