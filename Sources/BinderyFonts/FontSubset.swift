public import BinderyModel
internal import CFonts

/// A font made for a book: cut to some characters and to the features that East Asian text is set with, or
/// whole, and in either case under another name.
public enum FontSubset {
  /// The features that stay: vertical forms, widths of punctuation, kerning, marks, ligatures. HarfBuzz
  /// drops those of the first line where it is not told.
  static let features = [
    FontTag("halt"), FontTag("vhal"), FontTag("palt"), FontTag("fwid"), FontTag("hwid"),
    FontTag("pwid"), FontTag("ruby"),
    FontTag("vert"), FontTag("vkrn"), FontTag("vpal"), FontTag("chws"), FontTag("vchw"),
    FontTag("kern"),
    FontTag("ccmp"), FontTag("mark"), FontTag("mkmk"), FontTag("liga"), FontTag("calt"),
  ]

  /// The way that fonts are cut; another makes those that were kept unknown.
  public static let form = "1"

  /// Cuts a font: OpenType with one face.
  ///
  /// - Parameters:
  ///   - font: the font; it stays as it is.
  ///   - characters: what the output shows; those without a glyph are passed over.
  ///   - name: what the cut font is called.
  ///   - keepsLocalForms: whether glyphs of other regions stay, for text in several languages. A face
  ///     that is already the region's needs none, and becomes 1.7 times as large with them.
  ///   - isTrueType: whether outlines of PostScript become those of TrueType.
  /// - Returns: the bytes of a font file with one face.
  /// - Throws: `FontError` when the licence bits forbid it, or the font has a flaw.
  public static func cut(
    _ font: Font, to characters: CharacterBitmap, name: SubsetName, keepsLocalForms: Bool = false,
    isTrueType: Bool = false
  ) throws(FontError) -> [UInt8] {
    try font.checkRight(for: .subset)
    guard
      let cut = cutFace(font, to: characters, keepsLocalForms: keepsLocalForms),
      let bytes = remade(
        cut, NameTable(of: font, as: name).bytes, isTrueType: isTrueType, font.library)
    else { throw .uncuttable(family: font.family) }
    return bytes
  }

  /// A font with all that it has, as a file of one face.
  ///
  /// - Throws: `FontError` when the licence bits forbid it, or the font has a flaw.
  public static func whole(_ font: Font, name: SubsetName) throws(FontError) -> [UInt8] {
    try font.checkRight(for: .full)
    // The builder takes the tables of a face that it does not own.
    let names = [FontTag("name").value: NameTable(of: font, as: name).bytes]
    guard let bytes = replace(names, in: font.face, font.library) else {
      throw .uncuttable(family: font.family)
    }
    return bytes
  }

  private static func cutFace(
    _ font: Font, to characters: CharacterBitmap, keepsLocalForms: Bool
  ) -> OpaquePointer? {
    let call = font.library.call
    guard let input = call.hb_subset_input_create_or_fail() else { return nil }
    defer { call.hb_subset_input_destroy(input) }
    let wanted = call.hb_subset_input_unicode_set(input)
    for character in characters.scalars { call.hb_set_add(wanted, character.value) }
    let kept = call.hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
    call.hb_set_clear(kept)
    for feature in features { call.hb_set_add(kept, feature.value) }
    if keepsLocalForms { call.hb_set_add(kept, FontTag("locl").value) }
    // Some fonts turn stops to presentation forms there, which stand elsewhere in their squares.
    if !font.has(feature: FontTag("vert")) { call.hb_set_add(kept, FontTag("vrt2").value) }
    // Screens of books need no hints, and a cut font is smaller when its outlines stand alone.
    call.hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    guard let made = call.hb_subset_or_fail(font.face, input) else { return nil }
    defer { call.hb_face_destroy(made) }
    // Only a face of a file can list its tables: what was made is read again.
    guard let blob = call.hb_face_reference_blob(made) else { return nil }
    defer { call.hb_blob_destroy(blob) }
    return call.hb_face_create(blob, 0)
  }

  /// The same font with another table of names, and perhaps with other outlines; the face is given up.
  private static func remade(
    _ face: OpaquePointer, _ names: [UInt8], isTrueType: Bool, _ library: HarfBuzz
  ) -> [UInt8]? {
    defer { library.call.hb_face_destroy(face) }
    var tables = isTrueType ? TrueTypeOutlines(of: face, library)?.tables ?? [:] : [:]
    tables[FontTag("name").value] = names
    return replace(tables, in: face, library)
  }

  /// A font with some tables in the place of its own; an empty one is left out.
  private static func replace(
    _ replaced: [UInt32: [UInt8]], in face: OpaquePointer, _ library: HarfBuzz
  ) -> [UInt8]? {
    let call = library.call
    guard let builder = call.hb_face_builder_create() else { return nil }
    defer { call.hb_face_destroy(builder) }
    // A signature is of the font as it was.
    let signature = FontTag("DSIG").value
    for tag in tables(of: face, library) where replaced[tag] == nil && tag != signature {
      guard let blob = call.hb_face_reference_table(face, tag) else { return nil }
      _ = call.hb_face_builder_add_table(builder, tag, blob)
      call.hb_blob_destroy(blob)
    }
    for (tag, table) in replaced.sorted(by: { $0.key < $1.key }) where !table.isEmpty {
      let blob = table.withUnsafeBytes { bytes in
        call.hb_blob_create(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(bytes.count),
          HB_MEMORY_MODE_DUPLICATE, nil, nil)
      }
      guard let blob else { return nil }
      _ = call.hb_face_builder_add_table(builder, tag, blob)
      call.hb_blob_destroy(blob)
    }
    guard let whole = call.hb_face_reference_blob(builder) else { return nil }
    defer { call.hb_blob_destroy(whole) }
    let made = library.bytes(of: whole)
    return made.isEmpty ? nil : made
  }

  /// The tags of a face's tables, in one order.
  private static func tables(of face: OpaquePointer, _ library: HarfBuzz) -> [UInt32] {
    let list = library.call.hb_face_get_table_tags
    var count = list(face, 0, nil, nil)
    var tags = [UInt32](repeating: 0, count: Int(count))
    _ = list(face, 0, &count, &tags)
    return tags.prefix(Int(count)).sorted()
  }
}

extension Font {
  /// Whether a book may hold it, whole or in part.
  ///
  /// - Throws: `FontError` where it may not.
  public func checkRight(for policy: EmbeddingPolicy) throws(FontError) {
    guard right.allowsBooks else { throw .restricted(family: family) }
    guard policy == .full || right.allowsSubsets else { throw .wholeOnly(family: family) }
  }
}
