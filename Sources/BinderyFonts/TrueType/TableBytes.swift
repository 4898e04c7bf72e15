/// The bytes of a font's table as they are written: numbers are big-endian.
struct TableBytes {
  private(set) var bytes: [UInt8] = []

  /// A table of so many bytes, when they are known.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// A number of two bytes; what does not fit is cut off.
  mutating func put(_ number: Int) {
    bytes.append(UInt8(truncatingIfNeeded: number >> 8))
    bytes.append(UInt8(truncatingIfNeeded: number))
  }

  /// A number of four bytes.
  mutating func putLong(_ number: Int) {
    put(number >> 16)
    put(number)
  }

  /// Bytes as they are.
  mutating func put(_ more: [UInt8]) { bytes += more }

  /// A number of one byte.
  mutating func putByte(_ byte: UInt8) { bytes.append(byte) }
}
