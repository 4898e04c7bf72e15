internal import BinderyUnicode

/// Finds the dialect's constructs in one paragraph, heading or row of cells.
///
/// Each construct has its file with the rule for it; here is what stands between them: escapes, code,
/// tags, addresses, in which nothing is looked for.
struct InlineScanner {
  let text: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  let dialect: MarkdownDialect
  /// What was found, ascending.
  var items: [Findings.Item] = []
  /// Where the scan stands.
  var index: Int
  /// Ends of constructs whose beginning was found.
  private var closings: [Int: (length: Int, pairing: Token.Pairing)] = [:]

  /// Where certain marks come next; each list is made once, when it is first asked for.
  private var backticks: [Int: Upcoming]?
  var dollarEnds: Upcoming?
  var doubleDollars: Upcoming?
  var texMarks: [UInt8: TeXMarks] = [:]
  var markEnds: Upcoming?
  var dotEnds: Upcoming?
  var commentMarks: Upcoming?
  private var brackets: [Int: Int]?

  init(text: UnsafeBufferPointer<UInt8>, range: Range<Int>, dialect: MarkdownDialect) {
    self.text = text
    self.range = range
    self.dialect = dialect
    index = range.lowerBound
  }

  mutating func scan() {
    while index < range.upperBound {
      if let closing = closings[index] {
        put(.close(closing.pairing), for: index..<index + closing.length)
        continue
      }
      let start = index
      construct(at: text[index])
      if index == start { index += 1 }
    }
  }

