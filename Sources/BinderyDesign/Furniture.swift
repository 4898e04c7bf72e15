public import BinderyModel

/// The words that the book itself says, beside its authors: headings of lists, labels, dates.
public struct Furniture: Sendable, Hashable {
  /// The heading of the table of contents.
  public let contents: String
  /// What the group of an essay's notes is called.
  public let notes: String
  /// The cover's name in lists of places.
  public let cover: String
  /// The title page's name in lists of places.
  public let titlePage: String
  /// The name of the place where reading starts.
  public let bodyMatter: String
  /// What the list of important places is called.
  public let landmarks: String
  /// What the link from a note back into the text is called.
  public let backToText: String
  /// The title of a book without one.
  public let untitled: String
  /// The title of a part of essays without a date.
  public let undated: String
  /// The title of a part of essays without a category.
  public let uncategorised: String
  /// The title of a part of essays without a tag.
  public let untagged: String
  /// What stands for the accessibility of the book, sentence by sentence.
  public let accessibility: AccessibilityWords

  let picture: String
  let missingPicture: String
  let colon: String
  let nameSeparator: String
  let dateForm: DateForm
  let callouts: [String: String]
  let roles: [Contributor.Role: String]
  let matter: MatterWords
  /// With which figures dates are written, where the language has a choice.
  var dateStyle = DateStyle.digits

  /// Sentences for `schema:accessibilitySummary`; each is only said where it is true.
  public struct AccessibilityWords: Sendable, Hashable {
    /// What holds for every book that Bindery makes.
    public let text: String
    /// Every picture has an alternative text.
    public let picturesDescribed: String
    /// At least one picture has none.
    public let picturesNotDescribed: String
    /// At least one picture moves.
    public let picturesMove: String
    /// There are films or sounds; nothing is known of captions and transcripts.
    public let recordings: String
    /// Formulas are MathML.
    public let formulas: String
    /// What stands between two sentences.
    public let separator: String
  }

  enum DateForm: Sendable, Hashable {
    /// 2024年3月9日
    case chinese
    /// 2024년 3월 9일
    case korean
    /// 9 March 2024
    case english
  }
}

extension Furniture {
  /// The furniture of a language; English where the language has none of its own.
  public init(for language: LanguageTag, dates: DateStyle = .digits) {
    switch Region(language) {
    case .simplifiedChinese: self = .simplifiedChinese
    case .traditionalChinese: self = .traditionalChinese
    case .japanese: self = .japanese
    case .korean: self = .korean
    case .latin: self = .english
    }
    dateStyle = dates
  }

  /// A label for a picture that is not in the book: “图片：alt”; `alternative` may be empty.
  public func picture(_ alternative: String) -> String { label(picture, alternative) }

  /// A label for a picture that cannot be had, with what was meant: its words or else its path.
  public func missingPicture(alternative: String, path: String) -> String {
    let alternative = alternative.allSatisfy(\.isWhitespace) ? "" : alternative
    return label(missingPicture, alternative.isEmpty ? path : alternative)
  }

  /// The words that stand for the cover picture of a book: its title, and its authors where it has some.
  public func cover(of title: String, by authors: [String]) -> String {
    // Where the colon is full-width, so is the stroke that parts title and authors.
    let stroke = colon == "：" ? "／" : ", "
    return label(cover, authors.isEmpty ? title : title + stroke + names(authors))
  }

  /// The path of a file, as it stands behind the words that name the file.
  public func path(_ path: String) -> String {
    // Where the colon is full-width, brackets are.
    colon == "：" ? "（\(path)）" : " (\(path))"
  }

  /// Names in a row.
  public func names(_ names: [String]) -> String { names.joined(separator: nameSeparator) }

  /// Somebody's name with what they did; authors need no word.
  public func credit(_ names: [String], as role: Contributor.Role) -> String {
    roles[role].map { label($0, self.names(names)) } ?? self.names(names)
  }

  /// The title of a remark that has none of its own: the word for its kind, else the kind itself.
  public func calloutTitle(ofKind kind: String) -> String {
    callouts[Self.calloutSynonyms[kind] ?? kind]
      ?? (kind.first.map { $0.uppercased() + kind.dropFirst() } ?? kind)
  }

  /// A name before what it is the name of.
  public func labelled(_ name: String) -> String { name + (colon == "：" ? "：" : ":") }

  private func label(_ word: String, _ detail: String) -> String {
    detail.isEmpty ? word : "\(word)\(colon)\(detail)"
  }
}
