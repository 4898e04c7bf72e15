internal import Synchronization

/// An answer that is given once, whoever gives it.
final class FirstAnswer<Value: Sendable>: Sendable {
  private enum State {
    case open
    case awaited(CheckedContinuation<Value, Never>)
    case given(Value)
    case taken
  }

  private let state = Mutex<State>(.open)

  /// Resumes somebody with the answer.
  func wait(_ continuation: CheckedContinuation<Value, Never>) {
    let early = state.withLock { state -> Value? in
      guard case .given(let value) = state else {
        state = .awaited(continuation)
        return nil
      }
      state = .taken
      return value
    }
    if let early { continuation.resume(returning: early) }
  }

  /// Gives an answer, unless there is one.
  func give(_ value: Value) {
    let waiting = state.withLock { state -> CheckedContinuation<Value, Never>? in
      switch state {
      case .open:
        state = .given(value)
        return nil
      case .awaited(let continuation):
        state = .taken
        return continuation
      case .given, .taken: return nil
      }
    }
    waiting?.resume(returning: value)
  }
}
