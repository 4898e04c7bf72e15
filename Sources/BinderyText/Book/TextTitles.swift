internal import BinderyDesign
internal import BinderyModel
internal import BinderyTypography

/// The titles of a book as its text shows them, on one line each and never empty.
struct TextTitles: Sendable {
  private let edition: Edition
  private let furniture: Furniture

  init(_ edition: Edition) {
    self.edition = edition
    furniture = Furniture(for: edition.book.metadata.language, dates: edition.dates)
  }

  /// The book's title.
  var book: String {
    let title = edition.book.metadata.title.oneLine
    return title.isEmpty ? furniture.untitled : ofBook.typeset(title: title)
  }

  /// The book's subtitle.
  var subtitle: String? {
    edition.book.metadata.subtitle.map { ofBook.typeset(title: $0.oneLine) }
  }

  /// A text's title, else what its role is called.
  func title(of chapter: Chapter) -> String {
    let own = set(chapter.title, in: chapter)
    guard own.isEmpty else { return own }
    return chapter.role.isNamed
      ? Furniture(for: chapter.language).name(of: chapter.role) : furniture.untitled
  }

  /// What the contents call a text.
  func contentsTitle(of chapter: Chapter) -> String {
    let own = chapter.contentsTitle.map { set($0, in: chapter) } ?? ""
    return own.isEmpty ? title(of: chapter) : own
  }

  /// A text's subtitle.
  func subtitle(of chapter: Chapter) -> String? { chapter.subtitle.map { set($0, in: chapter) } }

  /// A heading of a text.
  func title(of entry: OutlineEntry, in chapter: Chapter) -> String {
    entry.titleHoldsCode ? entry.title.oneLine : set(entry.title, in: chapter)
  }

  /// A part's title.
  func title(of part: Part) -> String {
    switch part.title {
    case .text(let text, let holdsCode):
      let line = text.oneLine
      return line.isEmpty
        ? furniture.untitled : holdsCode ? line : ofBook.typeset(title: line)
    case .year(let year): return furniture.title(ofYear: year)
    case .month(let month, let year): return furniture.title(ofMonth: month, in: year)
    case .undated: return furniture.undated
    case .uncategorised: return furniture.uncategorised
    case .untagged: return furniture.untagged
    }
  }

  /// A title over lines of the contents.
  func title(ofHeading heading: String) -> String { ofBook.typeset(title: heading.oneLine) }

  /// A plain title no longer shows where its code is, so that with code all of it stays.
  private func set(_ title: String, in chapter: Chapter) -> String {
    let line = title.oneLine
    guard !chapter.titleHoldsCode else { return line }
    return edition.typesetter(in: chapter.language, of: chapter).typeset(title: line)
  }

  private var ofBook: Typesetter { edition.typesetter(in: edition.book.metadata.language) }
}

extension String {
  /// The text on one line, without what would steer a terminal.
  var oneLine: String { harmless.singleLine }
}
