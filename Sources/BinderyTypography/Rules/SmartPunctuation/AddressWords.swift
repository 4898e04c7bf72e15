internal import BinderyUnicode

/// Finds words of a text that are addresses: they hold `://` or `@`, or begin with `www.`.
enum AddressWords {
  /// Where they stand, without the brackets, quotation marks and stops around them; in order.
  static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    guard mayHoldAddress(text) else { return [] }
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0...text.count {
      guard index == text.count || isBetweenWords(text[index]) else { continue }
      let word = trimmed(text[start..<index])
      if isAddress(word) { ranges.append(word.indices) }
      start = index + 1
    }
    return ranges
  }

  /// Whether there is an `@`, a `:/` or a `ww`; most texts have none.
  private static func mayHoldAddress(_ text: [Unicode.Scalar]) -> Bool {
    var before: Unicode.Scalar = " "
    for scalar in text {
      switch scalar {
      case "@": return true
      case "/" where before == ":": return true
      case "w" where before == "w" || before == "W": return true
      case "W" where before == "w" || before == "W": return true
      default: before = scalar
      }
    }
    return false
  }

  private static func isBetweenWords(_ scalar: Unicode.Scalar) -> Bool {
    switch NeighbourKind(scalar) {
    case .space, .eastAsian: true
    case .letter, .digit, .opening, .closing, .quote, .dash, .ellipsis, .other, nil: false
    }
  }

  private static func trimmed(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var word = word
    while let first = word.first, isAround(first) { word.removeFirst() }
    while let last = word.last, isAround(last) { word.removeLast() }
    return word
  }

  private static func isAround(_ scalar: Unicode.Scalar) -> Bool {
    switch NeighbourKind(scalar) {
    case .opening, .closing, .quote, .ellipsis, nil: true
    case .space, .letter, .digit, .eastAsian, .dash, .other: false
    }
  }

  private static func isAddress(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.contains("@")
      || word.prefix(4).elementsEqual("www.".unicodeScalars) { lowercased($0) == $1 }
      || zip(zip(word, word.dropFirst()), word.dropFirst(2)).contains {
        $0.0 == ":" && $0.1 == "/" && $1 == "/"
      }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "W" ? "w" : scalar
  }
}
