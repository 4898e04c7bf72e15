internal import BinderyUnicode

extension String {
  /// Whether the text holds Han, kana or Hangul, which know no slant.
  var hasEastAsianScript: Bool {
    unicodeScalars.contains { $0.isHan || $0.isKana || $0.isHangul }
  }
}
