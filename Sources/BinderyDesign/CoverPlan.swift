public import BinderyModel

/// How a cover is drawn where the book brings none.
public struct CoverPlan: Sendable, Hashable {
  /// How its parts lie, and in which colours.
  public var look: CoverLook
  /// Families of its type in the order of preference.
  public var families: [String]
  /// Files of fonts that the author gave, whose families are among those.
  public var fontFiles: [String] = []

  /// A plan of a look, set in what a book sets its headings in.
  ///
  /// - Parameters:
  ///   - look: how its parts lie, and in which colours.
  ///   - fonts: what the book is set in.
  ///   - language: the book's language.
  ///   - familyOfFile: what a font file calls its family in the forms of a region; `nil` where it is none.
  public init(
    _ look: CoverLook = .quiet, fonts: FontPlan = FontPlan(), language: LanguageTag,
    familyOfFile: (String, GlyphRegion) -> String? = { _, _ in nil }
  ) {
    self.look = look
    let region = GlyphRegion(language)
    families = []
    for wish in fonts[.heading] {
      switch wish {
      case .kind(let kind): families += Self.families(of: kind, in: region)
      case .family(let name): families.append(name)
      case .file(let path):
        guard let family = familyOfFile(path, region) else { continue }
        families.append(family)
        fontFiles.append(path)
      }
    }
    if families.isEmpty { families = Self.families(of: .serif, in: region) }
  }

  private static func families(of kind: FontKind, in region: GlyphRegion) -> [String] {
    let families = FontStack(kind, in: region).freeFamilies
    guard region == .latin else { return families + [generic(kind)] }
    // The Latin letters of the pan-CJK fonts are better cut than what else every system has; the apostrophe of
    // the Japanese one is narrow.
    let common = FontStack(kind, in: .japanese).freeFamilies.prefix(1)
    return families.filter { !$0.hasPrefix("DejaVu") } + common + [generic(kind)]
  }

  private static func generic(_ kind: FontKind) -> String {
    switch kind {
    case .serif, .kai, .fangsong: "serif"
    case .sans: "sans-serif"
    case .monospace: "monospace"
    }
  }
}
