public import BinderyModel
internal import Synchronization

/// Cuts code by meaning with highlight.js (https://highlightjs.org), where it is installed.
///
/// No thread is started before there is a code that the cache does not know. Safe to ask from any
/// thread.
public final class Highlighter: Sendable {
  private let library: ScriptLibrary?
  private let engines: ScriptEngines?
  private let cache: AnswerCache

  /// Bytes of a code that is cut, some two thousand lines; a longer one stays plain.
  private static let mostBytes = 64 << 10
  /// Engines that work at once.
  private static let mostEngines = 4

  /// A highlighter that finds highlight.js in some places and works on so many threads.
  public convenience init(places: ScriptPlaces, jobs: Int) {
    self.init(places: places, jobs: jobs, limits: ScriptLimits())
  }

  init(places: ScriptPlaces, jobs: Int, limits: ScriptLimits) {
    library = ScriptLibrary.highlight(in: places)
    engines = library.map {
      ScriptEngines($0, most: min(jobs, Self.mostEngines), limits: limits)
    }
    cache = AnswerCache(folder: places.cache)
  }

  /// Why nothing can be highlighted; `nil` where highlight.js was found and can be run.
  public func fault() -> String? {
    guard let library, let engines else { return "highlight.js is not installed" }
    let key = AnswerKey(library, "", qualifier: "")
    guard cache.answer(for: key) == nil else { return nil }
    do throws(ScriptFailure) {
      cache.keep(try engines.call("", ""), for: key)
      return nil
    } catch {
      guard case .unusable(let words) = error else { return nil }
      return "the highlight.js that is installed cannot be run: \(words)"
    }
  }

  /// The code's runs; empty where its language is not said or not known.
  public func runs(of code: CodeBlock) -> [CodeBlock.Run] {
    guard let library, let engines, !code.text.isEmpty, code.text.utf8.count <= Self.mostBytes,
      let language = code.language?.split(whereSeparator: \.isWhitespace).first.map(String.init)
    else { return [] }
    let key = AnswerKey(library, code.text, qualifier: language)
    if let text = cache.answer(for: key) {
      return HighlightAnswer.runs(text, length: code.text.utf8.count) ?? []
    }
    do throws(ScriptFailure) {
      let markup = try engines.call(code.text, language)
      let runs = HighlightMarkup.runs(markup.utf8.dropFirst(), of: code.text) ?? []
      cache.keep(HighlightAnswer.text(of: runs), for: key)
      return runs
    } catch {
      return []
    }
  }

  /// Keeps what was learnt for other runs, and lets the engines go.
  public func finish() {
    cache.save()
    engines?.rest()
  }
}
