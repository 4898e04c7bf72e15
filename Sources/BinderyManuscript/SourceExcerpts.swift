public import BinderyModel
internal import BinderyUnicode
internal import Synchronization

/// The line of a file that a finding is about, made to be shown in a terminal.
public struct SourceExcerpt: Sendable, Hashable {
  /// The line, or the part of a long one around the place; nothing in it moves a cursor.
  public var text: String
  /// The column in characters (Unicode scalars), from 1.
  public var column: Int
  /// Terminal cells before the place in `text`.
  public var cellsBefore: Int
  /// Terminal cells that the place covers, at least 1.
  public var cells: Int
}

/// Finds the lines that findings are about; reads each file anew and keeps only the last.
public final class SourceExcerpts: Sendable {
  private let read: @Sendable (SourcePath) -> [UInt8]?
  private let last: Mutex<(file: SourcePath, lines: [ArraySlice<UInt8>])?> = Mutex(nil)

  /// Cells of a line that are shown at most.
  private static let widest = 76

  /// - Parameter read: the decoded text of a file, or `nil` when it cannot be read.
  public init(read: @escaping @Sendable (SourcePath) -> [UInt8]?) { self.read = read }

  /// The excerpt for a finding; `nil` when it has no place or the line is not there.
  public func excerpt(for diagnostic: Diagnostic) -> SourceExcerpt? {
    guard let file = diagnostic.file, let range = diagnostic.source else { return nil }
    let lines = lines(of: file)
    let number = Int(range.start.line) - 1
    guard lines.indices.contains(number), !lines[number].isEmpty else { return nil }
    let line = lines[number]
    let isOneLine = range.end.line == range.start.line
    return Self.excerpt(
      of: line, from: Int(range.start.column) - 1,
      to: isOneLine ? Int(range.end.column) : line.count)
  }

  private func lines(of file: SourcePath) -> [ArraySlice<UInt8>] {
    last.withLock { last in
      if let last, last.file == file { return last.lines }
      let lines = (read(file) ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
      last = (file, lines)
      return lines
    }
  }

  private static func excerpt(
    of line: ArraySlice<UInt8>, from start: Int, to end: Int
  ) -> SourceExcerpt {
    let startIndex = min(line.startIndex + max(0, start), line.endIndex)
    let endIndex = min(max(startIndex, line.startIndex + end), line.endIndex)
    // A line may be a megabyte long; no more of it is looked at than can be shown.
    var before = scalars(line[..<startIndex].suffix(4 * widest))
    let place = scalars(line[startIndex..<endIndex].prefix(4 * widest))
    let after = scalars(line[endIndex...].prefix(4 * widest))
    let column = line[..<startIndex].count { $0 & 0xC0 != 0x80 } + 1
    // Of a long line the part around the place is shown.
    if cells(before) > widest / 2 {
      while cells(before) > widest / 3 { before.removeFirst(max(1, before.count / 8)) }
      before.insert("…", at: 0)
    }
    var shown = before
    var room = widest - cells(before)
    for scalar in place + after {
      room -= scalar.cells
      guard room >= 0 else {
        shown.append("…")
        break
      }
      shown.append(scalar)
    }
    let covered = max(1, min(cells(place), widest - cells(before)))
    return SourceExcerpt(
      text: String(String.UnicodeScalarView(shown)), column: column, cellsBefore: cells(before),
      cells: covered)
  }

  /// The characters of valid UTF-8 that may be cut in the middle of one.
  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    let whole = bytes.drop { $0 & 0xC0 == 0x80 }
    return String(decoding: whole, as: UTF8.self).unicodeScalars.map(\.shown)
  }

  private static func cells(_ scalars: [Unicode.Scalar]) -> Int {
    scalars.reduce(0) { $0 + $1.cells }
  }
}

extension Unicode.Scalar {
  /// Itself, or a stand-in for what would move the cursor or turn the line's direction.
  fileprivate var shown: Unicode.Scalar {
    switch properties.generalCategory {
    case .control: self == "\t" ? " " : "\u{FFFD}"
    case .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    default: self
    }
  }
}
