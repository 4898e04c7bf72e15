extension String {
  /// The text on one line without space at its ends; `nil` where nothing is left.
  ///
  /// Metadata and contents want this (Apple Books Asset Guide). The ideographic space stays inside:
  /// authors part titles with it.
  var oneLine: String? {
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

  private var trimmingWhitespace: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return self[first...last]
  }
}
