/// What of a font is written anew.
struct FontChanges {
  /// The new tables.
  private(set) var tables: [(tag: FontTag, bytes: [UInt8])]
  /// Those that are left out: a signature is of the font as it was.
  private var dropped = [FontTag("DSIG")]

  /// Other names.
  init(names: NameTable) { tables = [(FontTag("name"), names.bytes)] }

  /// Other outlines.
  mutating func add(_ outlines: TrueTypeFont) {
    tables += outlines.tables
    dropped += TrueTypeFont.dropped
  }

  /// Whether the font's own table is not taken over.
  func touches(_ tag: UInt32) -> Bool {
    tables.contains { $0.tag.value == tag } || dropped.contains { $0.value == tag }
  }
}
