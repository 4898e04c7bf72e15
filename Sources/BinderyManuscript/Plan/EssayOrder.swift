/// The order in which essays stand in a book, or in each of its parts.
public enum EssayOrder: String, Sendable, Hashable, CaseIterable {
  /// The oldest first; those without a date last.
  case date
  /// The newest first; those without a date last.
  case dateDescending = "date-desc"
  /// By the words of their titles, as the book's language sorts.
  case title
  /// By the names of their files and folders, numbers by value.
  case name
  /// The smallest `weight` of the front matter first; those without one last.
  case weight
  /// As they were listed: on the command line, in `book.yaml`, in the author's own list.
  case manual
}
