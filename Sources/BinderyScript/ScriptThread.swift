/// The work of an engine's thread.
final class ScriptThread: Sendable {
  private let line: ScriptLine
  private let library: ScriptLibrary
  private let limits: ScriptLimits

  /// The work of answering a line with a library.
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
