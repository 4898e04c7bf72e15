/// An entry made and compressed, waiting to be copied into the archive.
struct PackedEntry: Sendable {
  /// How the bytes are kept in the archive.
  enum Method {
    case stored, deflated
  }

  /// What the headers say of an entry; outlives its bytes.
  struct Facts {
    var method: Method
    var size: Int
    var packedSize: Int
    var checksum: UInt32
  }

  var facts: Facts
  /// The bytes as the archive holds them.
  var bytes: [UInt8]

  /// Makes an entry's bytes and packs them; throws what the entry throws.
  init(_ entry: ZipEntry, with deflater: borrowing Deflater) throws {
    let raw = try entry.bytes()
    let deflated = entry.isDeflated ? deflater.deflate(raw) : nil
    bytes = deflated ?? raw
    facts = Facts(
      method: deflated == nil ? .stored : .deflated, size: raw.count, packedSize: bytes.count,
      checksum: Deflater.checksum(of: raw))
  }
}
