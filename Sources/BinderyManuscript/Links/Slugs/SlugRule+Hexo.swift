internal import BinderyModel

extension SlugRule {
  /// Everything, with one `-` for each run of blanks and ASCII marks, none at the ends, and no accents
  /// (hexo-renderer-marked, `anchorId`; hexo-util, `slugize`).
  ///
  /// Capitals stay unless the site says `modifyAnchors`; links are compared without regard to them.
  static func hexo(_ heading: String) -> String {
    withoutAccents(heading).unicodeScalars
      .split { $0.properties.isWhitespace || isSpecial($0) }
      .map { String($0).filter { !$0.isControl } }.filter { !$0.isEmpty }
      .joined(separator: "-").lowercased()
  }

  /// Punctuation and symbols of ASCII.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return false }
    let byte = UInt8(ascii: scalar)
    return byte > 0x20 && byte < 0x7F && !byte.isASCIILetter && !byte.isASCIIDigit
  }
}

extension Character {
  fileprivate var isControl: Bool { unicodeScalars.allSatisfy { $0.value < 0x20 } }
}
