/// Finds the key that a mistyped one was meant to be.
package enum NearMiss {
  /// The candidate that is one slip of the finger away: a letter more, less, other, or two swapped
  /// (a Damerau-Levenshtein distance of 1). Short words have too many neighbours to count, unless
  /// the word is known to be a mistake.
  package static func find(_ word: String, among candidates: [String], shortest: Int = 5) -> String?
  {
    let letters = Array(word.unicodeScalars)
    return candidates.first { candidate in
      candidate.utf8.count >= shortest && isOneSlip(letters, Array(candidate.unicodeScalars))
    }
  }

  /// The word of our own files that was meant: in other capitals, or one slip away.
  package static func meant(by word: String, among known: [String]) -> String? {
    let small = word.lowercased()
    return known.first { $0 == small } ?? find(small, among: known, shortest: 3)
  }

  private static func isOneSlip(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard abs(a.count - b.count) <= 1, a != b else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    // What differs lies between the equal beginning and the equal end.
    let (x, y) = (a.count - start - end, b.count - start - end)
    if max(x, y) <= 1 { return true }
    return x == 2 && y == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
  }
}
