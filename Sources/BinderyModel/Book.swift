/// An essay's place in the book, from 0.
public struct ChapterID: Sendable, Hashable, Comparable {
  /// The index in `Book.chapters`.
  public let index: Int

  /// The chapter at an index.
  public init(_ index: Int) { self.index = index }

  /// Reading order.
  public static func < (a: ChapterID, b: ChapterID) -> Bool { a.index < b.index }
}

/// A file's place among the book's assets, from 0.
public struct AssetID: Sendable, Hashable, Comparable {
  /// The index in `Book.assets`.
  public let index: Int

  /// The asset at an index.
  public init(_ index: Int) { self.index = index }

  /// Order of the assets.
  public static func < (a: AssetID, b: AssetID) -> Bool { a.index < b.index }
}

/// A book as a light index: order, metadata, headings, assets. It keeps no text.
///
/// Ask `contents` for a chapter's body or an asset's bytes; each call reads and parses anew, so the
/// memory follows the largest essay and not the collection.
public struct Book: Sendable {
  /// What the book says of itself.
  public var metadata: Metadata
  /// The texts in reading order, those of front and back matter too; `chapters[i].id.index == i`.
  public var chapters: [Chapter]
  /// The parts in reading order; `parts[i].id.index == i`.
  public var parts: [Part]
  /// What stands before the essays, behind the cover: pages, and chapters with a role.
  public var front: [ContentsEntry]
  /// The contents: every essay and every part once, in reading order.
  public var entries: [ContentsEntry]
  /// What stands behind the essays.
  public var back: [ContentsEntry]
  /// The files that the essays show, each content once; `assets[i].id.index == i`.
  public var assets: [Asset]
  /// The cover picture, where the author gave one.
  public var cover: AssetID?
  /// Whether a cover is drawn where the author gave none.
  public var wantsCover = true
  /// How the book wants straight quotation marks set, where it says so.
  public var quotes: QuotePolicy?
  /// How the book wants its dates written, where it says so.
  public var dates: DateStyle?
  /// Words that stay, or become what is said here, when the script of the book is converted.
  public var scriptExceptions: [String: String] = [:]
  /// Rules of typography that the book switches on or off in all its outputs.
  public var rules: [TypesettingRule: Bool] = [:]
  /// Gives the texts and the bytes.
  public var contents: any BookContents

  /// A book over its contents; where no entries are given, the essays follow each other.
  public init(
    metadata: Metadata, chapters: [Chapter], parts: [Part] = [],
    front: [ContentsEntry] = ContentsEntry.usualFront, entries: [ContentsEntry]? = nil,
    back: [ContentsEntry] = [], assets: [Asset], cover: AssetID? = nil, quotes: QuotePolicy? = nil,
    dates: DateStyle? = nil, contents: any BookContents
  ) {
    self.metadata = metadata
    self.chapters = chapters
    self.parts = parts
    self.front = front
    self.entries =
      entries ?? chapters.filter { $0.role == .essay }.map { ContentsEntry(.chapter($0.id)) }
    self.back = back
    self.assets = assets
    self.cover = cover
    self.quotes = quotes
    self.dates = dates
    self.contents = contents
  }

  /// The chapters that are essays, in reading order.
  public var essays: [Chapter] { chapters.filter { $0.role == .essay } }

  /// All lines of the book in reading order: front matter, contents, back matter.
  public var sequence: [ContentsEntry.Kind] { (front + entries + back).flatMap(\.flattened) }

  /// Whether a page of the book's own stands in it.
  public func holds(_ page: BookPage) -> Bool {
    (front + back).contains { $0.kind == .page(page) }
  }

  /// The chapter of an identifier.
  public subscript(id: ChapterID) -> Chapter { chapters[id.index] }

  /// The part of an identifier.
  public subscript(id: PartID) -> Part { parts[id.index] }

  /// The asset of an identifier.
  public subscript(id: AssetID) -> Asset { assets[id.index] }
}

