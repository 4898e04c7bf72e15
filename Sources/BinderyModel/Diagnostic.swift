/// How bad a finding is.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Worth knowing; the book is as the author meant it.
  case note
  /// The book is good but something was mended or left out.
  case warning
  /// A part could not be used at all.
  case error

  /// Milder findings first.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something that an author should know, as a value.
public struct Diagnostic: Sendable, Hashable {
  /// What kind of finding it is; stable between versions.
  public var code: DiagnosticCode
  /// How bad it is.
  public var severity: Severity
  /// What was found, in one sentence without a full stop.
  public var message: String
  /// The file, where one is concerned.
  public var file: SourcePath?
  /// The place in the file, where one is known.
  public var source: SourceRange?
  /// What to do about it.
  public var hint: String?

  /// A finding; its severity is the code's own unless said otherwise.
  public init(
    _ code: DiagnosticCode, _ message: String, severity: Severity? = nil, file: SourcePath? = nil,
    source: SourceRange? = nil, hint: String? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = message
    self.file = file
    self.source = source
    self.hint = hint
  }
}
