import Bindery
import BinderyManuscript
import BinderyModel

/// The plan of a book as lines in reading order, with what became of each essay since it was bound.
struct BookPlanLines {
  /// A line of the plan.
  struct Line {
    /// What it speaks of.
    enum Kind {
      /// An essay; its number among the essays, from 1.
      case essay(Chapter, EssayFacts, number: Int)
      /// A text of the front or back matter.
      case text(Chapter, EssayFacts)
      /// A page that the book makes.
      case page(BookPage)
      case part
      case heading
    }

    var kind: Kind
    var title: String
    /// How many lines it stands below.
    var depth: Int
    /// What became of the essay.
    var change: BookComparison.Change?
  }

  let metadata: Metadata
  let convention: Convention?
  let comparison: BookComparison?
  /// Front matter, contents, back matter.
  private(set) var front: [Line] = []
  private(set) var lines: [Line] = []
  private(set) var back: [Line] = []
  /// What all texts hold together.
  private(set) var characters = 0
  private(set) var words = 0
  private(set) var images = 0
  private(set) var essays = 0

  /// The lines of a book.
  init(_ listing: BookListing, convention: Convention?, _ comparison: BookComparison?) {
    metadata = listing.book.metadata
    self.convention = convention
    self.comparison = comparison
    for entry in listing.book.front { add(entry, of: listing, depth: 0, to: \.front) }
    for entry in listing.book.entries { add(entry, of: listing, depth: 0, to: \.lines) }
    for entry in listing.book.back { add(entry, of: listing, depth: 0, to: \.back) }
  }

  /// The names of the authors.
  var authors: [String] { metadata.contributors.filter { $0.role == .author }.map(\.name) }

  private mutating func add(
    _ entry: ContentsEntry, of listing: BookListing, depth: Int,
    to place: WritableKeyPath<BookPlanLines, [Line]>
  ) {
    let line: Line
    switch entry.kind {
    case .chapter(let id):
      let chapter = listing.book[id]
      line = Line(
        kind: kind(of: chapter, listing.facts[id.index]), title: listing.title(of: chapter),
        depth: depth,
        change: comparison?.changes[id.index])
    case .part(let id):
      line = Line(kind: .part, title: listing.title(of: listing.book[id]), depth: depth)
    case .heading(let title): line = Line(kind: .heading, title: title, depth: depth)
    case .page(let page):
      line = Line(kind: .page(page), title: listing.title(of: page), depth: depth)
    }
    self[keyPath: place].append(line)
    for child in entry.children { add(child, of: listing, depth: depth + 1, to: place) }
  }

  private mutating func kind(of chapter: Chapter, _ facts: EssayFacts) -> Line.Kind {
    characters += facts.characters
    words += facts.words
    images += facts.images
    guard chapter.role == .essay else { return .text(chapter, facts) }
    essays += 1
    return .essay(chapter, facts, number: essays)
  }
}