/// Where a book's texts and bytes come from; safe to ask from any thread.
public protocol BookContents: Sendable {
  /// The body of a chapter: parsed, its links, pictures and notes resolved.
  ///
  /// - Throws: when the file can no longer be read.
  func body(of chapter: ChapterID) throws -> Body

  /// The bytes of an asset, as the book ships them.
  ///
  /// - Throws: when the file can no longer be read.
  func data(of asset: AssetID) throws -> [UInt8]

  /// Called when nothing more is asked: what was learnt on the way may be kept for other runs.
  func finish()
}

extension BookContents {
  /// Does nothing.
  public func finish() {}
}

/// One text of the book, an essay or a page of the author's, without the text itself.
public struct Chapter: Sendable, Hashable {
  /// Its place in the book.
  public var id: ChapterID
  /// What it is to the book.
  public var role: ChapterRole
  /// Its file.
  public var source: SourcePath
  /// Its title as plain text; empty only where its role is what it is called by.
  public var title: String
  /// What the contents call it, where that is not its title.
  public var contentsTitle: String?
  /// A second line under the title.
  public var subtitle: String?
  /// Its authors, where they are not the book's.
  public var authors: [String]
  /// When it was published.
  public var date: Timestamp?
  /// When it was last changed, where the author says so.
  public var modified: Timestamp?
  /// Its tags, else its categories and key words.
  public var tags: [String]
  /// Where it was published first, or still is, on its site.
  public var address: WebAddress?
  /// Its language.
  public var language: LanguageTag
  /// Its headings below the title, nested.
  public var outline: [OutlineEntry]
  /// Size of its source in UTF-8 bytes: what splitting and progress go by.
  public var sourceSize: Int
  /// What the text contains, as far as metadata must tell the truth about it.
  public var features: ContentFeatures
  /// How the essay wants straight quotation marks set, where it says so.
  public var quotes: QuotePolicy?
  /// Whether code or a formula stands in the title, so that its marks are to stay.
  public var titleHoldsCode: Bool

  /// A chapter; what is not given is empty.
  public init(
    id: ChapterID, role: ChapterRole = .essay, source: SourcePath, title: String,
    contentsTitle: String? = nil, subtitle: String? = nil, authors: [String] = [],
    date: Timestamp? = nil, modified: Timestamp? = nil, tags: [String] = [],
    address: WebAddress? = nil, language: LanguageTag,
    outline: [OutlineEntry] = [], sourceSize: Int = 0, features: ContentFeatures = [],
    quotes: QuotePolicy? = nil, titleHoldsCode: Bool = false
  ) {
    self.id = id
    self.role = role
    self.source = source
    self.title = title
    self.contentsTitle = contentsTitle
    self.subtitle = subtitle
    self.authors = authors
    self.date = date
    self.modified = modified
    self.tags = tags
    self.address = address
    self.language = language
    self.outline = outline
    self.sourceSize = sourceSize
    self.features = features
    self.quotes = quotes
    self.titleHoldsCode = titleHoldsCode
  }
}

/// A heading in the contents, with those below it.
public struct OutlineEntry: Sendable, Hashable {
  /// The heading's identifier in its essay.
  public var identifier: String
  /// The heading's text without notes and markup.
  public var title: String
  /// Whether code or a formula stands in the title, so that its marks are to stay.
  public var titleHoldsCode: Bool
  /// The headings below it.
  public var children: [OutlineEntry]

  /// A heading in the contents.
  public init(
    identifier: String, title: String, titleHoldsCode: Bool = false, children: [OutlineEntry] = []
  ) {
    self.identifier = identifier
    self.title = title
    self.titleHoldsCode = titleHoldsCode
    self.children = children
  }
}

/// What a text contains, for metadata that must be true (EPUB Accessibility 1.1 section 2).
public struct ContentFeatures: OptionSet, Sendable, Hashable {
  /// One bit for each feature.
  public let rawValue: UInt32

