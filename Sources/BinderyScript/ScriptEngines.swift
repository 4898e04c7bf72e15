internal import Dispatch
internal import Synchronization

/// A few engines of one library, made when they are first needed.
///
/// An engine that reached a limit is not trusted again: the next call gets a fresh one, until the
/// patience is used up. So a hostile book costs seconds, not hours.
final class ScriptEngines: Sendable {
  private struct State: Sendable {
    var idle: [ScriptEngine] = []
    var patience: Int
    /// Why the library cannot be loaded.
    var fault: String?
  }

  private let library: ScriptLibrary
  private let limits: ScriptLimits
  private let gate: DispatchSemaphore
  private let state: Mutex<State>

  /// At most so many engines at a time, at least 1.
  init(_ library: ScriptLibrary, most: Int, limits: ScriptLimits) {
    self.library = library
    self.limits = limits
    gate = DispatchSemaphore(value: max(1, most))
    state = Mutex(State(patience: limits.patience))
  }

  /// Lets go the engines that have nothing to do.
  func rest() { state.withLock { $0.idle = [] } }

  /// Calls the library's function on an engine that is free, or waits for one.
  func call(_ text: String, _ qualifier: String) throws(ScriptFailure) -> String {
    gate.wait()
    defer { gate.signal() }
    let (engine, patience, fault) = state.withLock { ($0.idle.popLast(), $0.patience, $0.fault) }
    if let fault { throw .unusable(fault) }
    guard patience > 0 else { throw .exhausted }
    let used = engine ?? ScriptEngine(library, limits: limits)
    do throws(ScriptFailure) {
      let answer = try used.call(text, qualifier)
      state.withLock { $0.idle.append(used) }
      return answer
    } catch {
      state.withLock { state in
        switch error {
        case .threw: state.idle.append(used)
        case .unusable(let words): state.fault = words
        case .exhausted, .dead: state.patience -= 1
        }
      }
      throw error
    }
  }
}
