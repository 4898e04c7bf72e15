internal import BinderyModel

/// What a book file asks for before and behind the essays, its files found; what stands there twice
/// is refused.
struct MatterFiles: Sendable {
  /// A line of the matter whose file is there.
  enum Item: Sendable {
    case page(BookPage, SourceRange)
    case text(TextSource)
  }

  /// What stands before the essays; `nil` for what usually does.
  private(set) var front: [Item]?
  /// What stands behind them; `nil` for what usually does.
  private(set) var back: [Item]?

  private var pages: Set<BookPage> = []
  private var paths: Set<DiskPath> = []
  private var diagnostics: [Diagnostic] = []

  /// The usual matter.
  init() {}

  /// The matter of a book file; paths begin at its folder.
  ///
  /// - Throws: `ManuscriptError.bookFile` when a file is not there, or stands in the book twice.
  init(_ book: BookFile) throws(ManuscriptError) {
    front = book.front?.compactMap { find($0, in: book) }
    back = book.back?.compactMap { find($0, in: book) }
    guard diagnostics.isEmpty else {
      throw .bookFile(path: book.file.source.text, diagnostics: diagnostics, text: book.text)
    }
  }

  /// Whether a file stands in the front or back matter, and so is no essay.
  func holds(_ file: FolderFile) -> Bool { paths.contains(file.path) }

  private mutating func find(_ line: BookFileMatter, in book: BookFile) -> Item? {
    switch line.content {
    case .page(let page):
      guard pages.insert(page).inserted else {
        refuse(
          line, in: book, "the page '\(page.rawValue)' stands in the book twice",
          hint: "keep one of them")
        return nil
      }
      return .page(page, line.range)
    case .file(let role, let path):
      return file(path, line, in: book).map { .text(TextSource(file: $0, role: role)) }
    case .text(let role, let text):
      let start = Int(line.range.start.line)
      // The text of a block begins below its mark.
      let inPlace = TextSource.InPlace(
        text: Array(text.utf8), line: text.utf8.contains(0x0A) ? start + 1 : start)
      return .text(TextSource(file: book.file, role: role, inPlace: inPlace))
    }
  }

  private mutating func file(_ written: String, _ line: BookFileMatter, in book: BookFile)
    -> FolderFile?
  {
    let root = book.file.root
    let isFromRoot = written.utf8.first == .slash
    let base = RootedPath(isFromRoot ? root : book.file.path.parent, root: root)
    guard let path = base.following(written.utf8)?.path else {
      refuse(
        line, in: book, "the path '\(written)' leads out of the folder",
        hint: "copy the file into the folder"
      )
      return nil
    }
    guard let found = Disk.resolve(path) else {
      refuse(line, in: book, "there is no file '\(written)'", hint: "write it, or mend the path")
      return nil
    }
    guard found.isInside(root) else {
      refuse(
        line, in: book, "'\(written)' is a link that leads out of the folder",
        hint: "copy the file into the folder")
      return nil
    }
    guard Disk.isFile(found), EssayName.isEssay(found.name) else {
      refuse(
        line, in: book, "'\(written)' is no Markdown file", hint: "give a .md or .markdown file")
      return nil
    }
    guard paths.insert(found).inserted else {
      refuse(
        line, in: book, "'\(written)' stands in front or back matter twice",
        hint: "keep one of its places")
      return nil
    }
    return FolderFile(found, root: root)
  }

  private mutating func refuse(
    _ line: BookFileMatter, in book: BookFile, _ finding: String, hint: String
  ) {
    diagnostics.append(
      Diagnostic(
        .bookFileInvalidValue, finding, file: book.file.source, source: line.range, hint: hint))
  }
}