  /// The features of some bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// At least one picture is shown.
  public static let pictures = ContentFeatures(rawValue: 1 << 0)
  /// At least one picture has no alternative text.
  public static let picturesWithoutAlternative = ContentFeatures(rawValue: 1 << 1)
  /// At least one picture moves.
  public static let movingPictures = ContentFeatures(rawValue: 1 << 2)
  /// At least one table.
  public static let tables = ContentFeatures(rawValue: 1 << 3)
  /// At least one ruby reading.
  public static let ruby = ContentFeatures(rawValue: 1 << 4)
  /// At least one note.
  public static let notes = ContentFeatures(rawValue: 1 << 5)
  /// At least one formula, as MathML.
  public static let math = ContentFeatures(rawValue: 1 << 6)
  /// At least one film.
  public static let films = ContentFeatures(rawValue: 1 << 7)
  /// At least one sound, alone or of a film.
  public static let sounds = ContentFeatures(rawValue: 1 << 8)
  /// At least one block of code whose language is named.
  public static let code = ContentFeatures(rawValue: 1 << 9)
  /// At least one block that does badly in vertical lines, not inside another (`Block.isIsland`).
  public static let islands = ContentFeatures(rawValue: 1 << 10)
  /// At least one word that is strong.
  public static let strong = ContentFeatures(rawValue: 1 << 13)
  /// At least one word that is stressed.
  public static let emphasis = ContentFeatures(rawValue: 1 << 11)
  /// Code in a line or a block, or what keyboards and programs say.
  public static let monospaced = ContentFeatures(rawValue: 1 << 12)
}

/// A file that the book ships.
public struct Asset: Sendable, Hashable {
  /// Its place among the assets.
  public var id: AssetID
  /// The file that it was first found in.
  public var source: SourcePath
  /// What its bytes are.
  public var mediaType: MediaType
  /// Width in pixels, 0 where it has none.
  public var width: Int
  /// Height in pixels, 0 where it has none.
  public var height: Int
  /// Size in bytes, 0 where it is drawn when it is asked for.
  public var size: Int
  /// Whether it has several frames.
  public var isAnimated: Bool
  /// SHA-256 of the bytes, or of what they are drawn from, in lower-case hexadecimal.
  public var digest: String

  /// A file of the book.
  public init(
    id: AssetID, source: SourcePath, mediaType: MediaType, width: Int, height: Int, size: Int,
    isAnimated: Bool, digest: String
  ) {
    self.id = id
    self.source = source
    self.mediaType = mediaType
    self.width = width
    self.height = height
    self.size = size
    self.isAnimated = isAnimated
    self.digest = digest
  }
}

/// The media types that a book may ship: the core media types of EPUB 3.3 (section 3.2), and films,
/// which need no fallback (section 3.4).
public enum MediaType: String, Sendable, Hashable, CaseIterable {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webp = "image/webp"
  case svg = "image/svg+xml"
  case mp3 = "audio/mpeg"
  case m4a = "audio/mp4"
  case opus = "audio/ogg; codecs=opus"
  case mp4 = "video/mp4"
  case webm = "video/webm"

  /// The file name extension that belongs to the type.
  public var fileExtension: String {
    switch self {
    case .png: "png"
    case .jpeg: "jpg"
    case .gif: "gif"
    case .webp: "webp"
    case .svg: "svg"
    case .mp3: "mp3"
    case .m4a: "m4a"
    case .opus: "opus"
    case .mp4: "mp4"
    case .webm: "webm"
    }
  }

  /// How a file of the type is shown.
  public enum Family: Sendable, Hashable {
    case picture
    case sound
    case film
  }

  /// How a file of the type is shown.
  public var family: Family {
    switch self {
    case .png, .jpeg, .gif, .webp, .svg: .picture
    case .mp3, .m4a, .opus: .sound
    case .mp4, .webm: .film
    }
  }
}
