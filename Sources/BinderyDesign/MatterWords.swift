internal import BinderyModel

/// The words of the front and back matter in one language.
struct MatterWords: Sendable, Hashable {
  /// What the pages that the book makes are called.
  let pages: [BookPage: String]
  /// What the colophon is called where an imprint already bears the name that it has alone.
  let colophonBesideImprint: String
  /// What a text of the author's is called that has no title of its own.
  let roles: [ChapterRole: String]
  /// What stands before the names of the authors.
  let author: String
  /// What stands before a fact of the imprint or the colophon.
  let facts: [BookFact: String]
  /// In which order readers look for them.
  let order: [BookFact]
  /// What stands before the address that an essay was first published at.
  let original: String
  /// What stands between the first day of a time and the last.
  let until: String
  /// What stands behind the number of the essays, one or several.
  let essay: String
  let essays: String
}

/// Something that a book tells of itself in its imprint or its colophon.
public enum BookFact: Sendable, Hashable, CaseIterable {
  /// Those who had a part in it, each kind of work by its own name.
  case people
  case publisher
  /// The day of publication, as the author says it.
  case published
  /// The days of the first and the last essay.
  case written
  case modified
  case isbn
  case series
  case identifier
  /// How many essays there are.
  case extent
  /// The site that the essays come from.
  case site
  /// The fonts that the book holds.
  case fonts
  /// The program that made the book.
  case generator
}
