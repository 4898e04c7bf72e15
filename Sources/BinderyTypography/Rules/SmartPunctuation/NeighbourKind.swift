internal import BinderyUnicode

/// What a character is to the punctuation beside it.
enum NeighbourKind: UInt8, Sendable, Hashable {
  /// White space, a line end, a picture, and what lies beyond the ends of a text.
  case space
  /// A letter of any script but Han, kana and Hangul; code and formulas too.
  case letter
  case digit
  /// Han, kana, Hangul and their punctuation.
  case eastAsian
  /// An opening bracket, a currency sign.
  case opening
  /// A closing bracket, a mark at the end of a word.
  case closing
  /// A quotation mark or apostrophe, straight or not.
  case quote
  /// `--`, `---`, – and —.
  case dash
  /// `...` and ….
  case ellipsis
  case other

  /// The kind of a character; `nil` for marks that belong to the character before them, for what has
  /// no width, and for the narrow space that belongs to a French quotation mark.
  init?(_ scalar: Unicode.Scalar) {
    guard !scalar.isASCII else {
      self = Self.ascii[Int(scalar.value)]
      return
    }
    switch scalar.value {
    case 0x202F, 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0x300...0x36F: return nil
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039...0x203A: self = .quote
    case 0x2013...0x2015: self = .dash
    case 0x2026: self = .ellipsis
    case 0x3000, 0xA0, 0x2000...0x200A, 0x205F: self = .space
    case _ where scalar.isWideNotHangul || scalar.isHangul || scalar.isHan || scalar.isKana:
      self = .eastAsian
    default: self.init(category: scalar.properties)
    }
  }

  private init?(category properties: Unicode.Scalar.Properties) {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return nil
    case .currencySymbol, .openPunctuation: self = .opening
    case .closePunctuation: self = .closing
    case .decimalNumber, .letterNumber, .otherNumber: self = .digit
    case _ where properties.isAlphabetic: self = .letter
    case _ where properties.isWhitespace: self = .space
    default: self = .other
    }
  }

  /// Whether it is of a word that is not Chinese, Japanese or Korean.
  var isLatin: Bool { self == .letter || self == .digit }

  private static let ascii: [NeighbourKind] = (0..<128).map { value in
    switch Unicode.Scalar(UInt8(value)) {
    case "a"..."z", "A"..."Z": .letter
    case "0"..."9": .digit
    case "(", "[", "{", "<", "$": .opening
    case ")", "]", "}", ">", ",", ".", ";", ":", "!", "?", "%": .closing
    case "\"", "'": .quote
    case "\0"..." ": .space
    default: .other
    }
  }
}
