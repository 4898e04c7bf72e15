/// Why a script gave no answer.
enum ScriptFailure: Error, Sendable, Hashable {
  /// It threw an error of these words.
  case threw(String)
  /// It took too much time or memory.
  case exhausted
  /// The library itself threw when it was loaded.
  case unusable(String)
  /// The engine broke or was left alone, and cannot be asked again.
  case dead
}
