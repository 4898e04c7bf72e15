extension String {
  /// The text on one line without space at its ends; `nil` where nothing is left.
  ///
  /// Metadata and contents want this (Apple Books Asset Guide). The ideographic space stays inside:
  /// authors part titles with it.
  package var oneLine: String? {
    guard !isOneLine else { return self }
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09...0x0D, 0x85, 0x2028, 0x2029:
        if !word.isEmpty { words.append(String(word)) }
        word = String.UnicodeScalarView()
      case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE...0xFFFF, 0xFDD0...0xFDEF: continue
      default: word.append(scalar)
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    let line = words.joined(separator: " ").trimmingWhitespace
    return line.isEmpty ? nil : String(line)
  }

  /// Whether nothing would change, as in most texts.
  private var isOneLine: Bool {
    guard let first, let last, !first.isWhitespace, !last.isWhitespace else { return false }
    var (beforeLast, before): (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      switch (beforeLast, before, byte) {
      case (_, 0x20, 0x20), (_, _, 0x00...0x1F), (_, _, 0x7F), (_, 0xC2, 0x80...0x9F): return false
      // U+2028, U+2029, U+FDD0 to U+FDEF, U+FFFE, U+FFFF.
      case (0xE2, 0x80, 0xA8...0xA9), (0xEF, 0xB7, 0x90...0xAF), (0xEF, 0xBF, 0xBE...0xBF):
        return false
      default: (beforeLast, before) = (before, byte)
      }
    }
    return true
  }

  private var trimmingWhitespace: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return self[first...last]
  }
}
