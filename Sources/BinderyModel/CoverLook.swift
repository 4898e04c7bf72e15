/// What a drawn cover looks like.
public struct CoverLook: Sendable, Hashable {
  /// How its parts lie.
  public var design: CoverDesign
  /// The ground.
  public var paper: CoverColour
  /// The text.
  public var ink: CoverColour
  /// Lines and fields.
  public var accent: CoverColour

  /// A look.
  public init(
    design: CoverDesign, paper: CoverColour, ink: CoverColour, accent: CoverColour
  ) {
    self.design = design
    self.paper = paper
    self.ink = ink
    self.accent = accent
  }

  /// Warm paper, black ink, a deep blue.
  public static let quiet = CoverLook(
    design: .plain, paper: CoverColour(red: 0xF6, green: 0xF2, blue: 0xE9),
    ink: CoverColour(red: 0x22, green: 0x21, blue: 0x1F),
    accent: CoverColour(red: 0x2B, green: 0x4A, blue: 0x63))
}
