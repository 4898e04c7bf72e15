internal import CDuktape

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
