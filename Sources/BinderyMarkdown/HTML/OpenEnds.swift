/// Markup that CommonMark reads to the end of the text when its author forgot to end it: a comment,
/// a script. What begins there is text instead, so that the rest of the essay stays Markdown.
enum OpenEnds {
  private static let pairs: [(open: [UInt8], close: [UInt8])] = [
    ("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<script", "</script"),
    ("<style", "</style"), ("<pre", "</pre"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// Where a mark keeps CommonMark from reading a beginning without its end: behind its `<`.
  static func offsets(in text: [UInt8]) -> [Int] {
    text.withUnsafeBufferPointer { buffer in
      var places: [[Int]] = Array(repeating: [], count: pairs.count)
      var index = 0
      while let place = buffer.next(UInt8(ascii: "<"), from: index) {
        for (number, pair) in pairs.enumerated() where begins(pair.open, in: buffer, at: place) {
          places[number].append(place)
        }
        index = place + 1
      }
      return zip(places, pairs).flatMap { places, pair in
        open(places, until: pair.close, in: buffer)
      }.sorted()
    }
  }

  /// Those of the places behind which no end comes; each stretch is searched once.
  private static func open(
    _ places: [Int], until close: [UInt8], in text: UnsafeBufferPointer<UInt8>
  ) -> [Int] {
    var open: [Int] = []
    var end = text.count
    for place in places.reversed() {
      if contains(close, in: text, place..<end) { break }
      open.append(place + 1)
      end = place + close.count
    }
    return open
  }

  private static func contains(
    _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, let place = text.next(word[0], from: index) {
      if matches(word, in: text, at: place) { return true }
      index = place + 1
    }
    return false
  }

  /// Whether a tag or a mark begins at a place; a tag's name ends there too.
  private static func begins(
    _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    guard matches(word, in: text, at: place) else { return false }
    guard word[1] >= UInt8(ascii: "a") else { return true }
    let next = place + word.count
    return next >= text.count || text[next] <= 0x20 || text[next] == UInt8(ascii: ">")
  }

  private static func matches(
    _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    guard place + word.count <= text.count else { return false }
    for (offset, wanted) in word.enumerated() {
      let byte = text[place + offset]
      guard byte == wanted || (0x41...0x5A).contains(byte) && byte | 0x20 == wanted else {
        return false
      }
    }
    return true
  }
}
