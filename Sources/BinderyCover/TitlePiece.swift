internal import BinderyUnicode

/// A part of a title that stays on one line, and how bad it is to end the line after it.
struct TitlePiece {
  var text: String
  /// From -1, after a colon, over 0, after a space or another mark, to 1, within a word.
  var cost: Double

  /// A title cut where lines may end: at spaces, and between East Asian characters of which the second may
  /// begin a line and the first end one (CLREQ 3.1.4, JLREQ 3.1.7 and 3.1.8).
  static func pieces(of title: String) -> [TitlePiece] {
    let isEndless = title.count > mostCharacters
    let words = WordBreaks.ends(in: String(title.prefix(mostCharacters)))
    var pieces: [TitlePiece] = []
    var current = ""
    let characters = Array(title.prefix(mostCharacters)) + (isEndless ? ["…"] : [])
    for (index, character) in characters.enumerated() {
      current.append(character)
      guard index + 1 < characters.count else { break }
      if let cost = cost(
        between: character, and: characters[(index + 1)...], endsWord: words.contains(index + 1))
      {
        pieces.append(TitlePiece(text: current, cost: cost))
        current = ""
      }
    }
    pieces.append(TitlePiece(text: current, cost: 0))
    return pieces
  }

  /// No cover has room for more.
  private static let mostCharacters = 200

  private static func cost(
    between before: Character, and rest: ArraySlice<Character>, endsWord: Bool
  ) -> Double? {
    guard let after = rest.first, !after.isWhitespace else { return nil }
    if before.isWhitespace { return 0 }
    guard let last = before.unicodeScalars.last, let first = after.unicodeScalars.first,
      last.isEastAsian || first.isEastAsian
    else { return nil }
    if neverAtStart.contains(after) || neverAtEnd.contains(before) { return nil }
    if pause.contains(before) { return -1 }
    if breath.contains(before) { return 0 }
    if neverAtEnd.contains(after) { return 0.1 }
    if last.isHangul && first.isHangul { return nil }
    if last.isFullWidthAlphanumeric || before.isASCII && before.isNumber {
      return first.isFullWidthAlphanumeric ? nil : 0.6
    }
    if joining.contains(after) || longJoining.contains(String(rest.prefix(2))) { return 0.8 }
    return endsWord ? 0.25 : 1
  }

  /// Particles belong to what stands before them.
  private static let joining = Set<Character>("的了着過过吗呢吧们們のはがをにでともへや")
  private static let longJoining: Set<String> = ["から", "まで", "より"]
  private static let neverAtStart = Set<Character>(
    "、。，．！？：；…—～·・）】》」』〉〕］｝”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ゝヽ")
  private static let neverAtEnd = Set<Character>("（【《「『〈〔［｛“‘")
  /// What parts a title from what explains it.
  private static let pause = Set<Character>("：—")
  private static let breath = Set<Character>("、。，．！？：；…—～·・）】》」』〉〕］｝”’")
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter or a digit of the full-width forms.
  fileprivate var isFullWidthAlphanumeric: Bool {
    switch value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
}
