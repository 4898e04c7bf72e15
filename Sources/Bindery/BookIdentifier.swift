internal import BinderyDesign
internal import BinderyModel
internal import Crypto

/// The unique identifier of an edition: the same for the same book on any day and machine.
///
/// What the author chose; else a UUID of version 5 (RFC 9562 section 5.5) of the site's address,
/// else the first author, the title, and what makes the edition differ from another of the book, or
/// the book from another of the same essays.
enum BookIdentifier {
  static func identifier(of metadata: Metadata, design: Design) -> String {
    if let chosen = metadata.identifier { return chosen }
    let name = [
      metadata.site ?? metadata.contributors.first { $0.role == .author }?.name ?? "",
      metadata.title, metadata.language.text, design.writingMode.rawValue, metadata.scope,
      // Two editions in one language may differ in their words.
      design.script == .hantTWIdiom ? design.script.rawValue : nil,
    ]
    return "urn:uuid:" + uuid(ofName: name.compactMap(\.self).joined(separator: "\n"))
  }

  /// The identifier of an edition whose own would be that of another edition: of both that one and the file.
  static func identifier(of taken: String, inFile name: String) -> String {
    "urn:uuid:" + uuid(ofName: taken + "\n" + name)
  }

  /// The namespace of Bindery's names: version 5 of `bindery` in the namespace of DNS names.
  private static let namespace: [UInt8] = digest(
    [0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0, 0xC0, 0x4F, 0xD4, 0x30, 0xC8],
    "bindery")

  static func uuid(ofName name: String) -> String {
    let digits = digest(namespace, name).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
      .joined(separator: "-")
  }

  private static func digest(_ namespace: [UInt8], _ name: String) -> [UInt8] {
    var bytes = Array(Insecure.SHA1.hash(data: namespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes
  }
}
