internal import BinderyModel
internal import BinderyUnicode

/// Finds a folder's `book.yaml` and reads it, or refuses the run.
struct BookFileSearch {
  /// The folder that nothing may lead out of.
  let root: DiskPath
  let limits: ManuscriptLimits

  /// What the file may be called.
  private static let names = ["book.yaml", "book.yml"]

  /// Whether a path names a book file.
  static func isBookFile(_ path: DiskPath) -> Bool {
    names.contains { $0.utf8.elementsEqual(path.name) }
  }

  /// The book file of the first of some folders that has one, and what the author should know.
  ///
  /// - Throws: `ManuscriptError.bookFile` when it cannot be used, or a folder has two.
  func find(
    in folders: [DiskPath]
  ) throws(ManuscriptError) -> (book: BookFile, diagnostics: [Diagnostic])? {
    for folder in folders {
      var found: [(book: BookFile, diagnostics: [Diagnostic])] = []
      for name in Self.names {
        if let book = try read(folder.appending(name)) { found.append(book) }
      }
      guard found.count < 2 else {
        throw refusal(
          of: found[1].book.file.source,
          Diagnostic(
            .bookFileInvalid, "there is a book.yaml beside it", file: found[1].book.file.source,
            hint: "keep one of the two files"))
      }
      if let book = found.first { return book }
    }
    return nil
  }

  /// Reads the book file at a path in a canonical folder; `nil` where there is none.
  ///
  /// - Throws: `ManuscriptError.bookFile` when it cannot be used.
  func read(
    _ path: DiskPath
  ) throws(ManuscriptError) -> (book: BookFile, diagnostics: [Diagnostic])? {
    guard let (path, bytes) = try bytes(at: path) else { return nil }
    let file = FolderFile(path, root: root)
    let decoded = TextDecoding.decode(bytes)
    guard !decoded.isBinary else {
      throw refusal(
        of: file.source, Diagnostic(.fileBinary, "'\(file.source)' is no text", file: file.source))
    }
    let reader = BookFileReader(file, text: decoded.utf8)
    let diagnostics = decoded.diagnostics(in: file.source) + reader.diagnostics
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw .bookFile(
        path: file.source.text, diagnostics: diagnostics, text: decoded.utf8)
    }
    return (reader.book, diagnostics)
  }

  private func bytes(at path: DiskPath) throws(ManuscriptError) -> (DiskPath, [UInt8])? {
    let source = SourcePath(path.text(below: root))
    do {
      return (path, try Disk.read(path, limit: limits.bookFileBytes))
    } catch {
      switch error {
      case .missing: return nil
      case .notRegular(.link):
        guard let target = Disk.resolve(path) else {
          throw refusal(
            of: source,
            Diagnostic(.fileUnreadable, "'\(source)' is a link to nothing", file: source))
        }
        guard target.isInside(root) else {
          throw refusal(
            of: source,
            Diagnostic(
              .fileOutside, "'\(source)' is a link that leads out of the folder", file: source,
              hint: "copy the file into the folder"))
        }
        return try bytes(at: target)
      case .tooLarge(let size, let limit):
        throw refusal(
          of: source,
          Diagnostic(
            .fileTooLarge,
            "'\(source)' has \(size >> 10) kB, and of a book file \(limit >> 10) kB are read at most",
            file: source, hint: "keep only what is said of the book in it"))
      case .notRegular, .forbidden, .unreadable:
        throw refusal(of: source, error.diagnostic(for: source))
      }
    }
  }

  private func refusal(of source: SourcePath, _ diagnostic: Diagnostic) -> ManuscriptError {
    .bookFile(path: source.text, diagnostics: [diagnostic], text: [])
  }
}
