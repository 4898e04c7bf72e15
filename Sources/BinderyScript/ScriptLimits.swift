/// How much a script may take.
///
/// Measured: KaTeX loads in 0.1 s and answers in 1 ms, highlight.js reads 200 kB of code in a second;
/// neither has ever held 40 MB.
struct ScriptLimits: Sendable, Hashable {
  /// Bytes that a heap may hold.
  var heapBytes = 128 << 20
  /// Milliseconds of work after which a call is refused memory, so that it ends.
  var callMilliseconds = 4_000
  /// Milliseconds on the wall after which a call that asks for no memory, and so cannot be ended, is
  /// left alone with its thread.
  var watchdogMilliseconds = 20_000
  /// Calls of one run that may reach a limit before the engine is not asked any more.
  var patience = 3
}
