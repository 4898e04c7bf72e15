internal import BinderyModel

/// Words whose first letters are left out, so that they begin with an apostrophe.
enum Elision {
  private static let english: Set<String> = [
    "n", "tis", "twas", "twere", "twill", "em", "til", "cause", "bout", "round",
  ]
  private static let dutch: Set<String> = ["s", "t", "n", "k", "m", "r", "ns"]
  private static let longest = 5

  /// Whether a mark is the apostrophe of such a word: `'tis`, `'n'`, or of a year: `'90s`, `'68`.
  static func begins(_ text: ArraySlice<Unicode.Scalar>, in language: LanguageTag) -> Bool {
    let word = text.prefix(longest + 1).prefix(while: isASCIILetter)
    if word.isEmpty { return isYear(text) }
    switch language.primary {
    case "en": return contains(english, word)
    case "nl": return contains(dutch, word)
    default: return false
    }
  }

  private static func contains(_ words: Set<String>, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
    words.contains(String(String.UnicodeScalarView(word)).lowercased())
  }

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    0x61...0x7A ~= scalar.value | 0x20
  }

  /// Two digits, perhaps with an `s`, and no more of the word.
  private static func isYear(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = text.prefix(3).prefix { ("0"..."9").contains($0) }
    guard digits.count == 2 else { return false }
    let rest = text.dropFirst(2)
    let end = rest.first == "s" ? rest.dropFirst() : rest
    return end.first.map { !isASCIILetter($0) } ?? true
  }
}
