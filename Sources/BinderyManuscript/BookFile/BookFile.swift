internal import BinderyModel

/// What the author's own `book.yaml` says of the book; what it does not say is `nil` or empty.
struct BookFile: Sendable, Hashable {
  /// A picture's path as written, and where it stands.
  struct Cover: Sendable, Hashable {
    var path: String
    var range: SourceRange
  }

  /// The file itself; its paths begin at its folder.
  let file: FolderFile
  /// Its decoded text, to show lines of.
  let text: [UInt8]

  var title: String?
  var subtitle: String?
  /// Whom `author` names, whatever their roles, and the authors among `contributors`.
  var authors: [Contributor] = []
  /// The others.
  var contributors: [Contributor] = []
  var language: LanguageTag?
  var publisher: String?
  var rights: String?
  var description: String?
  var subjects: [String] = []
  var collection: Metadata.Collection?
  var identifier: String?
  /// Ten or thirteen characters without hyphens, the last of them right.
  var isbn: String?
  /// Where the essays are published, without a final slash.
  var site: String?
  var published: Timestamp?
  var modified: Timestamp?
  var cover: Cover?
  /// What stands before the essays; `nil` for what usually does.
  var front: [BookFileMatter]?
  /// What stands behind the essays; `nil` for what usually does.
  var back: [BookFileMatter]?
  var quotes: QuotePolicy?
  /// With which figures dates are written.
  var dates: DateStyle?
  /// What becomes of pictures.
  var images: PicturePolicy?
  /// What becomes the caption of a picture that stands alone.
  var captions: CaptionPolicy?
  /// Words that stay, or become what is said, when the script is converted.
  var scriptExceptions: [String: String] = [:]
  /// Rules of typography that are switched on or off.
  var rules: [TypesettingRule: Bool] = [:]
  /// Notations of ruby that the essays are written in.
  var ruby: [RubyNotation] = []
  /// What becomes of pictures that are on servers.
  var remoteImages: RemoteImagePolicy?
  /// Whether `#标题`, without a space, is a heading.
  var hasTightHeadings = false
  /// Which essays are taken, in what order, in which parts.
  var plan = BookPlan()
  /// Where the essays come from, those outside of the parts first; empty where nothing is said.
  var sources: [EssaySource] = []
  /// The titles of the parts that hold sources.
  var parts: [String] = []
  /// What is made of the book, each with the place where it is asked for.
  var outputs: [Output] = []
  /// Where the values of the keys stand.
  var places: [BookFileKey: SourceRange] = [:]

  /// An output that is asked for, and where; its paths are as written, from the file's folder on.
  struct Output: Sendable, Hashable {
    var wish: OutputWish
    var range: SourceRange
    var fileRange: SourceRange?
    var styleRange: SourceRange?
    var fontRange: SourceRange?
  }

  /// A file that says nothing yet.
  init(_ file: FolderFile, text: [UInt8]) {
    self.file = file
    self.text = text
  }
}
