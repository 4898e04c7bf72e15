public import BinderyModel
public import BinderyScript
public import BinderyTranscoding

/// What a book is made of, and what the person at the keyboard says about it.
///
/// What is `nil` or empty here comes from `book.yaml`, then from the site's configuration, then from
/// the essays.
public struct ManuscriptOptions: Sendable {
  /// Paths of files, in the order of the book, or of one folder, or of its `book.yaml`.
  public var inputs: [String]
  /// The book's title.
  public var title: String?
  /// The book's authors.
  public var authors: [String] = []
  /// The book's language, as a person writes it: `zh_CN`, `ja`.
  public var language: String?
  /// Who publishes the book.
  public var publisher: String?
  /// An identifier of the author's own choice.
  public var identifier: String?
  /// The path of the cover picture, or `noCover`.
  public var cover: String?
  /// The date that the book says it was changed.
  public var modified: Timestamp?
  /// The date that a reproducible build takes for now (`SOURCE_DATE_EPOCH`).
  public var sourceDateEpoch: Timestamp?
  /// Notations of ruby that essays are written in beside `denden`.
  public var ruby: [RubyNotation] = []
  /// Whether `#标题`, without a space, is a heading.
  public var hasTightHeadings = false
  /// Which essays are taken, in what order, in which parts.
  public var plan = BookPlan()
  /// The convention that the folder follows; `nil` to recognise it.
  public var convention: Convention?
  /// Which Markdown the essays are read as.
  public var flavour = MarkdownFlavour.bindery
  /// The path of a file that is written, and so never read.
  public var output: String?
  /// How many essays are read at once, at least 1.
  public var jobs = 1
  /// Where KaTeX lies, which renders formulas, and where its answers are kept.
  public var scripts = ScriptPlaces()
  /// What becomes the caption of a picture that stands alone.
  public var captions: CaptionPolicy?
  /// What becomes of pictures that a book could hold as they are.
  public var pictures: PicturePolicy?
  /// Where the helper lies that makes pictures anew, and where its results are kept.
  public var transcoder = TranscoderPlaces()
  /// What becomes of pictures that are on servers.
  public var remoteImages: RemoteImagePolicy?
  /// What fetches pictures, where that is wanted; without it they stay links.
  public var remotePictures: (any RemotePictures)?
  /// How much is read.
  public var limits = ManuscriptLimits()

  /// What is said instead of a picture for a book that is to have no cover.
  public static let noCover = "none"

  /// Options for some inputs.
  public init(inputs: [String]) { self.inputs = inputs }
}
