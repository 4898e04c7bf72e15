internal import BinderyDesign
internal import BinderyModel
internal import BinderyPages

/// The titles of a book as its text shows them: on one line each, never empty, harmless to terminals.
struct TextTitles: Sendable {
  private let edition: Edition
  private let titles: TitleSetting
  private let furniture: Furniture

  init(_ edition: Edition) {
    self.edition = edition
    titles = TitleSetting(edition: edition)
    furniture = Furniture(for: edition.book.metadata.language, dates: edition.dates)
  }

  /// The book's title.
  var book: String { (titles.title ?? furniture.untitled).harmless }

  /// The book's subtitle.
  var subtitle: String? { titles.subtitle?.harmless }

  /// A text's title, else what its role is called.
  func title(of chapter: Chapter) -> String {
    if let title = titles.title(of: chapter) { return title.harmless }
    return chapter.role.isNamed
      ? Furniture(for: chapter.language).name(of: chapter.role) : furniture.untitled
  }

  /// What the contents call a text.
  func contentsTitle(of chapter: Chapter) -> String {
    titles.contentsTitle(of: chapter)?.harmless ?? title(of: chapter)
  }

  /// A text's subtitle.
  func subtitle(of chapter: Chapter) -> String? { titles.subtitle(of: chapter)?.harmless }

  /// The authors of a text, where they are not the book's or there is no page that names them, and its date.
  func byline(of chapter: Chapter, namesPeople: Bool = true) -> String {
    let authors = chapter.authors.map(\.singleTextLine)
    let ofBook = edition.book.metadata.contributors.filter { $0.role == .author }
      .map(\.name.singleTextLine)
    let isAlone = edition.book.chapters.count == 1 && namesPeople
    let named = isAlone && authors.isEmpty ? ofBook : authors
    let isOwn = !named.isEmpty && (isAlone || named != ofBook)
    let furniture = Furniture(for: chapter.language, dates: edition.dates)
    let isNarrow = [.latin, .korean].contains(Region(chapter.language))
    return [isOwn ? furniture.names(named) : nil, chapter.date.map(furniture.date)]
      .compactMap { $0 }.joined(separator: isNarrow ? " · " : "\u{3000}")
  }

  /// A heading of a text.
  func title(of entry: OutlineEntry, in chapter: Chapter) -> String {
    (titles.title(of: entry, in: chapter) ?? furniture.untitled).harmless
  }

  /// A part's title.
  func title(of part: Part) -> String { (titles.title(of: part) ?? furniture.untitled).harmless }

  /// A title over lines of the contents.
  func title(ofHeading heading: String) -> String {
    (titles.title(ofHeading: heading) ?? furniture.untitled).harmless
  }
}

extension String {
  /// The text on one line, without what would steer a terminal.
  var singleTextLine: String { harmless.singleLine }
}
