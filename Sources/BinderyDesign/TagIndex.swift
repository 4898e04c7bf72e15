public import BinderyModel
internal import BinderyUnicode

/// The essays under each of their tags, for readers who look something up.
public struct TagIndex: Sendable, Hashable {
  /// A tag and the essays that bear it.
  public struct Entry: Sendable, Hashable {
    /// The tag as it was written first; `Swift` and `swift` are one.
    public var tag: String
    /// The essays, in reading order.
    public var essays: [ChapterID]
  }

  /// The tags as the book's language sorts them.
  public let entries: [Entry]

  /// The index of a book.
  public init(of book: Book) {
    var entries: [Entry] = []
    var places: [FoldedText: Int] = [:]
    for essay in book.essays {
      for tag in essay.tags {
        let key = FoldedText(tag)
        guard let place = places[key] else {
          places[key] = entries.count
          entries.append(Entry(tag: tag, essays: [essay.id]))
          continue
        }
        if entries[place].essays.last != essay.id { entries[place].essays.append(essay.id) }
      }
    }
    let collation = Collation(of: book.metadata.language)
    let keys = entries.map { collation.key(of: $0.tag) }
    self.entries = entries.indices.sorted {
      keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
    }
    .map { entries[$0] }
  }
}
