internal import BinderyUnicode

/// Makes emphasis work in text without spaces between words.
///
/// CommonMark decides by the characters around `*` and `~~` whether they may open or close, and
/// asks for spaces that Chinese and Japanese do not have: `**强调。**后文` stays literal. The amended
/// rules (github.com/tats-u/markdown-cjk-friendly, specification.md) let a CJK character on either
/// side count as if there were one. Where cmark-gfm's own test would answer otherwise, a mark that
/// it takes for a letter or for punctuation is put beside the run.
enum EmphasisMarks {
  /// Where marks are wanted, ascending: between a run and its neighbour.
  static func marks(in text: [UInt8]) -> [Mark] {
    text.withUnsafeBufferPointer { buffer in
      var marks: [Mark] = []
      visit(UInt8(ascii: "*"), in: buffer) { marks += amended(beside: $0, in: buffer) }
      visit(UInt8(ascii: "~"), in: buffer) { run in
        if run.count == 2 { marks += amended(beside: run, in: buffer) }
      }
      visit(UInt8(ascii: "_"), in: buffer) { marks += plain(beside: $0, in: buffer) }
      return marks.sorted { $0.offset < $1.offset }
    }
  }

  /// Shows every run of a delimiter; one that is escaped does not belong to its run.
  private static func visit(
    _ delimiter: UInt8, in text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
  ) {
    var from = 0
    while var start = text.next(delimiter, from: from) {
      var end = start + 1
      while end < text.count, text[end] == delimiter { end += 1 }
      from = end
      var escapes = start
      while escapes > 0, text[escapes - 1] == UInt8(ascii: "\\") { escapes -= 1 }
      if (start - escapes) % 2 == 1 { start += 1 }
      if start < end { body(start..<end) }
    }
  }

  /// The marks that make cmark-gfm answer as the amended rules do.
  private static func amended(
    beside run: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> [Mark] {
    guard let before = Neighbour(before: run.lowerBound, in: text),
      let after = Neighbour(after: run.upperBound, in: text)
    else { return [] }
    let isCJK = before.isCJK || after.isCJK
    let opens =
      !after.isPunctuation || before.isPunctuation || isCJK || before.hasIdeographicSelector
    let closes = !before.isPunctuation || after.isPunctuation || isCJK
    // cmark-gfm opens unless only what follows is punctuation, closes unless only what precedes is.
    for isBefore in [before.isSeenAsPunctuation, !before.isSeenAsPunctuation] {
      for isAfter in [after.isSeenAsPunctuation, !after.isSeenAsPunctuation]
      where (!isAfter || isBefore) == opens && (!isBefore || isAfter) == closes {
        return marks(run, before, isBefore, after, isAfter)
      }
    }
    return []
  }

  /// The marks that make cmark-gfm see what CommonMark 0.31 calls punctuation: `_` has the old rules.
  private static func plain(
    beside run: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> [Mark] {
    guard let before = Neighbour(before: run.lowerBound, in: text),
      let after = Neighbour(after: run.upperBound, in: text)
    else { return [] }
    return marks(run, before, before.isPunctuation, after, after.isPunctuation)
  }

  private static func marks(
    _ run: Range<Int>, _ before: Neighbour, _ isBefore: Bool, _ after: Neighbour, _ isAfter: Bool
  ) -> [Mark] {
    var marks: [Mark] = []
    if isBefore != before.isSeenAsPunctuation {
      marks.append(Mark(offset: run.lowerBound, kind: isBefore ? .punctuation : .letter))
    }
    if isAfter != after.isSeenAsPunctuation {
      marks.append(Mark(offset: run.upperBound, kind: isAfter ? .punctuation : .letter))
    }
    return marks
  }
}

/// A character beside a run, which is not white space.
private struct Neighbour {
  let isCJK: Bool
  let isPunctuation: Bool
  /// Whether cmark-gfm takes what stands there, a selector too, for punctuation.
  let isSeenAsPunctuation: Bool
  let hasIdeographicSelector: Bool

  /// The character before an offset; `nil` at white space and at the beginning of the text.
  init?(before offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    guard let (last, start) = Self.scalar(before: offset, in: text), !last.isMarkdownSpace
    else { return nil }
    isSeenAsPunctuation = last.isOldPunctuation
    hasIdeographicSelector = (0xE0100...0xE01EF).contains(last.value)
    let isSelector = hasIdeographicSelector || (0xFE00...0xFE0E).contains(last.value)
    let base = isSelector ? Self.scalar(before: start, in: text)?.scalar ?? last : last
    isPunctuation = base.isPunctuation
    // A curly quote with selector 2 is the full-width one.
    isCJK = base.isCJK || (last == "\u{FE01}" && base.isCurlyQuote)
  }

  /// The character at an offset; `nil` at white space and at the end of the text.
  init?(after offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    guard offset < text.count else { return nil }
    let (scalar, _) = text.decode(at: offset)
    guard !scalar.isMarkdownSpace else { return nil }
    isPunctuation = scalar.isPunctuation
    isSeenAsPunctuation = scalar.isOldPunctuation
    isCJK = scalar.isCJK
    hasIdeographicSelector = false
  }

  private static func scalar(
    before offset: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, start: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return (text.decode(at: start).0, start)
  }
}

extension Unicode.Scalar {
  /// *CJK character* of the amended rules: wide, full- or half-width and no emoji, or Hangul.
  fileprivate var isCJK: Bool { isWideNotHangul || isHangul }

  fileprivate var isCurlyQuote: Bool { (0x2018...0x201D).contains(value) }

  /// *Unicode whitespace character* of CommonMark: general category Zs, tab and line ends.
  fileprivate var isMarkdownSpace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar is a letter of the scripts that fill most texts: no look-up is needed.
  private var isCommonLetter: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      true
    default: false
    }
  }

  /// *Unicode punctuation character* of CommonMark 0.31: general category P or S.
  fileprivate var isPunctuation: Bool {
    if isCommonLetter { return false }
    return switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: isOldPunctuation
    }
  }

  /// The same of CommonMark 0.29, cmark-gfm's: ASCII punctuation, or general category P.
  fileprivate var isOldPunctuation: Bool {
    if isCommonLetter { return false }
    return switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: value < 0x80
    default: false
    }
  }
}
