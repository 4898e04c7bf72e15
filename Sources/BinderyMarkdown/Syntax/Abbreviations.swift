internal import BinderyModel

/// Marks abbreviations in a text.
enum Abbreviations {
  /// The text cut at the abbreviations in it; each is a whole word, beside Han or kana too.
  static func parts(
    of text: String, _ meanings: [String: String]
  ) -> [(content: InlineContent, attributes: Attributes)] {
    let characters = Array(text)
    let starts = Dictionary(grouping: meanings.keys.map { Array($0) }, by: { $0.first })
    var parts: [(InlineContent, Attributes)] = []
    var plain = ""
    var index = 0
    while index < characters.count {
      guard index == 0 || !characters[index - 1].isWordInLatin,
        let word = longest(starts[characters[index]] ?? [], in: characters, at: index),
        let meaning = meanings[String(word)]
      else {
        plain.append(characters[index])
        index += 1
        continue
      }
      if !plain.isEmpty { parts.append((.text(plain), .none)) }
      plain = ""
      parts.append(
        (.span(.abbreviation, [Inline(.text(String(word)))]), Attributes(title: meaning)))
      index += word.count
    }
    if !plain.isEmpty { parts.append((.text(plain), .none)) }
    return parts
  }

  private static func longest(
    _ words: [[Character]], in text: [Character], at index: Int
  ) -> [Character]? {
    words.filter { word in
      let end = index + word.count
      return end <= text.count && text[index..<end].elementsEqual(word)
        && (end == text.count || !text[end].isWordInLatin)
    }
    .max { $0.count < $1.count }
  }
}

extension Character {
  /// Whether the character belongs to a word that spaces would part from others.
  fileprivate var isWordInLatin: Bool {
    guard isLetter || isNumber, let scalar = unicodeScalars.first else { return false }
    return scalar.value < 0x2E80
  }
}
