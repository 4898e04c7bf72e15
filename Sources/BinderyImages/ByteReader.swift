/// Reads numbers at offsets of a file that may lie about its lengths: past the end there is `nil`.
struct ByteReader {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  enum ByteOrder { case big, little }

  func byte(at offset: Int) -> Int? {
    bytes.indices.contains(offset) ? Int(bytes[offset]) : nil
  }

  /// A number of `size` bytes, at most 4: it always fits an `Int`, and so do sums of several.
  func number(at offset: Int, size: Int, _ order: ByteOrder) -> Int? {
    guard offset >= 0, offset <= count - size else { return nil }
    var value = 0
    for step in 0..<size {
      value = value << 8 | Int(bytes[offset + (order == .big ? step : size - 1 - step)])
    }
    return value
  }

  /// Whether these characters of ASCII stand at the offset.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    let size = text.utf8CodeUnitCount
    guard offset >= 0, offset <= count - size else { return false }
    return text.withUTF8Buffer { bytes[offset..<offset + size].elementsEqual($0) }
  }
}
