extension PrivateMetadata {
  /// PNG, third edition: chunks of text, of EXIF and of the time, and what lies behind the end.
  static func withoutChunks(_ bytes: [UInt8]) -> [UInt8]? {
    let reader = ByteReader(bytes)
    var cuts: [Range<Int>] = []
    var offset = 8
    while let length = reader.number(at: offset, size: 4, .big) {
      let end = offset + 12 + length
      guard end <= bytes.count else { break }
      if privateChunks.contains(where: { reader.has($0, at: offset + 4) }) {
        cuts.append(offset..<end)
      }
      if reader.has("IEND", at: offset + 4) {
        if end < bytes.count { cuts.append(end..<bytes.count) }
        break
      }
      offset = end
    }
    return cuts.isEmpty ? nil : cut(cuts, from: bytes)
  }

  private static let privateChunks: [StaticString] = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]
}