  /// Looks for what begins with a byte; goes on behind it where something was found or skipped.
  private mutating func construct(at byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"): if !texBrackets() { index += 2 }
    case UInt8(ascii: "`"): skipCode()
    case UInt8(ascii: "<"): skipTag()
    case UInt8(ascii: ":"): skipAddress()
    case UInt8(ascii: "]"): skipDestination()
    case UInt8(ascii: "$"): dollars()
    case UInt8(ascii: "{"): braces()
    case UInt8(ascii: "^"): if !blockIdentifier() { caret() }
    case UInt8(ascii: "~"): tilde()
    case UInt8(ascii: "="): equals()
    case UInt8(ascii: "["): doubleBrackets()
    case UInt8(ascii: "!"): if text.matches("![[", at: index) { wikilink(isEmbed: true) }
    case UInt8(ascii: "%"): wikiComment()
    case 0xE3, 0xEF, UInt8(ascii: "|"): doubleAngles()
    case UInt8(ascii: "("): parenthesis()
    default: break
    }
  }

  // MARK: - Finding

  /// Puts a token in the place of a stretch and goes on behind it.
  mutating func put(_ token: Token, for stretch: Range<Int>) {
    items.append(Findings.Item(range: stretch, kind: .token(token)))
    index = stretch.upperBound
  }

  /// Puts the beginning of a construct and remembers its end.
  mutating func open(
    _ pairing: Token.Pairing, _ stretch: Range<Int>, closingAt end: Int, length: Int
  ) {
    closings[end] = (length, pairing)
    put(.open(pairing), for: stretch)
  }

  // MARK: - What is passed over

  /// Behind a code span, or behind backticks that open none.
  private mutating func skipCode() {
    let start = index
    let byte = UInt8(ascii: "`")
    while index < range.upperBound, text[index] == byte { index += 1 }
    let length = index - start
    if backticks == nil { backticks = backtickRuns() }
    if let close = backticks?[length]?.next(from: index) { index = close + length }
  }

  private func backtickRuns() -> [Int: Upcoming] {
    let byte = UInt8(ascii: "`")
    var runs: [Int: [Int]] = [:]
    var start = range.lowerBound
    while let first = text.next(byte, from: start), first < range.upperBound {
      start = first
      while start < range.upperBound, text[start] == byte { start += 1 }
      runs[start - first, default: []].append(first)
    }
    return runs.mapValues { Upcoming($0) }
  }

  /// Behind a tag, a comment or an address in angle brackets; behind the whole element where its
  /// text is code.
  private mutating func skipTag() {
    guard index + 1 < range.upperBound else { return }
    switch text[index + 1] {
    case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): break
    default: return
    }
    guard let end = text.next(UInt8(ascii: ">"), from: index), end < range.upperBound else {
      return
    }
    for (start, close) in Self.codeElements where text.matches(start, at: index) {
      if let found = find(close, from: end) {
        index = found + close.utf8CodeUnitCount
        return
      }
    }
    index = end + 1
  }

  private static let codeElements: [(StaticString, StaticString)] = [
    ("<code", "</code>"), ("<pre", "</pre>"), ("<kbd", "</kbd>"), ("<samp", "</samp>"),
    ("<script", "</script>"), ("<style", "</style>"), ("<svg", "</svg>"), ("<math", "</math>"),
  ]

  private func find(_ word: StaticString, from start: Int) -> Int? {
    let first = word.utf8Start[0]
    var from = start
    while let found = text.next(first, from: from), found < range.upperBound {
      if text.matches(word, at: found) { return found }
      from = found + 1
    }
    return nil
  }

  /// Behind an address that stands in the text.
  private mutating func skipAddress() {
    guard text.matches("://", at: index), index > range.lowerBound,
      0x61...0x7A ~= text[index - 1] | 0x20
    else { return }
    while index < range.upperBound {
      switch text[index] {
      case 0...0x20, 0x80...0xFF, UInt8(ascii: "<"), UInt8(ascii: ")"), UInt8(ascii: "]"),
        UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "\""):
        return
      default: index += 1
      }
    }
  }

  /// Behind the destination of a link or a picture.
  private mutating func skipDestination() {
    index += 1
    guard index < range.upperBound, text[index] == UInt8(ascii: "(") else { return }
    var end = index + 1
    var depth = 1
    while end < range.upperBound, text[end] > 0x20, depth > 0 {
      switch text[end] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\\"): end += 1
      default: break
      }
      end += 1
    }
    index = min(end, range.upperBound)
  }

  // MARK: - Looking

  /// The bracket that closes the one at an offset; brackets in code and escaped ones aside.
  mutating func closingBracket(of open: Int) -> Int? {
    if let brackets { return brackets[open] }
    let found = matchedBrackets()
    brackets = found
    return found[open]
  }

  private func matchedBrackets() -> [Int: Int] {
    var matches: [Int: Int] = [:]
    var open: [Int] = []
    var scanner = InlineScanner(text: text, range: range, dialect: dialect)
    while scanner.index < range.upperBound {
      switch text[scanner.index] {
      case UInt8(ascii: "\\"): scanner.index += 2
      case UInt8(ascii: "`"): scanner.skipCode()
      case UInt8(ascii: "["):
        open.append(scanner.index)
        scanner.index += 1
      case UInt8(ascii: "]"):
        if let start = open.popLast() { matches[start] = scanner.index }
        scanner.index += 1
      default: scanner.index += 1
      }
    }
    return matches
  }

  /// The character before an offset; `nil` at the beginning of the paragraph or a line.
  func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > range.lowerBound else { return nil }
    var start = offset - 1
    while start > range.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = text.decode(at: start).0
    return scalar == "\n" ? nil : scalar
  }

  /// The character at an offset; `nil` at the end of the paragraph or a line.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < range.upperBound else { return nil }
    let scalar = text.decode(at: offset).0
    return scalar == "\n" ? nil : scalar
  }

  func string(_ stretch: Range<Int>) -> String { String(decoding: text[stretch], as: UTF8.self) }

  /// The text of a stretch with its backslash escapes taken away.
  func unescaped(_ stretch: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      if text[index] == UInt8(ascii: "\\"), index + 1 < stretch.upperBound,
        text[index + 1].isASCIIPunctuation
      {
        index += 1
      }
      bytes.append(text[index])
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Places that are asked for in ascending order.
struct Upcoming {
  private let places: [Int]
  private var first = 0

  init(_ places: [Int]) { self.places = places }

  /// The first place at or behind an offset; what lies before it is forgotten.
  mutating func next(from offset: Int) -> Int? {
    while first < places.count, places[first] < offset { first += 1 }
    return first < places.count ? places[first] : nil
  }
}

extension UInt8 {
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word stands at an offset, byte for byte.
  func matches(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where self[index + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
