/// Headings of novels in English: `Chapter 1`, `CHAPTER IV. The Boat`, `Part Two`, `Epilogue`.
enum EnglishHeading {
  /// What a line counts; `nil` where it is text.
  static func unit(of line: Substring) -> ChapterLine.Unit? {
    let words = line.split(separator: " ", maxSplits: 2)
    guard let first = words.first, line.utf8.count <= 80 else { return nil }
    let bare = first.lowercased()
    if words.count == 1, lone.contains(bare.trimmingStops) { return .named }
    guard let unit = units[bare], words.count >= 2 else { return nil }
    let number = words[1]
    guard isNumber(String(number).trimmingStops) else { return nil }
    // Behind a bare number a name follows, no sentence that goes on.
    guard words.count == 3, let last = number.last, last.isLetter || last.isNumber else {
      return unit
    }
    let name = words[2]
    let isName = name.first?.isUppercase == true || "—–-:".contains(name.first ?? " ")
    return isName && name.last != "." ? unit : nil
  }

  private static let units: [String: ChapterLine.Unit] = [
    "chapter": .chapter, "part": .volume, "book": .volume, "volume": .volume,
  ]

  private static let lone: Set<String> = [
    "prologue", "epilogue", "preface", "foreword", "introduction", "afterword",
  ]

  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "first", "second", "third", "last",
  ]

  private static func isNumber(_ word: String) -> Bool {
    guard !word.isEmpty, word.utf8.count <= 24 else { return false }
    if word.allSatisfy({ $0.isASCII && $0.isNumber }) { return true }
    if word.allSatisfy("IVXLC".contains) { return true }
    return word.lowercased().split(separator: "-").allSatisfy { part in
      numbers.contains(String(part))
    }
  }
}

extension String {
  /// Without stops and colons at its end.
  fileprivate var trimmingStops: String {
    String(self[...].reversed().drop { ".:—–-".contains($0) }.reversed())
  }
}
