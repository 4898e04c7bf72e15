public import BinderyModel
internal import BinderyZip

/// What a drawn cover shows, and how.
public struct Cover: Sendable, Hashable {
  /// The book's title.
  public var title: String
  /// A second line under it.
  public var subtitle: String?
  /// Those whose names stand on it.
  public var authors: [String]
  /// Who publishes it.
  public var publisher: String?
  /// The book's language.
  public var language: LanguageTag
  /// In which direction lines run.
  public var writingMode: WritingMode
  /// How the parts lie, and in which colours.
  public var look: CoverLook
  /// Families of the type in the order of preference.
  public var families: [String]

  /// A cover with a title.
  public init(
    title: String, subtitle: String? = nil, authors: [String] = [], publisher: String? = nil,
    language: LanguageTag, writingMode: WritingMode = .horizontal, look: CoverLook = .quiet,
    families: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.authors = authors
    self.publisher = publisher
    self.language = language
    self.writingMode = writingMode
    self.look = look
    self.families = families
  }

  /// Width in pixels: what shops ask for is 1,600 by 2,560 (Kindle Publishing Guidelines 4.2).
  public static let width = 1_600
  /// Height in pixels.
  public static let height = 2_560

  /// Begins to load what draws, beside whatever else is done; worth it where a cover will be drawn soon.
  public static func prepare() { CoverCanvas.prepare() }

  /// Draws the cover as PNG; the same cover gives the same bytes on the same machine.
  ///
  /// - Throws: `CoverError` where the libraries or the memory are not here.
  public func png() throws(CoverError) -> [UInt8] {
    guard let canvas = CoverCanvas(width: Self.width, height: Self.height) else {
      throw .noLibraries
    }
    switch writingMode {
    case .horizontal: HorizontalCover(cover: self).draw(on: canvas)
    case .vertical: VerticalCover(cover: upright()).draw(on: canvas)
    }
    guard let bytes = IndexedPNG(canvas, palette: CoverPalette(look)).bytes() else {
      throw .noMemory
    }
    return bytes
  }

  /// The cover with its texts written as vertical lines write them.
  private func upright() -> Cover {
    var cover = self
    cover.title = VerticalText.written(title)
    cover.subtitle = subtitle.map(VerticalText.written)
    cover.authors = authors.map(VerticalText.written)
    return cover
  }
}

/// Why a cover cannot be drawn.
public enum CoverError: Error, Sendable, Hashable {
  /// Pango and Cairo are not here.
  case noLibraries
  /// No font shows these characters, which words need.
  case noGlyphs([Character])
  /// There is no memory for the picture.
  case noMemory
}
