internal import Dispatch
internal import Synchronization

/// What an engine and its thread speak over.
final class ScriptLine: Sendable {
  /// A text and what qualifies it, in CESU-8.
  struct Question: Sendable {
    var text: [UInt8]
    var qualifier: [UInt8]
  }

  private enum State: Sendable {
    case idle
    case asked(Question)
    case answered(Result<String, ScriptFailure>)
    /// Nobody listens any more, or nobody will answer.
    case over
  }

  private let state = Mutex(State.idle)
  private let asked = DispatchSemaphore(value: 0)
  private let answered = DispatchSemaphore(value: 0)

  /// Asks and waits for at most so many milliseconds.
  func ask(_ question: Question, patience: Int) -> Result<String, ScriptFailure> {
    let isOver = state.withLock { state in
      if case .over = state { return true }
      state = .asked(question)
      return false
    }
    guard !isOver else { return .failure(.dead) }
    asked.signal()
    let isTimely = answered.wait(timeout: .now() + .milliseconds(patience)) == .success
    return state.withLock { state in
      guard case .answered(let result) = state else {
        state = .over
        return .failure(.dead)
      }
      // The signal of an answer that came in the last moment would be taken for that of the next.
      state = isTimely ? .idle : .over
      return result
    }
  }

  /// Waits for the next question; `nil` when there will be none.
  func question() -> Question? {
    asked.wait()
    return state.withLock { state in
      guard case .asked(let question) = state else { return nil }
      return question
    }
  }

  /// Answers, if somebody still waits.
  func answer(_ result: Result<String, ScriptFailure>) {
    state.withLock { state in
      if case .asked = state { state = .answered(result) }
    }
    answered.signal()
  }

  /// Ends the talk, from the side that asks.
  func hangUp() {
    state.withLock { $0 = .over }
    asked.signal()
  }

  /// Ends the talk, from the side that answers.
  func giveUp() {
    state.withLock { $0 = .over }
    answered.signal()
  }
}
