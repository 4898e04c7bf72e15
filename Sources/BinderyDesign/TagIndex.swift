public import BinderyModel

/// The essays under each of their tags, for readers who look something up.
public struct TagIndex: Sendable, Hashable {
  /// A tag and the essays that bear it.
  public struct Entry: Sendable, Hashable {
    /// The tag as it was written first; `Swift` and `swift` are one.
    public var tag: String
    /// The essays, in reading order.
    public var essays: [ChapterID]
  }

  /// The tags that most essays bear first, those of as many by their characters.
  public let entries: [Entry]

  /// The index of a book.
  public init(of book: Book) {
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    for essay in book.essays {
      for tag in essay.tags {
        let key = tag.lowercased()
        guard let place = places[key] else {
          places[key] = entries.count
          entries.append(Entry(tag: tag, essays: [essay.id]))
          continue
        }
        if entries[place].essays.last != essay.id { entries[place].essays.append(essay.id) }
      }
    }
    self.entries = entries.sorted {
      ($1.essays.count, $0.tag) < ($0.essays.count, $1.tag)
    }
  }
}
