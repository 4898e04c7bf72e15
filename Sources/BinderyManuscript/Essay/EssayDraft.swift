internal import BinderyMarkdown
internal import BinderyModel

/// What the first pass keeps of an essay; its text and its tree are gone.
struct EssayDraft: Sendable {
  let file: FolderFile
  /// What it is to the book.
  var role = ChapterRole.essay
  /// The text itself, where it is no file of its own.
  var inPlace: TextSource.InPlace?
  /// The number of the source in `book.yaml` that takes it; `nil` where nothing is said of sources.
  var source: Int?
  var header: EssayHeader
  /// The last part of its address, as the file's name says it.
  var slug: String
  /// When it was published: by the front matter, else by the file's name.
  var date: Timestamp?
  var title: String
  /// Whether code or a formula stands in the title.
  var titleHoldsCode = false
  /// What the author's list calls it, where that is not its title.
  var listedTitle: String?
  /// How its tree is changed in the second pass, but for links, pictures and formulas.
  var shape: EssayShape
  /// Where fragments lead.
  var anchors: Anchors
  var outline: [OutlineEntry]
  var features: ContentFeatures
  var links: [EssaySurvey.Reference]
  var pictures: [PictureReference]
  var formulas: [FormulaReference]
  /// The language that its characters show; `nil` where there is no CJK.
  var detectedLanguage: LanguageTag?
  /// Whether there is enough Latin text to call an essay without CJK English.
  var isLatin: Bool
  /// Whether nothing stands below its title.
  var isBlank = false
  /// Where it stands in a plain text of several chapters.
  var place: TextPlace?
  /// Bytes of its decoded text.
  var size: Int
  var diagnostics: [Diagnostic]
}

extension EssayDraft {
  /// What is known of a page by its front matter and its name alone.
  init(_ file: FolderFile, _ header: EssayHeader) {
    let dated = DatedName(file.pageName)
    let slug = dated?.slug ?? file.pageName
    self.init(
      file: file, header: header, slug: slug, date: header.date ?? dated?.date,
      title: header.title ?? EssayTitle.readable(slug),
      shape: EssayShape(start: EssayStart(offset: 0, line: 1)), anchors: Anchors(), outline: [],
      features: [], links: [], pictures: [], formulas: [], detectedLanguage: nil, isLatin: false,
      size: 0, diagnostics: [])
  }
}

/// A picture, a sound or a film as an essay names it.
struct PictureReference: Sendable, Hashable {
  /// What it is to be shown as.
  enum Role: Sendable, Hashable {
    case picture
    /// The picture that stands for a film.
    case poster
    case sound
    case film

    init(_ kind: Media.Kind) {
      switch kind {
      case .audio: self = .sound
      case .video: self = .film
      }
    }
  }

  /// What is named.
  enum Target: Sendable, Hashable {
    /// A path or an address, as written.
    case written(String)
    /// The bytes themselves, in a `data:` address.
    case data(PictureVerdict)
  }

  var target: Target
  var source: SourceRange?
  /// Whether nothing is said about it in words.
  var lacksAlternative: Bool
  /// Whether a caption says it instead.
  var hasCaption = false
  /// What it is to be shown as.
  var role = Role.picture
}

extension PictureReference.Role {
  /// The family of its files, as far as their size goes.
  var family: MediaType.Family {
    switch self {
    case .picture, .poster: .picture
    case .sound: .sound
    case .film: .film
    }
  }

  /// Whether a file of a family can be shown so: a film's place may sound without a picture.
  func admits(_ family: MediaType.Family) -> Bool {
    switch self {
    case .picture, .poster: family == .picture
    case .sound: family == .sound
    case .film: family == .sound || family == .film
    }
  }
}

/// How a parsed tree becomes the essay's.
struct EssayShape: Sendable, Hashable {
  var start: EssayStart
  /// A line that is left out of the text.
  var excerptSeparator: String?
  /// What it is read with.
  var dialect = MarkdownDialect.standard
  /// How it includes other files; `nil` where it includes none.
  var includes: IncludeSyntax?
  /// What its templates ask for; `nil` where it holds none.
  var templates: TemplateContext?
  /// How it is read as a plain text; `nil` where it is Markdown.
  var plainText: PlainTextShape?
  /// Whether the first block is the heading that became the title.
  var dropsTitle = false
  /// The level of each heading under the title, in the order of the survey.
  var headingLevels: [UInt8] = []
  /// The identifiers of the survey's marks, in their order.
  var identifiers: [String] = []
}
