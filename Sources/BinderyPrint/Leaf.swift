import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

/// A part of the book that begins on a page of its own: an essay, a part's title, a page that the book makes.
struct Leaf: Sendable {
  /// Its kinds of pages.
  enum Pages: Sendable, Hashable {
    /// Neither head nor folio; counted with the front matter.
    case bareFront
    /// A folio in roman figures.
    case front
    /// Neither head nor folio; counted with the essays.
    case bareBody
    /// A folio, and heads from the second page on.
    case body
  }

  /// What stands on it.
  var kind: ContentsEntry.Kind
  /// The identifier of its element.
  var identifier: String
  /// What its pages are.
  var pages: Pages
  /// What its running head says.
  var title: String
  /// Whether it begins on the page that lies open on the right, of right-bound books on the left.
  var startsOnRecto: Bool
  /// Whether it is the first that arabic figures count.
  var isFirstOfBody = false
}

extension PrintLayout {
  /// The leaves of the book, in reading order.
  var leaves: [Leaf] {
    var leaves = sequence.compactMap(leaf)
    if let first = leaves.firstIndex(where: { $0.pages == .body || $0.pages == .bareBody }) {
      leaves[first].isFirstOfBody = true
      leaves[first].startsOnRecto = true
    }
    return leaves
  }

  private func leaf(_ kind: ContentsEntry.Kind) -> Leaf? {
    switch kind {
    case .heading: return nil
    case .part(let id):
      return Leaf(
        kind: kind, identifier: Self.identifier(of: id), pages: .bareBody,
        title: title(of: edition.book[id]), startsOnRecto: true)
    case .chapter(let id):
      let chapter = edition.book[id]
      return Leaf(
        kind: kind, identifier: Self.identifier(of: id),
        pages: isFront(kind) ? chapter.role.isInscription ? .bareFront : .front : .body,
        title: title(of: chapter), startsOnRecto: false)
    case .page(let page):
      let pages: Leaf.Pages =
        switch page {
        case .halfTitle, .titlePage, .imprint: .bareFront
        case .contents: .front
        case .tagIndex, .chronology: isFront(kind) ? .front : .body
        case .colophon: isFront(kind) ? .bareFront : .bareBody
        }
      return Leaf(
        kind: kind, identifier: Self.identifier(of: page), pages: pages, title: name(of: page),
        startsOnRecto: page == .halfTitle || page == .titlePage || page == .contents)
    }
  }

  /// Whether something stands before the essays.
  func isFront(_ kind: ContentsEntry.Kind) -> Bool {
    edition.book.front.contains { $0.flattened.contains(kind) }
  }
}
