/// Identifiers as they stand in a document.
///
/// The same author's identifier always gives the same result, so a link can be written without
/// looking at the document that it leads to.
public enum DocumentIdentifier {
  /// The identifier for what an author wrote; `nil` where nothing is left of it.
  ///
  /// White space and characters that would need escaping in an address become hyphens (HTML forbids
  /// the first, and reading systems disagree on the others). A name that Bindery's own notes could
  /// bear gets a prefix.
  public static func make(from raw: String) -> String? {
    guard !raw.isEmpty else { return nil }
    guard raw.utf8.contains(where: { !isPlain($0) }) || raw.hasPrefix("fn") else { return raw }
    var bytes = raw.utf8.map { isPlain($0) ? $0 : UInt8(ascii: "-") }
    if isReserved(raw) { bytes.insert(contentsOf: "a-".utf8, at: 0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The identifier of a note.
  public static func note(_ number: Int) -> String { "fn-\(number)" }

  /// The identifier of a reference to a note; `occurrence` counts from 1.
  public static func noteReference(_ number: Int, occurrence: Int) -> String {
    occurrence == 1 ? "fnref-\(number)" : "fnref-\(number)-\(occurrence)"
  }

  private static func isReserved(_ raw: String) -> Bool {
    raw.hasPrefix("fn-") || raw.hasPrefix("fnref-")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...0xFF:
      true
    default: false
    }
  }
}
