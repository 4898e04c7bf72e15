internal import BinderyMarkdown
internal import BinderyModel
internal import BinderyUnicode

/// Puts the files in place that an essay includes; nothing is read outside the essay's root.
struct IncludeResolver {
  /// What went wrong with a mark of the essay.
  private struct Failure: Error {
    var message: String
  }

  /// Files that include each other, the essay counted.
  private static let deepest = 10
  /// What opening a file costs of the room, so that a page of marks is not a million readings.
  private static let leastCost = 256

  private let file: FolderFile
  private let syntax: IncludeSyntax
  /// Bytes that may still be read and put in.
  private var room: Int
  /// The essay, and the files around the mark that is being resolved.
  private var open: [DiskPath]

  /// What the marks are replaced by.
  private(set) var edits: [SourceEdit] = []
  /// Where marks could not be followed, and why.
  private(set) var failures: [(offset: Int, message: String)] = []

  /// A resolver for the text of an essay.
  init(_ file: FolderFile, _ syntax: IncludeSyntax, limits: ManuscriptLimits) {
    self.file = file
    self.syntax = syntax
    room = limits.includedBytes
    open = [file.path]
  }

  /// Resolves all marks of the essay's text.
  mutating func resolve(_ text: [UInt8]) {
    let folder = RootedPath(file.path, root: file.root).parent
    for mark in IncludeMark.marks(in: text, syntax) {
      let replacement = replacement(of: mark, in: folder, reportingAt: mark.range.lowerBound)
      edits.append(SourceEdit(mark.range, with: replacement))
    }
  }

  /// What the author is told, in the order of the text; `start` is where it begins in its file.
  func diagnostics(in text: [UInt8], from start: EssayStart) -> [Diagnostic] {
    var line = start.line
    var column = 1
    var offset = 0
    return failures.map { failure in
      for byte in text[offset..<failure.offset] {
        (line, column) = byte == 0x0A ? (line + 1, 1) : (line, column + 1)
      }
      offset = failure.offset
      return Diagnostic(
        .includeFailed, failure.message, file: self.file.source,
        source: SourceRange(line: line, column: column),
        hint: "mend the path or the file; the mark was left out")
    }
  }

  // MARK: - Marks

  private mutating func replacement(
    of mark: IncludeMark, in folder: RootedPath, reportingAt offset: Int
  ) -> [UInt8] {
    do {
      let lines = try self.lines(of: mark.kind, in: folder, reportingAt: offset)
      guard !mark.linePrefix.isEmpty else { return lines }
      let separator = [0x0A] + mark.linePrefix
      let count = lines.count { $0 == 0x0A } * mark.linePrefix.count
      try take(count)
      return Array(
        lines.split(separator: 0x0A, omittingEmptySubsequences: false).joined(separator: separator))
    } catch {
      let inner = open.count > 1 ? open.last.map { "in '\($0.nameText)': " } ?? "" : ""
      if failures.count < Self.mostFailures { failures.append((offset, inner + error.message)) }
      return []
    }
  }

  /// More failures of an essay are not told.
  private static let mostFailures = 200

  private mutating func lines(
    of kind: IncludeMark.Kind, in folder: RootedPath, reportingAt offset: Int
  ) throws(Failure) -> [UInt8] {
    switch kind {
    case .nothing: return []
    case .text(let path, let selection):
      let (lines, included) = try self.lines(selection, of: path, in: folder)
      return try expand(lines, of: included, reportingAt: offset)
    case .code(let path, let selection, let language, let title):
      let (lines, included) = try self.lines(selection, of: path, in: folder)
      let heading = title.map { Array("\($0)\n\n".utf8) } ?? []
      return heading + Self.fenced(lines, language: language ?? Self.language(of: included.path))
    }
  }

  /// The text of an included file with its own marks resolved, which count from its folder.
  private mutating func expand(
    _ text: [UInt8], of included: RootedPath, reportingAt offset: Int
  ) throws(Failure) -> [UInt8] {
    let marks = IncludeMark.marks(in: text, syntax)
    guard !marks.isEmpty else { return text }
    open.append(included.path)
    defer { open.removeLast() }
    var result: [UInt8] = []
    var start = 0
    for mark in marks {
      result += text[start..<mark.range.lowerBound]
      result += replacement(of: mark, in: included.parent, reportingAt: offset)
      start = mark.range.upperBound
    }
    return result + text[start...]
  }

  /// A block of code around lines, its fence longer than any in them.
  private static func fenced(_ lines: [UInt8], language: String) -> [UInt8] {
    var longest = 2
    var run = 0
    for byte in lines {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = Array(repeating: UInt8(ascii: "`"), count: longest + 1)
    return fence + Array(language.utf8) + [0x0A] + lines + [0x0A] + fence
  }

  private static func language(of path: DiskPath) -> String {
    let name = path.nameText
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased().filter { $0.isLetter || $0.isNumber }
  }

  // MARK: - Files

  private mutating func lines(
    _ selection: LineSelection, of path: String, in folder: RootedPath
  ) throws(Failure) -> (lines: [UInt8], file: RootedPath) {
    let included = try find(path, in: folder)
    let bytes: [UInt8]
    do {
      bytes = try Disk.read(included.path, limit: max(0, room))
    } catch {
      throw switch error {
      case .tooLarge: Failure(message: "'\(path)' is too much to include")
      case .missing, .notRegular, .forbidden, .unreadable:
        Failure(message: "'\(path)' cannot be read")
      }
    }
    try take(max(bytes.count, Self.leastCost))
    let text = TextDecoding.decode(bytes)
    guard !text.isBinary else { throw Failure(message: "'\(path)' is no text") }
    guard let lines = selection.text(of: text.utf8) else {
      throw Failure(message: "'\(path)' has no anchor of that name")
    }
    return (lines, included)
  }

  /// The canonical path of a file below the root.
  private func find(_ path: String, in folder: RootedPath) throws(Failure) -> RootedPath {
    guard let rooted = folder.following(path.utf8) else {
      throw Failure(message: "'\(path)' leads out of the book's folder")
    }
    guard let found = Disk.resolve(rooted.path), Disk.isFile(found) else {
      throw Failure(message: "there is no file '\(path)' to include")
    }
    guard found.isInside(file.root) else {
      throw Failure(message: "'\(path)' leads out of the book's folder")
    }
    guard !open.contains(found) else {
      throw Failure(message: "'\(path)' includes itself")
    }
    guard open.count < Self.deepest else {
      throw Failure(message: "'\(path)' is included too deeply")
    }
    return RootedPath(found, root: file.root)
  }

  private mutating func take(_ count: Int) throws(Failure) {
    guard count <= room else { throw Failure(message: "more is included than is read") }
    room -= count
  }
}
