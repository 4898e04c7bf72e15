import Bindery
import BinderyManuscript
import BinderyModel

/// The plan of a book as lines in reading order, with what became of each essay since it was bound.
struct BookPlanLines {
  /// A line of the plan.
  struct Line {
    /// What it speaks of.
    enum Kind {
      case essay(Chapter, EssayFacts)
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
  private(set) var lines: [Line] = []
  /// What all essays hold together.
  private(set) var characters = 0
  private(set) var words = 0
  private(set) var images = 0
  private(set) var essays = 0

  /// The lines of a book.
  init(_ listing: BookListing, convention: Convention?, _ comparison: BookComparison?) {
    metadata = listing.book.metadata
    self.convention = convention
    self.comparison = comparison
    for entry in listing.book.entries { add(entry, of: listing, depth: 0) }
  }

  /// The names of the authors.
  var authors: [String] { metadata.contributors.filter { $0.role == .author }.map(\.name) }

  private mutating func add(_ entry: ContentsEntry, of listing: BookListing, depth: Int) {
    switch entry.kind {
    case .chapter(let id):
      let chapter = listing.book[id]
      let facts = listing.facts[id.index]
      characters += facts.characters
      words += facts.words
      images += facts.images
      essays += 1
      lines.append(
        Line(
          kind: .essay(chapter, facts), title: chapter.title, depth: depth,
          change: comparison?.changes[id.index]))
    case .part(let id):
      lines.append(Line(kind: .part, title: listing.title(of: listing.book[id]), depth: depth))
    case .heading(let title): lines.append(Line(kind: .heading, title: title, depth: depth))
    }
    for child in entry.children { add(child, of: listing, depth: depth + 1) }
  }
}
