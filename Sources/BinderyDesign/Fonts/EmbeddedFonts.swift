public import BinderyModel

/// A font file that a book holds.
public struct EmbeddedFace: Sendable, Hashable {
  /// What a font file is.
  public enum FileType: String, Sendable, Hashable {
    /// With outlines of PostScript.
    case otf
    /// With outlines of TrueType.
    case ttf

    /// The media type (RFC 8081 section 4.4).
    public var mediaType: String { "font/\(rawValue)" }
  }

  /// The family, as style sheets name it.
  public var family: String
  /// Which face of the family it is.
  public var cut: FontCut
  /// What its file is called, without a folder; ASCII.
  public var fileName: String
  /// What its file is.
  public var type: FileType
  /// The characters that it can show.
  public var coverage: CharacterBitmap

  /// A face.
  public init(
    family: String, cut: FontCut, fileName: String, type: FileType, coverage: CharacterBitmap
  ) {
    self.family = family
    self.cut = cut
    self.fileName = fileName
    self.type = type
    self.coverage = coverage
  }
}

/// A licence that a book holds because it holds a font.
public struct FontLicence: Sendable, Hashable {
  /// What its file is called, without a folder; ASCII.
  public var fileName: String
  /// Its text.
  public var text: String

  /// A licence.
  public init(fileName: String, text: String) {
    self.fileName = fileName
    self.text = text
  }
}

/// Makes font files; safe to ask from any thread.
public protocol FontSource: Sendable {
  /// The bytes of a face, once all characters that it shows are known.
  ///
  /// - Throws: when the font has a flaw that keeps it from being cut.
  func bytes(ofFace index: Int, showing characters: CharacterBitmap) throws -> [UInt8]

  /// Families beside those of the book that have a glyph for a character; some of them.
  func families(showing character: Unicode.Scalar) -> [String]
}

/// The fonts that a book holds, and what each is for.
///
/// Names and files are known before a page is made; the bytes are made when all pages are.
public struct EmbeddedFonts: Sendable {
  /// What text is shown in: a role, in a region's forms.
  public struct Use: Sendable, Hashable {
    /// The role.
    public var role: FontRole
    /// The region of the document.
    public var region: Region

    /// A use.
    public init(_ role: FontRole, in region: Region) {
      self.role = role
      self.region = region
    }
  }

  /// The faces, in the order of their files.
  public var faces: [EmbeddedFace]
  /// The families that serve a use, the dearest first: a character is shown by the first that has it.
  public var families: [Use: [String]]
  /// The licences of the fonts.
  public var licences: [FontLicence]
  /// What the fonts are called by their makers.
  public var names: [String]
  /// Which element is shown in what.
  public var cascade: FontCascade
  /// Makes the files.
  public var source: any FontSource

  /// The fonts of a book.
  public init(
    faces: [EmbeddedFace], families: [Use: [String]], licences: [FontLicence], names: [String],
    cascade: FontCascade, source: any FontSource
  ) {
    self.faces = faces
    self.families = families
    self.licences = licences
    self.names = names
    self.cascade = cascade
    self.source = source
  }

  /// The faces that show a text, the dearest first; none where no font of the book does.
  ///
  /// Where a family has no such face, reading systems take the one that is nearest: they ask for the slant
  /// before the weight (CSS Fonts 4 section 5.2), and draw what is missing of both.
  public func faces(for look: TextLook, in region: Region) -> [Int] {
    guard let role = look.role, let families = families[Use(role, in: region)] else { return [] }
    return families.compactMap { family in
      Self.nearest(to: look.cut).lazy.compactMap { cut in
        faces.firstIndex { $0.family == family && $0.cut == cut }
      }.first
    }
  }

  private static func nearest(to cut: FontCut) -> [FontCut] {
    [
      cut, FontCut(isBold: !cut.isBold, isItalic: cut.isItalic),
      FontCut(isBold: cut.isBold, isItalic: !cut.isItalic),
      FontCut(isBold: !cut.isBold, isItalic: !cut.isItalic),
    ]
  }

  /// The rules that tell reading systems of the faces, as a style sheet has them that reaches the files by
  /// some address.
  public func rules(_ address: (EmbeddedFace) -> String) -> String {
    Stylesheet(
      rules: faces.map { face in
        .style(
          selectors: ["@font-face"],
          [
            .init("font-family", CSSText.string(face.family)),
            .init("font-weight", face.cut.isBold ? "bold" : "normal"),
            .init("font-style", face.cut.isItalic ? "italic" : "normal"),
            .init("src", "url(\(address(face)))"),
          ])
      }
    ).text
  }
}
