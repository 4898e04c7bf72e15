/// A page that the book makes itself of what it knows.
///
/// The raw values are the words for them in `book.yaml`.
public enum BookPage: String, Sendable, Hashable, CaseIterable {
  /// The title alone, on the first leaf.
  case halfTitle = "half-title"
  /// Title, people, publisher and date.
  case titlePage = "title-page"
  /// Who published the book when, under which number, and who holds which rights.
  case imprint
  /// The table of contents.
  case contents
  /// The essays under each of their tags.
  case tagIndex = "tag-index"
  /// The essays by their dates.
  case chronology
  /// What the book is made of: its dates, its sources, its maker.
  case colophon
}
