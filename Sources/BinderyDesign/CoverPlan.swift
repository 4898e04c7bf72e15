public import BinderyModel

/// How a cover is drawn where the book brings none.
public struct CoverPlan: Sendable, Hashable {
  /// How its parts lie, and in which colours.
  public var look: CoverLook
  /// Families of its type in the order of preference.
  public var families: [String]

  /// A plan of a look, set in what a book sets its headings in.
  public init(_ look: CoverLook = .quiet, fonts: FontPlan = FontPlan(), language: LanguageTag) {
    self.look = look
    let region = GlyphRegion(language)
    families = fonts[.heading].flatMap { wish -> [String] in
      switch wish {
      case .kind(let kind): Self.families(of: kind, in: region)
      case .family(let name): [name]
      // A picture takes its fonts from the system.
      case .file: []
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
