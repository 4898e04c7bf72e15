/// A tag, a text or something that is not shown, in a piece of raw HTML.
enum HTMLToken {
  /// Text with its entities, as written.
  case text(Range<Int>)
  /// A start tag: its lower-case name, its attributes as written, whether it ends in `/`.
  case open(name: String, attributes: Range<Int>, isSelfClosing: Bool, whole: Range<Int>)
  /// An end tag.
  case close(name: String, whole: Range<Int>)
  /// A script or a style sheet: its attributes and its content as written.
  case acting(name: String, attributes: Range<Int>, content: Range<Int>, whole: Range<Int>)
  /// Text in which nothing is markup, not even an entity.
  case rawText(Range<Int>)
  /// A comment, a declaration or a processing instruction.
  case silent(whole: Range<Int>)
}

/// Splits raw HTML into tags and text, by the tokenization rules of the HTML standard that matter
/// here (html.spec.whatwg.org/#tokenization): what does not begin a tag is text.
struct HTMLTokenizer {
  private let html: [UInt8]
  private var index = 0
  private var textStart = 0
  private var tokens: [HTMLToken] = []
  /// Texts that do not come any more: searching for each of them again and again is what makes
  /// naive tokenizers quadratic.
  private var absent: Set<String> = []

  /// The tokens of a piece of raw HTML; ranges are offsets into it.
  static func tokens(of html: [UInt8]) -> [HTMLToken] {
    var tokenizer = HTMLTokenizer(html: html)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(html: [UInt8]) { self.html = html }

  private mutating func run() {
    while index < html.count {
      guard html[index] == UInt8(ascii: "<"), let token = token(at: index) else {
        index += 1
        continue
      }
      flushText(before: index)
      tokens.append(token)
      index = token.whole.upperBound
      if case .open(let name, _, false, _) = token, HTMLVocabulary.isRawText(name),
        let end = find("</" + name, from: index), end > index
      {
        tokens.append(.rawText(index..<end))
        index = end
      }
      textStart = index
    }
    flushText(before: html.count)
  }

  private mutating func flushText(before end: Int) {
    if textStart < end { tokens.append(.text(textStart..<end)) }
  }

  private mutating func token(at start: Int) -> HTMLToken? {
    guard start + 1 < html.count else { return nil }
    switch html[start + 1] {
    case UInt8(ascii: "!"): return declaration(at: start)
    case UInt8(ascii: "?"):
      if let end = find("?>", from: start + 2) { return .silent(whole: start..<end + 2) }
      return find(">", from: start + 2).map { .silent(whole: start..<$0 + 1) }
    case UInt8(ascii: "/"):
      guard let name = name(at: start + 2), let end = find(">", from: name.end) else { return nil }
      return .close(name: name.text, whole: start..<end + 1)
    default:
      guard let name = name(at: start + 1), let end = tagEnd(from: name.end) else { return nil }
      let whole = start..<end + 1
      if name.text == "script" || name.text == "style",
        let close = find("</" + name.text, from: end), let closeEnd = find(">", from: close)
      {
        return .acting(
          name: name.text, attributes: name.end..<end, content: end + 1..<close,
          whole: start..<closeEnd + 1)
      }
      let isSelfClosing = html[end - 1] == UInt8(ascii: "/")
      return .open(
        name: name.text, attributes: name.end..<(isSelfClosing ? max(name.end, end - 1) : end),
        isSelfClosing: isSelfClosing, whole: whole)
    }
  }

  private mutating func declaration(at start: Int) -> HTMLToken? {
    if matches("<!-->", at: start) { return .silent(whole: start..<start + 5) }
    if matches("<!--->", at: start) { return .silent(whole: start..<start + 6) }
    if matches("<!--", at: start) {
      return find("-->", from: start + 4).map { .silent(whole: start..<$0 + 3) }
    }
    if matches("<![CDATA[", at: start), let end = find("]]>", from: start) {
      return .silent(whole: start..<end + 3)
    }
    return find(">", from: start).map { .silent(whole: start..<$0 + 1) }
  }

  /// A tag name: a letter, then everything up to white space, `/`, `<` or `>`.
  private func name(at start: Int) -> (text: String, end: Int)? {
    guard start < html.count, (0x41...0x5A).contains(html[start] & 0xDF) else { return nil }
    var end = start
    while end < html.count, !Self.endsName(html[end]) { end += 1 }
    guard end - start <= 64 else { return nil }
    return (String(decoding: html[start..<end], as: UTF8.self).lowercased(), end)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "<")
  }

  /// The `>` that ends a tag, quoted ones skipped; `nil` when another tag or an empty line comes
  /// first: then its author forgot to end it, and what follows is text.
  private func tagEnd(from start: Int) -> Int? {
    var index = start
    var quote: UInt8 = 0
    while index < html.count {
      let byte = html[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "<") || byte == 0x0A && html[index - 1] == 0x0A {
        return nil
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        // A quote opens a value only after `=`; elsewhere it is a slip of the author's.
        var before = index - 1
        while before > start, html[before] <= 0x20 { before -= 1 }
        if html[before] == UInt8(ascii: "=") { quote = byte }
      }
      index += 1
    }
    return nil
  }

  /// Where an ASCII text in lower case stands next, letter case aside.
  private mutating func find(_ text: String, from start: Int) -> Int? {
    guard !absent.contains(text) else { return nil }
    var index = start
    while index < html.count {
      if matches(text, at: index) { return index }
      index += 1
    }
    absent.insert(text)
    return nil
  }

  private func matches(_ text: String, at index: Int) -> Bool {
    guard index + text.utf8.count <= html.count else { return false }
    var index = index
    for byte in text.utf8 {
      let found = html[index]
      guard found == byte || (0x41...0x5A ~= found && found | 0x20 == byte) else { return false }
      index += 1
    }
    return true
  }
}

extension HTMLToken {
  /// Where it stands in the piece of raw HTML.
  var whole: Range<Int> {
    switch self {
    case .text(let whole), .open(_, _, _, let whole), .close(_, let whole),
      .acting(_, _, _, let whole), .silent(let whole), .rawText(let whole):
      whole
    }
  }
}
