extension Unicode.Scalar {
  /// Whether the scalar is a Han character, an ideographic iteration mark or 〇 included.
  public var isHan: Bool { false }
  /// Whether the scalar is hiragana, katakana or a mark used only with them.
  public var isKana: Bool { false }
  /// Whether the scalar is a Hangul syllable or jamo.
  public var isHangul: Bool { false }
  /// Whether the scalar is wide, full-width or half-width CJK (UAX #11: W, F, H), Hangul aside.
  public var isWideNotHangul: Bool { false }
  /// Whether the scalar is CJK or full-width punctuation (U+3000 block, full-width forms).
  public var isCJKPunctuation: Bool { false }
  /// Whether the scalar is an ambiguous-width mark that CJK prose sets full-width: “ ” ‘ ’ … — ·.
  public var isAmbiguousCJKMark: Bool { false }
}
