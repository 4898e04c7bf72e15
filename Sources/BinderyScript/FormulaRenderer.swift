public import BinderyModel
internal import Synchronization

/// Renders formulas as MathML by KaTeX (https://katex.org), where it is installed.
///
/// Nothing is read and no thread started before the first formula. Safe to ask from any thread; each
/// formula is rendered once, and its answer kept as text, a tenth of what its tree would take.
public final class FormulaRenderer: Sendable {
  private let places: ScriptPlaces
  private let most: Int
  private let limits: ScriptLimits
  private let cache: AnswerCache
  private let script = Mutex<Script?>(nil)
  private let failures = Mutex<[Formula: FormulaFailure]>([:])

  /// KaTeX and its engines, once they were looked for.
  private enum Script: Sendable {
    case missing
    case found(ScriptLibrary, ScriptEngines)
  }

  /// Bytes of a formula that is set; the longest seen in a blog has two thousand.
  private static let mostBytes = 32 << 10
  /// Engines that work at once.
  private static let mostEngines = 4

  /// A renderer that finds KaTeX in some places and works on so many threads.
  public convenience init(places: ScriptPlaces, jobs: Int) {
    self.init(places: places, jobs: jobs, limits: ScriptLimits())
  }

  init(places: ScriptPlaces, jobs: Int, limits: ScriptLimits) {
    self.places = places
    most = min(jobs, Self.mostEngines)
    self.limits = limits
    cache = AnswerCache(folder: places.cache)
  }

  /// The formula as MathML, or why it has none.
  public func render(_ formula: Formula) -> Result<MathElement, FormulaFailure> {
    if let failure = failures.withLock({ $0[formula] }) { return .failure(failure) }
    let result = rendered(formula)
    if case .failure(let failure) = result { failures.withLock { $0[formula] = failure } }
    return result
  }

  /// Keeps what was rendered for other runs, and lets the engines go until there is another formula.
  public func finish() {
    cache.save()
    if case .found(_, let engines) = script.withLock({ $0 }) { engines.rest() }
  }

  private func rendered(_ formula: Formula) -> Result<MathElement, FormulaFailure> {
    guard formula.tex.utf8.count <= Self.mostBytes else { return .failure(.tooLarge) }
    guard case .found(let library, let engines) = found() else {
      return .failure(.unavailable(reason: "KaTeX is not installed"))
    }
    let qualifier = formula.isDisplay ? "display" : "inline"
    let key = AnswerKey(library, formula.tex, qualifier: qualifier)
    if let text = cache.answer(for: key) { return FormulaAnswer(text: text).markup(of: formula) }
    do throws(ScriptFailure) {
      let text = try engines.call(formula.tex, qualifier)
      cache.keep(text, for: key)
      return FormulaAnswer(text: text).markup(of: formula)
    } catch {
      return .failure(FormulaFailure(error))
    }
  }

  private func found() -> Script {
    script.withLock { script in
      if let script { return script }
      let found: Script =
        if let library = ScriptLibrary.katex(in: places) {
          .found(library, ScriptEngines(library, most: most, limits: limits))
        } else {
          .missing
        }
      script = found
      return found
    }
  }
}

extension FormulaFailure {
  fileprivate init(_ failure: ScriptFailure) {
    switch failure {
    // What KaTeX throws beside its own errors is that its recursion ended.
    case .threw: self = .invalid(message: "it is nested too deep", rest: nil)
    case .exhausted, .dead: self = .tooLarge
    case .unusable(let words):
      self = .unavailable(reason: "the KaTeX that is installed cannot be run: \(words)")
    }
  }
}
