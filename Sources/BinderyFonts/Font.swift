public import BinderyModel
internal import CFonts

/// One face of a font file, opened: what it is called, may be used for and can show.
public final class Font: @unchecked Sendable {
  // A face that was made immutable may be asked by any thread (HarfBuzz manual, "Thread safety").
  let face: OpaquePointer
  let library: HarfBuzz
  /// The file it was read from.
  public let path: String
  /// Its place in a collection, from 0.
  public let index: Int
  /// The characters that it has glyphs for.
  public let coverage: CharacterBitmap

  /// Opens a face of a file; a collection (`.ttc`, `.otc`) has several.
  public init(path: String, index: Int = 0) throws(FontError) {
    guard let library = HarfBuzz.harfBuzz else { throw .noHarfBuzz }
    guard let blob = library.call.hb_blob_create_from_file_or_fail(path) else {
      throw .unreadable(path: path)
    }
    defer { library.call.hb_blob_destroy(blob) }
    let count = library.call.hb_face_count(blob)
    guard count > 0 else { throw .unreadable(path: path) }
    guard index >= 0, index < Int(count),
      let face = library.call.hb_face_create(blob, UInt32(index))
    else { throw .noFace(path: path, index: index) }
    library.call.hb_face_make_immutable(face)
    let covered = CharacterSet(library)
    library.call.hb_face_collect_unicodes(face, covered.set)
    self.face = face
    self.library = library
    self.path = path
    self.index = index
    coverage = covered.characters
  }

  deinit { library.call.hb_face_destroy(face) }

  /// How many faces a file has; 0 where it is no font.
  public static func faceCount(ofFile path: String) -> Int {
    guard let library = HarfBuzz.harfBuzz,
      let blob = library.call.hb_blob_create_from_file_or_fail(path)
    else { return 0 }
    defer { library.call.hb_blob_destroy(blob) }
    return Int(library.call.hb_face_count(blob))
  }

  /// The version of the library that cuts fonts; `nil` where it is not installed.
  public static var libraryVersion: String? {
    HarfBuzz.harfBuzz?.call.hb_version_string().map { String(cString: $0) }
  }

  // MARK: What it says of itself

  /// The family as its maker calls it in English; the file's name where it has none.
  public var family: String {
    name(.typographicFamily) ?? name(.family) ?? String(path.split(separator: "/").last ?? "?")
  }

  /// A text of its table of names, in English; `nil` where it has none.
  public func name(_ kind: FontName) -> String? {
    let english = library.call.hb_language_from_string("en", -1)
    let id = hb_ot_name_id_t(kind.rawValue)
    let length = library.call.hb_ot_name_get_utf8(face, id, english, nil, nil)
    guard length > 0 else { return nil }
    var capacity = length + 1
    var text = [CChar](repeating: 0, count: Int(capacity))
    _ = library.call.hb_ot_name_get_utf8(face, id, english, &capacity, &text)
    return String(decoding: text.prefix(Int(capacity)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What its maker allows of its embedding; all where it does not say.
  public var right: EmbeddingRight {
    EmbeddingRight(fsType: table(FontTag("OS/2")).number(at: 8) ?? 0)
  }

  /// The weight from 1 to 1000: 400 is regular, 700 bold (OpenType 1.9, OS/2 `usWeightClass`).
  public var weight: Int { table(FontTag("OS/2")).number(at: 4).map(Int.init) ?? 400 }

  /// Whether its outlines are those of PostScript, so that a file of it is called `.otf`.
  public var hasPostScriptOutlines: Bool { has(table: FontTag("CFF ")) }

  func table(_ tag: FontTag) -> FontTable {
    guard let blob = library.call.hb_face_reference_table(face, tag.value) else {
      return FontTable([])
    }
    defer { library.call.hb_blob_destroy(blob) }
    return FontTable(library.bytes(of: blob))
  }

  /// Whether the face varies along axes, so that it holds many faces in one.
  public var isVariable: Bool { has(table: FontTag("fvar")) }

  /// Whether it is an italic (OpenType 1.9, OS/2 `fsSelection`).
  public var isItalic: Bool { (table(FontTag("OS/2")).number(at: 62) ?? 0) & 0x1 != 0 }

  /// Whether a table is in it; a table of outlines is too long to be copied for that.
  private func has(table tag: FontTag) -> Bool {
    guard let blob = library.call.hb_face_reference_table(face, tag.value) else { return false }
    defer { library.call.hb_blob_destroy(blob) }
    var length: UInt32 = 0
    _ = library.call.hb_blob_get_data(blob, &length)
    return length > 0
  }

  /// Whether a feature of layout is in it.
  func has(feature: FontTag) -> Bool {
    let table = FontTag("GSUB").value
    var count = library.call.hb_ot_layout_table_get_feature_tags(face, table, 0, nil, nil)
    var tags = [UInt32](repeating: 0, count: Int(count))
    _ = library.call.hb_ot_layout_table_get_feature_tags(face, table, 0, &count, &tags)
    return tags.prefix(Int(count)).contains(feature.value)
  }
}

extension HarfBuzz {
  /// The bytes that a blob holds.
  func bytes(of blob: OpaquePointer) -> [UInt8] {
    var length: UInt32 = 0
    guard let data = call.hb_blob_get_data(blob, &length), length > 0 else { return [] }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }
}
