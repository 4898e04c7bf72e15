internal import BinderyModel
internal import BinderyYAML

/// A line of `front` or `back` in `book.yaml`.
struct BookFileMatter: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    /// A page that the book makes.
    case page(BookPage)
    /// A file of the author's, by its path as written.
    case file(ChapterRole, path: String)
    /// A text of the author's, written in place.
    case text(ChapterRole, String)
  }

  var content: Content
  /// Where the word, the path or the text stands.
  var range: SourceRange
}

/// The keys of a text of the front or back matter that is written in place.
enum BookFileMatterKey: String, KeyVocabulary {
  case text

  var example: String { "dedication: {text: 献给母亲}" }
}

extension BookFileMatter {
  /// What pages of a book are called elsewhere.
  private static let synonyms = [
    "toc": "contents", "table-of-contents": "contents", "title": "title-page",
    "titlepage": "title-page", "halftitle": "half-title", "copyright": "imprint",
    "copyright-page": "imprint", "index": "tag-index", "tags": "tag-index",
    "timeline": "chronology",
    "acknowledgments": "acknowledgements", "prologue": "preface", "epilogue": "afterword",
    "postscript": "afterword", "about": "page",
  ]

  /// The roles of texts that stand in front and back matter.
  private static let roles = ChapterRole.allCases.filter { $0 != .essay }

  /// The role of a word; `nil` where it is none of front and back matter.
  static func role(named word: String) -> ChapterRole? {
    roles.first { $0.rawValue == word }
  }

  /// How a page or a text is written.
  static func example(of word: String) -> String {
    BookPage(rawValue: word) == nil ? "`- \(word): \(word).md`" : "`- \(word)`"
  }

  /// What to do about a word that is none of ours.
  static func hint(for word: String) -> String {
    if word.hasSuffix(".md") || word.hasSuffix(".markdown") { return "write `- page: \(word)`" }
    let pages = BookPage.allCases.map(\.rawValue)
    let texts = roles.map(\.rawValue)
    let small = word.lowercased()
    let intended =
      (pages + texts).first { $0 == small }
      ?? NearMiss.find(small, among: pages + texts, shortest: 3) ?? synonyms[small]
    return intended.map { "did you mean \(example(of: $0))?" }
      ?? """
      the pages are \(pages.joined(separator: ", ")); texts of your own are \
      \(texts.joined(separator: ", ")), each with a path
      """
  }
}
