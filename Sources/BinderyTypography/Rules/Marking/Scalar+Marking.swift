internal import BinderyUnicode

extension Unicode.Scalar {
  /// Whether it is Han, kana, Hangul or their punctuation.
  var isEastAsian: Bool { isHan || isKana || isHangul || isCJKPunctuation }

  /// Whether it is a letter of a script that is written in words.
  var isLatinLetter: Bool { properties.isAlphabetic && !isEastAsian }

  /// Whether it is an ASCII letter.
  var isBasicLetter: Bool { (0x41...0x5A).contains(value & ~0x20) && isASCII }

  /// Whether it is an ASCII digit.
  var isBasicDigit: Bool { (0x30...0x39).contains(value) }

  /// The full-width form of a printable character of ASCII (U+FF01 to U+FF5E); itself where it has none.
  var fullWidth: Unicode.Scalar {
    (0x21...0x7E).contains(value) ? Unicode.Scalar(value + 0xFEE0) ?? self : self
  }
}
