internal import BinderyModel

/// Makes the contents of a book of its author's list, when it is known which essays can be used.
struct ContentsBuilder {
  /// The parts, in reading order.
  private(set) var parts: [Part] = []
  /// The contents.
  private(set) var entries: [ContentsEntry] = []

  /// The chapters of each file that have no line yet, the first last.
  private var chapters: [SourcePath: [ChapterID]] = [:]
  private let titles: [SourcePath: ListedTitle]

  /// The contents of essays that stand in the order of the list; texts of front and back matter
  /// among them have their places there.
  init(_ arrangement: Arrangement, essays: [EssayDraft]) {
    titles = arrangement.titles
    for (index, essay) in essays.enumerated().reversed() where essay.role == .essay {
      chapters[essay.file.source, default: []].append(ChapterID(index))
    }
    entries = arrangement.entries.flatMap { entry($0) }
  }

  /// The lines of an entry; what has no essay and nothing below it has none.
  private mutating func entry(_ entry: Arrangement.Entry) -> [ContentsEntry] {
    switch entry.kind {
    case .essay(let file):
      guard let id = chapters[file]?.popLast() else {
        return heading(titles[file]?.text, over: entry.children)
      }
      return [ContentsEntry(.chapter(id), children: entry.children.flatMap { self.entry($0) })]
    case .part(let title):
      let id = PartID(parts.count)
      parts.append(Part(id: id, title: title))
      let children = entry.children.flatMap { self.entry($0) }
      guard !children.isEmpty else {
        // Nothing below it took a number.
        parts.removeLast()
        return []
      }
      return [ContentsEntry(.part(id), children: children)]
    case .heading(let title): return heading(title.text, over: entry.children)
    }
  }

  private mutating func heading(
    _ title: String?, over children: [Arrangement.Entry]
  ) -> [ContentsEntry] {
    let below = children.flatMap { entry($0) }
    guard let title, !below.isEmpty else { return below }
    return [ContentsEntry(.heading(title), children: below)]
  }
}
