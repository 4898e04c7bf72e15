public import BinderyModel
internal import CFonts

/// Finds fonts of this machine by the names of their families, with Fontconfig.
public final class FontFinder: @unchecked Sendable {
  // Fontconfig's configuration may be asked by any thread since 2.10.91.
  private let configuration: OpaquePointer
  private let library: Fontconfig

  /// Where a face lies.
  public struct Place: Sendable, Hashable {
    /// The file's path.
    public let path: String
    /// Its place in a collection, from 0.
    public let index: Int
  }

  /// A finder; `nil` where this machine's fonts cannot be known.
  public init?() {
    guard let library = Fontconfig.fontconfig,
      let configuration = library.call.FcInitLoadConfigAndFonts()
    else { return nil }
    self.configuration = configuration
    self.library = library
  }

  deinit { library.call.FcConfigDestroy(configuration) }

  /// A face of a family; `nil` where the family is not here, or has no such face.
  ///
  /// Faces are listed and not matched: a match always finds something, and says of a slanted or emboldened
  /// substitute that it is the face itself.
  public func find(family: String, _ cut: FontCut = FontCut()) -> Place? {
    guard let pattern = library.call.FcPatternCreate() else { return nil }
    defer { library.call.FcPatternDestroy(pattern) }
    _ = library.call.FcPatternAddString(pattern, FC_FAMILY, family)
    _ = library.call.FcPatternAddBool(pattern, FC_VARIABLE, 0)
    let facts = [FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH]
    let faces = list(pattern, facts) { face -> (place: Place, distance: Int32)? in
      let isItalic = (number(FC_SLANT, of: face) ?? FC_SLANT_ROMAN) != FC_SLANT_ROMAN
      let weight = number(FC_WEIGHT, of: face) ?? FC_WEIGHT_REGULAR
      guard isItalic == cut.isItalic, (weight >= FC_WEIGHT_DEMIBOLD) == cut.isBold,
        let path = text(FC_FILE, of: face)
      else { return nil }
      let wanted = cut.isBold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR
      let width = number(FC_WIDTH, of: face) ?? FC_WIDTH_NORMAL
      // The upper half numbers a named instance of a variable font.
      let index = Int((number(FC_INDEX, of: face) ?? 0) & 0xFFFF)
      return (
        Place(path: path, index: index),
        abs(weight - wanted) + 1_000 * abs(width - FC_WIDTH_NORMAL)
      )
    }
    return faces.min { ($0.distance, $0.place.path) < ($1.distance, $1.place.path) }?.place
  }

  /// Families that have a glyph for a character, in the order of their names; some of them, where there
  /// are many.
  public func families(showing character: Unicode.Scalar, most: Int = 3) -> [String] {
    guard let pattern = library.call.FcPatternCreate() else { return [] }
    defer { library.call.FcPatternDestroy(pattern) }
    guard let wanted = library.call.FcCharSetCreate() else { return [] }
    defer { library.call.FcCharSetDestroy(wanted) }
    _ = library.call.FcCharSetAddChar(wanted, character.value)
    _ = library.call.FcPatternAddCharSet(pattern, FC_CHARSET, wanted)
    return Array(Set(list(pattern, [FC_FAMILY]) { text(FC_FAMILY, of: $0) }).sorted().prefix(most))
  }

  /// What is made of each font that a pattern fits, with some facts known of it.
  private func list<Fact>(
    _ pattern: OpaquePointer, _ facts: [String], _ make: (OpaquePointer) -> Fact?
  ) -> [Fact] {
    guard let objects = library.call.FcObjectSetCreate() else { return [] }
    defer { library.call.FcObjectSetDestroy(objects) }
    for fact in facts { _ = library.call.FcObjectSetAdd(objects, fact) }
    guard let fonts = library.call.FcFontList(configuration, pattern, objects) else { return [] }
    defer { library.call.FcFontSetDestroy(fonts) }
    return (0..<Int(fonts.pointee.nfont)).compactMap { fonts.pointee.fonts[$0].flatMap(make) }
  }

  private func text(_ object: String, of pattern: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<FcChar8>?
    guard library.call.FcPatternGetString(pattern, object, 0, &text) == FcResultMatch, let text
    else { return nil }
    return String(cString: text)
  }

  private func number(_ object: String, of pattern: OpaquePointer) -> Int32? {
    var value: Int32 = 0
    return library.call.FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch
      ? value : nil
  }
}
