public import BinderyModel

/// A folder of essays, read as a book.
public struct Manuscript: Sendable {
  /// The book: an index over the essays.
  public var book: Book
  /// What the author should know.
  public var diagnostics: [Diagnostic]
}
