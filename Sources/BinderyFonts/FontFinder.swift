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

  /// A face of a family; `nil` where the family is not here, or has no such face: a match is asked whether
  /// it is what was meant, since Fontconfig always finds something.
  public func find(family: String, _ cut: FontCut = FontCut()) -> Place? {
    guard let pattern = library.call.FcPatternCreate() else { return nil }
    defer { library.call.FcPatternDestroy(pattern) }
    _ = library.call.FcPatternAddString(pattern, FC_FAMILY, family)
    _ = library.call.FcPatternAddInteger(
      pattern, FC_WEIGHT, cut.isBold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR)
    _ = library.call.FcPatternAddInteger(
      pattern, FC_SLANT, cut.isItalic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN)
    _ = library.call.FcPatternAddBool(pattern, FC_VARIABLE, 0)
    _ = library.call.FcConfigSubstitute(configuration, pattern, FcMatchPattern)
    library.call.FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let match = library.call.FcFontMatch(configuration, pattern, &result) else { return nil }
    defer { library.call.FcPatternDestroy(match) }
    guard families(of: match).contains(where: { $0.lowercased() == family.lowercased() }),
      let path = text(FC_FILE, 0, of: match)
    else { return nil }
    if cut.isBold, (number(FC_WEIGHT, of: match) ?? 0) < FC_WEIGHT_DEMIBOLD { return nil }
    guard (number(FC_SLANT, of: match) ?? 0 != FC_SLANT_ROMAN) == cut.isItalic else { return nil }
    // The upper half numbers a named instance of a variable font.
    return Place(path: path, index: Int((number(FC_INDEX, of: match) ?? 0) & 0xFFFF))
  }

  /// Families that have a glyph for a character, in the order of their names; some of them, where there
  /// are many.
  public func families(showing character: Unicode.Scalar, most: Int = 3) -> [String] {
    guard let pattern = library.call.FcPatternCreate() else { return [] }
    defer { library.call.FcPatternDestroy(pattern) }
    guard let wanted = library.call.FcCharSetCreate(), let objects = library.call.FcObjectSetCreate() else { return [] }
    defer {
      library.call.FcCharSetDestroy(wanted)
      library.call.FcObjectSetDestroy(objects)
    }
    _ = library.call.FcCharSetAddChar(wanted, character.value)
    _ = library.call.FcPatternAddCharSet(pattern, FC_CHARSET, wanted)
    _ = library.call.FcObjectSetAdd(objects, FC_FAMILY)
    guard let fonts = library.call.FcFontList(configuration, pattern, objects) else { return [] }
    defer { library.call.FcFontSetDestroy(fonts) }
    let names = (0..<Int(fonts.pointee.nfont)).compactMap { index in
      fonts.pointee.fonts[index].flatMap { text(FC_FAMILY, 0, of: $0) }
    }
    return Array(Set(names).sorted().prefix(most))
  }

  private func families(of match: OpaquePointer) -> [String] {
    var names: [String] = []
    while let name = text(FC_FAMILY, Int32(names.count), of: match) { names.append(name) }
    return names
  }

  private func text(_ object: String, _ number: Int32, of pattern: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<FcChar8>?
    guard library.call.FcPatternGetString(pattern, object, number, &text) == FcResultMatch, let text else {
      return nil
    }
    return String(cString: text)
  }

  private func number(_ object: String, of pattern: OpaquePointer) -> Int32? {
    var value: Int32 = 0
    return library.call.FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch ? value : nil
  }
}
