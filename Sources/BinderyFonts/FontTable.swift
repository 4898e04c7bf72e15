/// The bytes of a font's table, which may lie about their length.
struct FontTable: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A number of two bytes, big-endian; `nil` past the end.
  func number(at offset: Int) -> UInt16? {
    guard offset >= 0, offset + 2 <= bytes.count else { return nil }
    return UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])
  }

  /// The same number, of which the highest bit is the sign.
  func signed(at offset: Int) -> Int? { number(at: offset).map { Int(Int16(bitPattern: $0)) } }
}
