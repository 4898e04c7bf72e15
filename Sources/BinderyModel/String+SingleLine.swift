extension String {
  /// The text with each run of white space and controls as one space, none at the ends.
  package var singleLine: String {
    guard !isSingleLine else { return self }
    return unicodeScalars.split {
      $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F
    }
    .map { String($0) }.joined(separator: " ")
  }

  /// Whether nothing would change, as in most texts.
  private var isSingleLine: Bool {
    var (before, last): (UInt8, UInt8) = (0, 0x20)
    for byte in utf8 {
      switch (before, last, byte) {
      case (_, 0x20, 0x20), (_, _, 0x00...0x1F), (_, _, 0x7F): return false
      // U+0085, U+00A0, U+1680.
      case (_, 0xC2, 0x85), (_, 0xC2, 0xA0), (0xE1, 0x9A, 0x80): return false
      // U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return false
      default: (before, last) = (last, byte)
      }
    }
    return last != 0x20 || isEmpty
  }
}
