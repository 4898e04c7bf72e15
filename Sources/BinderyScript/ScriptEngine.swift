internal import CDuktape
internal import Dispatch
internal import Synchronization

/// A JavaScript engine on a thread of its own, with one library loaded.
///
/// The thread is what makes a call that never ends harmless: it is left alone, and the engine is dead
/// from then on. Calls are made one at a time. The library is loaded by the first of them.
final class ScriptEngine: Sendable {
  private let line: ScriptLine
  private let limits: ScriptLimits

  /// An engine for a library; its thread starts now.
  init(_ library: ScriptLibrary, limits: ScriptLimits) {
    self.limits = limits
    line = ScriptLine()
    let thread = ScriptThread(line: line, library: library, limits: limits)
    let context = Unmanaged.passRetained(thread).toOpaque()
    let hasStarted = bindery_script_start(Self.stackBytes, { ScriptThread.run($0) }, context)
    guard !hasStarted else { return }
    Unmanaged<ScriptThread>.fromOpaque(context).release()
    line.giveUp()
  }

  /// Duktape recurses in C, up to some thousand levels.
  private static let stackBytes = 16 << 20

  deinit { line.hangUp() }

  /// Calls the library's function with a text and what qualifies it.
  func call(_ text: String, _ qualifier: String) throws(ScriptFailure) -> String {
    try line.ask(
      ScriptLine.Question(text: CESU8.encode(text), qualifier: CESU8.encode(qualifier)),
      patience: limits.watchdogMilliseconds
    ).get()
  }
}

/// What an engine and its thread speak over.
private final class ScriptLine: Sendable {
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
    _ = answered.wait(timeout: .now() + .milliseconds(patience))
    return state.withLock { state in
      guard case .answered(let result) = state else {
        state = .over
        return .failure(.dead)
      }
      state = .idle
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

/// The work of an engine's thread.
private final class ScriptThread: Sendable {
  private let line: ScriptLine
  private let library: ScriptLibrary
  private let limits: ScriptLimits

  init(line: ScriptLine, library: ScriptLibrary, limits: ScriptLimits) {
    self.line = line
    self.library = library
    self.limits = limits
  }

  /// What the thread begins with: a `ScriptThread` that was retained for it.
  static func run(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<ScriptThread>.fromOpaque(context).takeRetainedValue().run()
  }

  private func run() {
    // The line outlives the heap: this object holds it, and a broken engine never returns here.
    let owner = Unmanaged.passUnretained(line).toOpaque()
    let heap = ScriptHeap(bytes: limits.heapBytes, owner: owner) { owner in
      guard let owner else { return }
      Unmanaged<ScriptLine>.fromOpaque(owner).takeUnretainedValue().giveUp()
    }
    guard let heap else { return line.giveUp() }
    var isLoaded = false
    while let question = line.question() {
      do throws(ScriptFailure) {
        if !isLoaded {
          try load(into: heap)
          isLoaded = true
        }
        line.answer(
          .success(
            try heap.call(
              library.function, question.text, question.qualifier,
              milliseconds: limits.callMilliseconds)))
      } catch {
        line.answer(.failure(error))
      }
    }
  }

  private func load(into heap: borrowing ScriptHeap) throws(ScriptFailure) {
    for program in library.programs {
      do throws(ScriptFailure) {
        try heap.load(program, milliseconds: limits.callMilliseconds)
      } catch {
        if case .threw(let words) = error { throw .unusable(words) }
        throw error
      }
    }
  }
}
