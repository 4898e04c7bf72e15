internal import BinderyConcurrency
internal import BinderyDesign
internal import BinderyEPUB
public import BinderyModel

/// The plan of a book: its contents, and how much each essay holds.
public struct BookListing: Sendable {
  /// The book.
  public let book: Book
  /// What each essay holds, in the order of the chapters.
  public let facts: [EssayFacts]

  /// Reads every essay of a book.
  ///
  /// - Throws: `PressError` when an essay can no longer be read.
  public init(of book: Book, jobs: Int) throws(PressError) {
    self.book = book
    let chapters = book.chapters
    let found = concurrentMap(count: chapters.count, jobs: jobs) { index in
      Result { EssayFacts(of: try book.contents.body(of: ChapterID(index))) }
    }
    var facts: [EssayFacts] = []
    for (chapter, result) in zip(chapters, found) {
      switch result {
      case .success(let fact): facts.append(fact)
      case .failure(let cause):
        throw .edition(.essayUnreadable(chapter.source, cause: cause))
      }
    }
    self.facts = facts
  }

  /// What a text is called; an inscription without a title is called by its role.
  public func title(of chapter: Chapter) -> String {
    chapter.title.isEmpty
      ? Furniture(for: book.metadata.language).name(of: chapter.role) : chapter.title
  }

  /// What a page that the book makes is called, in the book's language.
  public func title(of page: BookPage) -> String {
    Furniture(for: book.metadata.language).name(of: page, besideImprint: book.holds(.imprint))
  }

  /// What a part is called, in the book's language.
  public func title(of part: Part) -> String {
    let furniture = Furniture(for: book.metadata.language)
    return switch part.title {
    case .text(let text, _): text
    case .year(let year): furniture.title(ofYear: year)
    case .month(let month, let year): furniture.title(ofMonth: month, in: year)
    case .undated: furniture.undated
    case .uncategorised: furniture.uncategorised
    case .untagged: furniture.untagged
    }
  }
}
