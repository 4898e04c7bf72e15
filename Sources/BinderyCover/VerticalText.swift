internal import BinderyUnicode

/// Texts for lines that run from top to bottom.
enum VerticalText {
  /// A part of a vertical line.
  enum Run: Hashable {
    /// Characters that follow each other down the line, those of Latin words on their side.
    case line(String)
    /// Two characters side by side in the room of one (縦中横, JLREQ 3.2.5; CLREQ 3.1.1.4).
    case block(String)
  }

  /// A text as vertical lines write it: single letters and digits, years and short names of capitals
  /// upright one below the other, marks between East Asian characters in their full width.
  ///
  /// Two digits stay as they are: `runs(of:)` sets them side by side. A text without East Asian
  /// characters stays.
  static func written(_ text: String) -> String {
    let characters = Array(text)
    guard text.unicodeScalars.contains(where: \.isEastAsian) else { return text }
    var written = ""
    var index = 0
    while index < characters.count {
      let end = wordEnd(in: characters, from: index)
      if end > index {
        let word = characters[index..<end]
        written += isUpright(word, in: characters) ? fullWidth(word) : String(word)
        index = end
      } else {
        let pair = pairEnd(in: characters, from: index)
        let marks = characters[index..<pair]
        written += marks.count == 2 ? halfWidth(marks) : fullWidthMark(at: index, in: characters)
        index = pair
      }
    }
    return written
  }

  /// The parts of a line.
  static func runs(of text: String) -> [Run] {
    let characters = Array(text)
    var runs: [Run] = []
    var line = ""
    var index = 0
    while index < characters.count {
      let end = wordEnd(in: characters, from: index)
      let word = characters[index..<end]
      let pair = pairEnd(in: characters, from: index)
      let block =
        word.count == 2 && word.allSatisfy(\.isDigit)
        ? word : pair - index == 2 ? characters[index..<pair] : []
      if block.isEmpty {
        let next = max(end, index + 1)
        line += String(characters[index..<next])
        index = next
      } else {
        if !line.isEmpty { runs.append(.line(line)) }
        line = ""
        runs.append(.block(String(block)))
        index = block.endIndex
      }
    }
    return line.isEmpty ? runs : runs + [.line(line)]
  }

  /// Where a word of ASCII letters and digits ends that begins at a place; the place itself for none.
  private static func wordEnd(in characters: [Character], from start: Int) -> Int {
    var end = start
    while end < characters.count, characters[end].isLetterOrDigit { end += 1 }
    return end
  }

  /// Where two marks end that exclaim or ask; one behind the place where there are not just two.
  private static func pairEnd(in characters: [Character], from start: Int) -> Int {
    var end = start
    while end < characters.count, asking.contains(characters[end]) { end += 1 }
    return end - start == 2 ? end : start + 1
  }

  private static let asking = Set<Character>("!?！？")

  private static func isUpright(_ word: ArraySlice<Character>, in text: [Character]) -> Bool {
    guard !isBesideLatin(word, in: text) else { return false }
    if word.allSatisfy(\.isDigit) { return [1, 3, 4].contains(word.count) }
    return word.count == 1 || (word.count <= 3 && word.allSatisfy { ("A"..."Z").contains($0) })
  }

  /// Whether a space or a mark parts a word from another Latin one.
  private static func isBesideLatin(_ word: ArraySlice<Character>, in text: [Character]) -> Bool {
    func isLatin(_ index: Int, _ next: Int) -> Bool {
      guard text.indices.contains(index), text[index].isASCII, !text[index].isLetterOrDigit else {
        return false
      }
      return text.indices.contains(next) && text[next].isLetterOrDigit
    }
    return isLatin(word.startIndex - 1, word.startIndex - 2)
      || isLatin(word.endIndex, word.endIndex + 1)
  }

  private static func fullWidth(_ word: ArraySlice<Character>) -> String {
    String(String.UnicodeScalarView(word.flatMap(\.unicodeScalars).map(\.fullWidth)))
  }

  private static func halfWidth(_ marks: ArraySlice<Character>) -> String {
    String(marks.map { $0 == "！" ? "!" : $0 == "？" ? "?" : $0 })
  }

  private static func fullWidthMark(at index: Int, in text: [Character]) -> String {
    let mark = text[index]
    let isBesideEastAsian = [index - 1, index + 1].contains { place in
      text.indices.contains(place) && text[place].unicodeScalars.contains(where: \.isEastAsian)
    }
    guard isBesideEastAsian, marks.contains(mark) else { return String(mark) }
    return fullWidth([mark])
  }

  private static let marks = Set<Character>("!?:;,()[]&%+=/~")
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
  fileprivate var isDigit: Bool { isASCII && isNumber }
}

extension Unicode.Scalar {
  /// The full-width form of an ASCII character (U+FF01 to U+FF5E).
  fileprivate var fullWidth: Unicode.Scalar {
    (0x21...0x7E).contains(value) ? Unicode.Scalar(value + 0xFEE0) ?? self : self
  }

  /// Whether lines may end beside the scalar without a space.
  var isEastAsian: Bool { isHan || isKana || isHangul || isCJKPunctuation }
}
