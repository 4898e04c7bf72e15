internal import BinderyModel

/// Finds the files that a book's front and back matter names, and refuses what stands there twice.
struct MatterFinder {
  /// A line of the matter whose file is there.
  enum Item: Sendable {
    case page(BookPage, SourceRange)
    case text(TextSource)
  }

  private let book: BookFile
  private var pages: Set<BookPage> = []
  /// The files so far.
  private(set) var paths: Set<DiskPath> = []
  /// Why the book cannot be made.
  private(set) var diagnostics: [Diagnostic] = []

  /// A finder for one book file; paths begin at its folder.
  init(_ book: BookFile) { self.book = book }

  /// The lines of front or back matter.
  mutating func find(_ lines: [BookFileMatter]) -> [Item] { lines.compactMap { find($0) } }

  private mutating func find(_ line: BookFileMatter) -> Item? {
    switch line.content {
    case .page(let page):
      guard pages.insert(page).inserted else {
        refuse(
          line, "the page '\(page.rawValue)' stands in the book twice", hint: "keep one of them")
        return nil
      }
      return .page(page, line.range)
    case .file(let role, let path):
      return file(path, line).map { .text(TextSource(file: $0, role: role)) }
    case .text(let role, let text):
      let start = Int(line.range.start.line)
      // The text of a block begins below its mark.
      let inPlace = TextSource.InPlace(
        text: Array(text.utf8), line: text.utf8.contains(0x0A) ? start + 1 : start)
      return .text(TextSource(file: book.file, role: role, inPlace: inPlace))
    }
  }

  private mutating func file(_ written: String, _ line: BookFileMatter) -> FolderFile? {
    let root = book.file.root
    let isFromRoot = written.utf8.first == .slash
    let base = RootedPath(isFromRoot ? root : book.file.path.parent, root: root)
    guard let path = base.following(written.utf8)?.path else {
      refuse(
        line, "the path '\(written)' leads out of the folder", hint: "copy the file into the folder"
      )
      return nil
    }
    guard let found = Disk.resolve(path) else {
      refuse(line, "there is no file '\(written)'", hint: "write it, or mend the path")
      return nil
    }
    guard found.isInside(root) else {
      refuse(
        line, "'\(written)' is a link that leads out of the folder",
        hint: "copy the file into the folder")
      return nil
    }
    guard Disk.isFile(found), EssayName.isEssay(found.name) else {
      refuse(line, "'\(written)' is no Markdown file", hint: "give a .md or .markdown file")
      return nil
    }
    guard paths.insert(found).inserted else {
      refuse(
        line, "'\(written)' stands in front or back matter twice", hint: "keep one of its places")
      return nil
    }
    return FolderFile(found, root: root)
  }

  private mutating func refuse(_ line: BookFileMatter, _ finding: String, hint: String) {
    diagnostics.append(
      Diagnostic(
        .bookFileInvalidValue, finding, file: book.file.source, source: line.range, hint: hint))
  }
}
