internal import BinderyModel

/// The front and back matter of a book, its texts read.
struct Matter: Sendable {
  /// A line of it.
  enum Line: Sendable {
    /// A page that the book makes, and where it is asked for.
    case page(BookPage, SourceRange)
    case text(EssayDraft)
  }

  /// What stands before the essays; `nil` for what usually does.
  private(set) var front: [Line]?
  /// What stands behind them; `nil` for what usually does.
  private(set) var back: [Line]?
  /// What the author should know of the texts that could not be used.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the texts that a book file names.
  init(_ files: MatterFiles, _ reader: EssayReader) {
    var reader = reader
    // Who names a text wants it.
    reader.includeDrafts = true
    front = files.front.map { lines($0, reader) }
    back = files.back.map { lines($0, reader) }
  }

  private mutating func lines(_ items: [MatterFiles.Item], _ reader: EssayReader) -> [Line] {
    items.flatMap { item -> [Line] in
      switch item {
      case .page(let page, let range): return [.page(page, range)]
      case .text(let source):
        switch reader.read(source) {
        case .essays(let drafts): return drafts.map { .text($0.with(source.role)) }
        case .heldBack: return []
        case .leftOut(let reasons):
          diagnostics += reasons
          return []
        }
      }
    }
  }

  /// The texts before the essays.
  var frontTexts: [EssayDraft] { (front ?? []).compactMap(\.text) }

  /// The texts behind the essays.
  var backTexts: [EssayDraft] { (back ?? []).compactMap(\.text) }
}

extension EssayDraft {
  /// The same text in a role: a plain text may hold several chapters.
  fileprivate func with(_ role: ChapterRole) -> EssayDraft {
    var draft = self
    draft.role = role
    return draft
  }
}

extension Matter.Line {
  fileprivate var text: EssayDraft? {
    switch self {
    case .page: nil
    case .text(let draft): draft
    }
  }
}
