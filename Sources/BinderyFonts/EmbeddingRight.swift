/// What a font's maker allows of its embedding (OpenType 1.9, OS/2 `fsType`).
public struct EmbeddingRight: Sendable, Hashable {
  /// Who may have the font with a document.
  public enum Usage: Sendable, Hashable {
    /// It may be installed for good.
    case installable
    /// It may lie in documents that are edited.
    case editable
    /// It may lie in documents that are only read and printed: books are.
    case previewAndPrint
    /// It may lie in no document without its maker's leave.
    case restricted
  }

  /// Who may have the font with a document.
  public let usage: Usage
  /// Whether a part of it may be embedded.
  public let allowsSubsets: Bool
  /// Whether its outlines may be embedded, and not only its bitmaps.
  public let allowsOutlines: Bool

  /// The meaning of the bits. Before version 3 of the table several of the usages might be set, and the
  /// freest holds.
  init(fsType bits: UInt16) {
    usage =
      if bits & 0x8 != 0 {
        .editable
      } else if bits & 0x4 != 0 {
        .previewAndPrint
      } else if bits & 0x2 != 0 {
        .restricted
      } else {
        .installable
      }
    allowsSubsets = bits & 0x100 == 0
    allowsOutlines = bits & 0x200 == 0
  }

  /// Whether a book may hold the font at all.
  public var allowsBooks: Bool { usage != .restricted && allowsOutlines }
}
