/// Why an engine made no PDF.
public enum EngineError: Error, Sendable, Hashable {
  /// None of its programs is on the PATH.
  case missing(PageEngine)
  /// The program that was named is not there, or cannot be run.
  case notRunnable(PageEngine, path: String)
  /// There is no room for its files; what the system says.
  case noFolder(path: String, reason: String)
  /// The pages cannot be written where the engine is to read them.
  case noRoom(path: String)
  /// It did not start; what the system says.
  case notStarted(PageEngine, path: String, reason: String)
  /// It did not end in time, and was ended.
  case timedOut(PageEngine, seconds: Int)
  /// It ended by a signal, or with a status that is not 0; the last that it said.
  case failed(PageEngine, ending: EngineEnding, words: String)
  /// It ended well and left no PDF, or one that is no PDF; the last that it said.
  case noPDF(PageEngine, words: String)
}

/// How an engine's process ended.
public enum EngineEnding: Sendable, Hashable {
  /// With a status.
  case exit(Int)
  /// By a signal: it crashed, or something ended it.
  case signal(Int)
}

extension EngineError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .missing(let engine):
      "\(engine.name), which lays out the pages, is not here: \(engine.remedy)"
    case .notRunnable(let engine, let path):
      "'\(path)' is no program that can be run: name that of \(engine.name) with --engine-path"
    case .noFolder(let path, let reason):
      "no folder can be made in '\(path)' for the pages: \(reason): set TMPDIR to another"
    case .noRoom(let path):
      "the pages cannot be written into '\(path)', which may be full: "
        + "set TMPDIR to a folder with more room"
    case .notStarted(let engine, let path, let reason):
      "\(engine.name) ('\(path)') cannot be started: \(reason)"
    case .timedOut(let engine, let seconds):
      "\(engine.name) did not end in \(seconds) s, and was ended: "
        + "give it longer with --engine-time"
    case .failed(let engine, .exit(let status), let words):
      "\(engine.name) failed with status \(status)" + Self.said(words)
    case .failed(let engine, .signal(let number), let words):
      "\(engine.name) crashed (signal \(number))" + Self.said(words)
    case .noPDF(let engine, let words): "\(engine.name) made no PDF" + Self.said(words)
    }
  }

  private static func said(_ words: String) -> String { words.isEmpty ? "" : ": \(words)" }
}
