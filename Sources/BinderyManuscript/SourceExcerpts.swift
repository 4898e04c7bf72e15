public import BinderyModel
internal import BinderyUnicode
internal import Synchronization

/// Shows the places of the essays that diagnostics speak of.
public struct SourceExcerpts: Sendable {
  /// A line, or the part of it around a place.
  public struct Excerpt: Sendable, Hashable {
    /// The text, tabs as spaces.
    public var text: String
    /// The place's column in characters of the whole line, from 1.
    public var column: Int
    /// Cells of the text before the place: two for a wide character (UAX #11).
    public var cellsBefore: Int
    /// Cells of the place, at least 1.
    public var cells: Int
  }

  /// Keeps the text that was read last: diagnostics of one essay stand together.
  private final class LastText: Sendable {
    let value = Mutex<(file: SourcePath, utf8: [UInt8])?>(nil)
  }

  private let files: [SourcePath: DiskPath]
  private let limits: ManuscriptLimits
  private let last = LastText()

  /// Excerpts of the essays of a book.
  init(_ files: [FolderFile], limits: ManuscriptLimits) {
    self.files = Dictionary(files.map { ($0.source, $0.path) }) { first, _ in first }
    self.limits = limits
  }

  /// The line that a diagnostic speaks of; reads the file anew.
  public func excerpt(for diagnostic: Diagnostic) -> Excerpt? {
    guard let range = diagnostic.source, let file = diagnostic.file, let text = text(of: file),
      let line = Self.line(Int(range.start.line), of: text)
    else { return nil }
    let isOneLine = range.end.line == range.start.line
    let end = isOneLine ? Int(range.end.column) : line.count
    return Self.excerpt(of: line, from: Int(range.start.column), to: end)
  }

  private func text(of file: SourcePath) -> [UInt8]? {
    last.value.withLock { last in
      if let last, last.file == file { return last.utf8 }
      guard let path = files[file], let bytes = try? Disk.read(path, limit: limits.essayBytes)
      else { return nil }
      let text = TextDecoding.decode(bytes).utf8
      last = (file, text)
      return text
    }
  }

  private static func line(_ number: Int, of text: [UInt8]) -> ArraySlice<UInt8>? {
    var rest = text[...]
    for _ in 1..<max(1, number) {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest = rest[(end + 1)...]
    }
    return rest.prefix { $0 != UInt8(ascii: "\n") }
  }

  /// Cells shown of a long line: those of a terminal of 80, less the margin.
  private static let width = 72

  /// The part around the bytes `from`…`to`, both counted from 1.
  static func excerpt(of line: ArraySlice<UInt8>, from: Int, to: Int) -> Excerpt {
    let head = String(decoding: line.prefix(from - 1), as: UTF8.self)
    let place = String(decoding: line.dropFirst(from - 1).prefix(max(1, to - from + 1)), as: UTF8.self)
    let tail = String(decoding: line.dropFirst(max(from, to)), as: UTF8.self)
    let before = fitting(head.reversed(), width / 3)
    let shown = fitting(place, width - before.cells)
    let after = fitting(tail, width - before.cells - shown.cells)
    return Excerpt(
      text: String(before.text.reversed()) + shown.text + after.text, column: head.count + 1,
      cellsBefore: before.cells, cells: max(1, shown.cells))
  }

  /// The first characters that need no more cells.
  private static func fitting(
    _ characters: some Sequence<Character>, _ limit: Int
  ) -> (text: String, cells: Int) {
    var (text, cells) = ("", 0)
    for character in characters {
      let width = cellCount(of: character)
      guard cells + width <= limit else { break }
      text.append(character == "\t" ? " " : character)
      cells += width
    }
    return (text, cells)
  }

  private static func cellCount(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    return first.isWideNotHangul || first.isHangul || first.properties.isEmojiPresentation ? 2 : 1
  }
}
