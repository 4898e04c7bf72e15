/// A place in a source file: a 1-based line and a 1-based column counted in UTF-8 bytes.
///
/// Columns count bytes because parsers do; whoever shows one to a person converts it to characters.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public var line: Int32
  /// The column, from 1, in UTF-8 bytes of the line.
  public var column: Int32

  /// A place from plain integers; values outside 1…`Int32.max` are clamped.
  public init(line: Int, column: Int) {
    self.line = Int32(clamping: max(1, line))
    self.column = Int32(clamping: max(1, column))
  }

  /// Order in the file.
  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A stretch of a source file; `end` is the place of its last byte.
public struct SourceRange: Sendable, Hashable {
  /// The first byte's place.
  public var start: SourcePosition
  /// The last byte's place; never before `start`.
  public var end: SourcePosition

  /// A range; an end before the start is moved to the start.
  public init(_ start: SourcePosition, _ end: SourcePosition? = nil) {
    self.start = start
    self.end = max(start, end ?? start)
  }

  /// A range of one byte.
  public init(line: Int, column: Int) {
    self.init(SourcePosition(line: line, column: column))
  }
}

/// A file of the manuscript: its path below the input root, with `/` between the parts.
///
/// It is a name to show and to compare, not a path to open.
public struct SourcePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path as text, never absolute.
  public let text: String

  /// Wraps a path relative to the input root.
  public init(_ text: String) { self.text = text }

  /// The path.
  public var description: String { text }

  /// Order of the bytes of the paths.
  public static func < (a: SourcePath, b: SourcePath) -> Bool { a.text < b.text }
}
