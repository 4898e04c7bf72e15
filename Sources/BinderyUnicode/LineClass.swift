/// What a character is to the ends of lines: the classes of CLREQ 3.1.4, JLREQ 3.9 and KLREQ 4.3.4 in one set, and
/// those that Latin text needs.
public enum LineClass: UInt8, Sendable, Hashable, CaseIterable {
  /// Han, kana and whatever else may stand anywhere in a line.
  case ideograph
  /// Opening brackets and quotation marks (cl-01).
  case opening
  /// Closing brackets and quotation marks (cl-02).
  case closing
  /// 。 and ， with their likes (cl-06, cl-07).
  case stop
  /// ： and ；.
  case pause
  /// ！ and ？ with their likes (cl-04).
  case exclamation
  /// · and ・ (cl-05).
  case middleDot
  /// Marks that connect: – ～ 〜 ‐ ゠ (cl-03).
  case connector
  /// ／.
  case solidus
  /// … ‥ — ⸺, which stand in pairs (cl-08).
  case inseparable
  /// 々 ゝ 〻 (cl-09).
  case iteration
  /// ー (cl-10).
  case prolonged
  /// Small kana (cl-11).
  case smallKana
  /// What stands before a number: ¥ № (cl-12).
  case prefix
  /// What stands behind a number: ％ ℃ (cl-13).
  case postfix
  /// Hangul syllables and letters.
  case hangul
  /// Letters of scripts that put spaces between words.
  case letter
  /// Digits of ASCII.
  case digit
  /// Full stop, comma, colon, semicolon of ASCII.
  case infix
  /// The hyphen-minus, and the hyphen.
  case hyphen
  /// " and ', which open or close.
  case quotation
  /// The space, where a line may end.
  case space
  /// No line ends beside it: no-break space, word joiner.
  case glue
  /// A line may end here without a sign: ZERO WIDTH SPACE.
  case zeroWidthSpace
  /// A line ends here.
  case lineEnd

  /// The class of a scalar that begins a character.
  public init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x80: self = Self.ascii(scalar)
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: self = .ideograph
    case 0xAC00...0xD7A3: self = .hangul
    case 0x80..<0x2E80: self = Self.western(scalar)
    case 0x3000...0x30FF: self = Self.eastAsian(scalar)
    case 0xFF00...0xFFEF: self = Self.fullWidth(scalar)
    case 0x2E80...0x1F_FFFF: self = Self.other(scalar)
    default: self = .ideograph
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> LineClass {
    switch scalar {
    case "a"..."z", "A"..."Z", "_", "@", "&", "*", "+", "=", "<", ">", "|", "^", "~", "`", "\\":
      .letter
    case "0"..."9": .digit
    case " ", "\t": .space
    case "\n", "\r": .lineEnd
    case "(", "[", "{": .opening
    case ")", "]", "}": .closing
    case "!", "?": .exclamation
    case ".", ",", ":", ";": .infix
    case "-": .hyphen
    case "\"", "'": .quotation
    case "/": .solidus
    case "$", "#": .prefix
    case "%": .postfix
    default: .letter
    }
  }

  private static func western(_ scalar: Unicode.Scalar) -> LineClass {
    switch scalar {
    case "\u{A0}", "\u{202F}", "\u{2007}", "\u{2060}", "\u{2011}": .glue
    case "\u{200B}": .zeroWidthSpace
    case "\u{2028}", "\u{2029}": .lineEnd
    case "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{205F}", "\u{1680}": .space
    case "‘", "“", "«", "‹", "‚", "„": .opening
    case "’", "”", "»", "›": .closing
    case "‼", "⁇", "⁈", "⁉": .exclamation
    case "·", "‧": .middleDot
    case "–", "‐": .connector
    case "—", "―", "…", "‥", "⋯": .inseparable
    case "£", "¥", "€", "№", "±": .prefix
    case "°", "′", "″", "‰", "¢", "℃", "ℓ": .postfix
    case "\u{AD}": .zeroWidthSpace
    case "\u{1100}"..."\u{11FF}": .hangul
    // Signs without a direction: arrows, mathematics, boxes, bullets, numbers in circles.
    case "\u{2100}"..."\u{2BFF}": .ideograph
    case "§", "¶", "×", "÷", "※", "•", "†", "‡": .ideograph
    default: .letter
    }
  }

  private static func eastAsian(_ scalar: Unicode.Scalar) -> LineClass {
    switch scalar {
    case "\u{3000}": .space
    case "、", "。": .stop
    case "〈", "《", "「", "『", "【", "〔", "〖", "〘", "〚", "〝": .opening
    case "〉", "》", "」", "』", "】", "〕", "〗", "〙", "〛", "〞", "〟": .closing
    case "々", "〻", "ゝ", "ゞ", "ヽ", "ヾ", "〃": .iteration
    case "〜", "゠", "〰": .connector
    case "・": .middleDot
    case "ー": .prolonged
    case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ゕ", "ゖ": .smallKana
    case "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ", "ヵ", "ヶ": .smallKana
    case "〳", "〴", "〵": .inseparable
    default: .ideograph
    }
  }

  private static func fullWidth(_ scalar: Unicode.Scalar) -> LineClass {
    switch scalar {
    case "，", "．", "｡", "､": .stop
    case "：", "；": .pause
    case "！", "？": .exclamation
    case "（", "［", "｛", "｟", "｢": .opening
    case "）", "］", "｝", "｠", "｣": .closing
    case "～", "－": .connector
    case "／": .solidus
    case "･": .middleDot
    case "￥", "＄", "￡", "＃": .prefix
    case "％", "￠": .postfix
    case "\u{FF67}"..."\u{FF6F}": .smallKana
    case "ｰ": .prolonged
    case "\u{FFA0}"..."\u{FFDC}": .hangul
    case "\u{FEFF}": .glue
    default: .ideograph
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> LineClass {
    switch scalar.value {
    case 0x2E3A, 0x2E3B: .inseparable
    case 0x31F0...0x31FF: .smallKana
    case 0x3131...0x318E, 0xA960...0xA97C, 0xD7B0...0xD7FB: .hangul
    case 0x3303...0x3357, 0x3371...0x33DF: .postfix
    case 0xA000...0xA4CF, 0xF900...0xFAFF, 0x2E80...0x33FF, 0x1F000...0x1FAFF, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      .ideograph
    case 0xFEFF: .glue
    default: .letter
    }
  }
}
