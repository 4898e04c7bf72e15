/// How much of its fonts a book holds.
public enum EmbeddingPolicy: String, Sendable, Hashable, CaseIterable {
  /// Nothing: the reading system's own fonts are used.
  case none
  /// The characters that the book shows.
  case subset
  /// Whole fonts, for books that are edited later.
  case full
}
