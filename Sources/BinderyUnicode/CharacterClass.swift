// Ranges of Unicode 15.0, held against ICU by the tests. They are written out because these
// questions are asked of every character of a book: a property of the standard library costs some
// 36 ns and a call into ICU 4 ns, a comparison less than one.

extension Unicode.Scalar {
  /// Whether the scalar is a Han character, an ideographic iteration mark or 〇 included.
  ///
  /// Script=Han (UAX #24), and 〆, which is written like one.
  @inlinable public var isHan: Bool {
    switch value {
    case 0..<0x2E80: false
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: true
    case 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x303B: true
    case 0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5: true
    case 0xF900...0xFA6D, 0xFA70...0xFAD9: true
    case 0x16FE2...0x16FE3, 0x16FF0...0x16FF1: true
    case 0x20000...0x2A6DF, 0x2A700...0x2B739, 0x2B740...0x2B81D, 0x2B820...0x2CEA1: true
    case 0x2CEB0...0x2EBE0, 0x2F800...0x2FA1D, 0x30000...0x3134A, 0x31350...0x323AF: true
    default: false
    }
  }

  /// Whether the scalar is hiragana, katakana or a mark used only with them.
  ///
  /// Script_Extensions (UAX #24) within Hiragana and Katakana, so ー, ゛ and half-width forms are;
  /// ・ is not, for Chinese uses it too.
  @inlinable public var isKana: Bool {
    switch value {
    case 0..<0x3031: false
    case 0x3041...0x3096, 0x3099...0x30FA, 0x30FC...0x30FF: true
    case 0x3031...0x3035, 0x31F0...0x31FF, 0x32D0...0x32FE, 0x3300...0x3357: true
    case 0xFF66...0xFF9F: true
    case 0x1AFF0...0x1AFF3, 0x1AFF5...0x1AFFB, 0x1AFFD...0x1AFFE, 0x1F200: true
    case 0x1B000...0x1B122, 0x1B132, 0x1B150...0x1B152, 0x1B155, 0x1B164...0x1B167: true
    default: false
    }
  }

  /// Whether the scalar is a Hangul syllable or jamo.
  ///
  /// Script=Hangul (UAX #24): enclosed and half-width forms and the tone marks included.
  @inlinable public var isHangul: Bool {
    switch value {
    case 0..<0x1100: false
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E: true
    case 0x302E...0x302F, 0x3200...0x321E, 0x3260...0x327E: true
    case 0xA960...0xA97C, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: true
    case 0xFFA0...0xFFBE, 0xFFC2...0xFFC7, 0xFFCA...0xFFCF, 0xFFD2...0xFFD7: true
    case 0xFFDA...0xFFDC: true
    default: false
    }
  }

  /// Whether the scalar is wide, full-width or half-width CJK (UAX #11: W, F, H), Hangul aside.
  ///
  /// Between two of these a soft line break is nothing (CSS Text 3 #line-break-transform); Korean
  /// puts spaces between words, hence not Hangul. Characters of Emoji_Presentation are left out
  /// although they are wide: an English line may end in one, and a break after it is a space.
  /// Unassigned places that UAX #11 keeps for ideographs count as wide.
  @inlinable public var isWideNotHangul: Bool {
    switch value {
    case 0..<0x2E80: value == 0x20A9 || value == 0x2329 || value == 0x232A
    case 0x4E00...0xA48C, 0x3030...0x303E, 0x3000...0x302D: true
    case 0x3041...0x3096, 0x3099...0x30FF, 0xFF01...0xFF9F: true
    case 0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x2FF0...0x2FFB: true
    case 0x3105...0x312F, 0x3190...0x31E3, 0x31F0...0x31FF: true
    case 0x3220...0x3247, 0x3250...0x325F, 0x327F...0x4DBF, 0xA490...0xA4C6: true
    case 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE52, 0xFE54...0xFE66: true
    case 0xFE68...0xFE6B, 0xFFE0...0xFFE6, 0xFFE8...0xFFEE: true
    case 0x20000...0x2FFFD, 0x30000...0x3FFFD: true
    case 0x16FE0...0x1F265: isWideInSupplementaryMultilingualPlane
    default: false
    }
  }

  @usableFromInline var isWideInSupplementaryMultilingualPlane: Bool {
    switch value {
    case 0x16FE0...0x16FE4, 0x16FF0...0x16FF1: true
    case 0x17000...0x187F7, 0x18800...0x18CD5, 0x18D00...0x18D08: true
    case 0x1AFF0...0x1AFF3, 0x1AFF5...0x1AFFB, 0x1AFFD...0x1AFFE: true
    case 0x1B000...0x1B122, 0x1B132, 0x1B150...0x1B152, 0x1B155, 0x1B164...0x1B167: true
    case 0x1B170...0x1B2FB: true
    case 0x1F200, 0x1F202, 0x1F210...0x1F219, 0x1F21B...0x1F22E, 0x1F230...0x1F231: true
    case 0x1F237, 0x1F23B, 0x1F240...0x1F248, 0x1F260...0x1F265: true
    default: false
    }
  }

  /// Whether the scalar is CJK or full-width punctuation (U+3000 block, full-width forms).
  ///
  /// General category P* that is wide, full-width or half-width (UAX #11), and ～, a symbol by its
  /// category (Sm) that Chinese writes as a dash. The ideographic space is none.
  @inlinable public var isCJKPunctuation: Bool {
    switch value {
    case 0..<0x2E80: value == 0x2329 || value == 0x232A
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0x3030, 0x303D: true
    case 0x30A0, 0x30FB: true
    case 0xFF01...0xFF03, 0xFF05...0xFF0A, 0xFF0C...0xFF0F, 0xFF1A...0xFF1B: true
    case 0xFF1F...0xFF20, 0xFF3B...0xFF3D, 0xFF3F, 0xFF5B, 0xFF5D...0xFF65: true
    case 0xFE10...0xFE19, 0xFE30...0xFE52, 0xFE54...0xFE61, 0xFE63, 0xFE68: true
    case 0xFE6A...0xFE6B, 0x16FE2: true
    default: false
    }
  }

  /// Whether the scalar is an ambiguous-width mark that CJK prose sets full-width: “ ” ‘ ’ … — ·,
  /// and the ‥ and ― that Japanese adds.
  ///
  /// East_Asian_Width=A (UAX #11): narrow in English, one em in Chinese and Japanese, so only the
  /// neighbours or the language can tell.
  @inlinable public var isAmbiguousCJKMark: Bool {
    switch value {
    case 0xB7, 0x2014...0x2015, 0x2018...0x2019, 0x201C...0x201D, 0x2025...0x2026: true
    default: false
    }
  }
}
