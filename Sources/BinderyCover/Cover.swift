public import BinderyModel

/// What a cover shows, and how.
public struct Cover: Sendable, Hashable {
  /// How the parts of a cover lie on it.
  public enum Design: String, Sendable, Hashable, CaseIterable {
    /// The title on paper, a line below it.
    case plain
    /// The title on a field of colour that takes two thirds.
    case field
    /// The title in a frame, as on a label.
    case label
  }

  /// The colours of a cover.
  public struct Colours: Sendable, Hashable {
    /// The ground.
    public var paper: CoverColour
    /// The text.
    public var ink: CoverColour
    /// Lines and fields.
    public var accent: CoverColour

    /// The colours of a cover.
    public init(paper: CoverColour, ink: CoverColour, accent: CoverColour) {
      self.paper = paper
      self.ink = ink
      self.accent = accent
    }

    /// Warm paper, black ink, a deep blue.
    public static let quiet = Colours(
      paper: CoverColour(value: 0xF6F2E9), ink: CoverColour(value: 0x22211F),
      accent: CoverColour(value: 0x2B4A63))
  }

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
  /// Whether lines run from top to bottom.
  public var isVertical: Bool
  /// How the parts lie.
  public var design: Design
  /// The colours.
  public var colours: Colours
  /// Families of the type in the order of preference.
  public var families: [String]

  /// A cover with a title.
  public init(
    title: String, subtitle: String? = nil, authors: [String] = [], publisher: String? = nil,
    language: LanguageTag, isVertical: Bool = false, design: Design = .plain,
    colours: Colours = .quiet, families: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.authors = authors
    self.publisher = publisher
    self.language = language
    self.isVertical = isVertical
    self.design = design
    self.colours = colours
    self.families = families
  }

  /// Width in pixels: what shops ask for is 1,600 by 2,560 (Kindle Publishing Guidelines 4.2).
  public static let width = 1_600
  /// Height in pixels.
  public static let height = 2_560

  /// Draws the cover as PNG.
  ///
  /// - Throws: `CoverError` where the libraries are not here, or no font shows the title.
  public func png() throws(CoverError) -> [UInt8] {
    guard let canvas = CoverCanvas(width: Self.width, height: Self.height) else {
      throw .noLibraries
    }
    CoverLayout(self).draw(on: canvas)
    guard let bytes = canvas.png() else { throw .unwritable }
    return bytes
  }
}

/// Why a cover cannot be drawn.
public enum CoverError: Error, Sendable, Hashable {
  /// Pango and Cairo are not here.
  case noLibraries
  /// Cairo could not write the picture.
  case unwritable
}
