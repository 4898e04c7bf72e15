internal import BinderyModel

/// Reads the templates of a text, and finds what closes them, in linear time for all together.
struct TagFinder {
  /// What stands at a place where a template may begin.
  enum Template {
    case tag(TemplateTag)
    /// `{{ expression }}`.
    case output(Range<Int>, expression: String)
    /// `{{</* name */>}}` or `{{%/* name */%}}`: a shortcode that is to be shown.
    case shown(Range<Int>, inside: Range<Int>)
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let language: TemplateLanguage
  private var paragraphs: ParagraphEnds
  /// The next place of each kind of closing braces; the text's end where there is none.
  private var closings: [Closing: Int] = [:]
  /// The next place of each kind of opening braces.
  private var openings: [Closing: Int] = [:]
  /// The next closing tag of each name; `nil` inside where there is none.
  private var endings: [Pair: Range<Int>?] = [:]

  private enum Closing: Sendable, Hashable {
    /// `%}`, `}}`, `>}}`, `%}}`
    case tag, output, angleShortcode, percentShortcode

    var bytes: [UInt8] {
      switch self {
      case .tag: Array("%}".utf8)
      case .output: Array("}}".utf8)
      case .angleShortcode: Array(">}}".utf8)
      case .percentShortcode: Array("%}}".utf8)
      }
    }

    var opening: [UInt8] {
      switch self {
      case .tag: Array("{%".utf8)
      case .output, .angleShortcode, .percentShortcode: Array("{{".utf8)
      }
    }
  }

  private struct Pair: Hashable {
    var form: TemplateTag.Form
    var name: String
  }

  init(_ text: UnsafeBufferPointer<UInt8>, language: TemplateLanguage) {
    self.text = text
    self.language = language
    paragraphs = ParagraphEnds(text)
  }

  /// The template that begins with the `{` at an offset; `nil` where that is text.
  mutating func template(at offset: Int) -> Template? {
    guard offset + 2 < text.count else { return nil }
    switch (text[offset + 1], text[offset + 2]) {
    case (UInt8(ascii: "{"), UInt8(ascii: "<")):
      return language.hasShortcodes ? shortcode(at: offset, .angleShortcode) : nil
    case (UInt8(ascii: "{"), UInt8(ascii: "%")):
      return language.hasShortcodes ? shortcode(at: offset, .percentShortcode) : nil
    case (UInt8(ascii: "{"), UInt8(ascii: "{")): return nil
    case (UInt8(ascii: "{"), _): return language.hasLiquid ? output(at: offset) : nil
    case (UInt8(ascii: "%"), _): return language.hasLiquid ? tag(at: offset) : nil
    case _: return nil
    }
  }

  /// The closing tag of a pair whose inside may hold others of its name.
  mutating func outerEnding(of tag: TemplateTag) -> Range<Int>? {
    var depth = 1
    var place = tag.range.upperBound
    while let brace = text.next(UInt8(ascii: "{"), from: place) {
      place = brace + 1
      guard place < text.count, text[place] == UInt8(ascii: "%"),
        case .tag(let other)? = self.tag(at: brace)
      else { continue }
      place = other.range.upperBound
      guard other.name == tag.name else { continue }
      depth += other.isClosing ? -1 : 1
      if depth == 0 { return other.range }
    }
    return nil
  }

  private mutating func tag(at offset: Int) -> Template? {
    guard let close = closing(.tag, from: offset + 2) else { return nil }
    let inside = trimmed((offset + 2)..<close)
    return TemplateTag(.liquid, offset..<(close + 2), inside: text[inside]).map { .tag($0) }
  }

  private mutating func output(at offset: Int) -> Template? {
    guard let close = closing(.output, from: offset + 2) else { return nil }
    let inside = trimmed((offset + 2)..<close)
    let expression = String(decoding: text[inside], as: UTF8.self)
    return .output(offset..<(close + 2), expression: expression)
  }

  private mutating func shortcode(at offset: Int, _ kind: Closing) -> Template? {
    guard let close = closing(kind, from: offset + 3) else { return nil }
    let range = offset..<(close + 3)
    let inside = (offset + 3)..<close
    if inside.count >= 4, text[inside].starts(with: "/*".utf8),
      text[inside].suffix(2).elementsEqual("*/".utf8)
    {
      return .shown(range, inside: (inside.lowerBound + 2)..<(inside.upperBound - 2))
    }
    return TemplateTag(.shortcode, range, inside: text[inside]).map { .tag($0) }
  }

  /// The inside without the hyphens that take white space away.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if start < end, text[start] == UInt8(ascii: "-") { start += 1 }
    if start < end, text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return start..<end
  }

  /// Where braces close that opened before an offset: in the same paragraph, and before others of
  /// their kind open.
  private mutating func closing(_ kind: Closing, from offset: Int) -> Int? {
    let found = next(kind.bytes, from: offset, &closings[kind])
    guard found < text.count, found < paragraphs.end(after: offset),
      found < next(kind.opening, from: offset, &openings[kind])
    else { return nil }
    return found
  }

  /// The next place of some bytes, the text's end where there is none; what was found before is
  /// used while it lies ahead.
  private func next(_ bytes: [UInt8], from start: Int, _ known: inout Int?) -> Int {
    if let known, known >= start { return known }
    let found = next(bytes, from: start) ?? text.count
    known = found
    return found
  }

  private func next(_ bytes: [UInt8], from start: Int) -> Int? {
    var from = start
    while let index = text.next(bytes[0], from: from) {
      if text[index...].starts(with: bytes) { return index }
      from = index + 1
    }
    return nil
  }

  /// The next tag that closes a pair, at or after an offset; offsets must ascend.
  mutating func ending(of tag: TemplateTag, from offset: Int) -> Range<Int>? {
    let pair = Pair(form: tag.form, name: tag.name)
    if let known = endings[pair] {
      guard let known, known.lowerBound < offset else { return known }
    }
    let found = search(pair, from: offset)
    endings[pair] = .some(found)
    return found
  }

  private func search(_ pair: Pair, from start: Int) -> Range<Int>? {
    var from = start
    while let brace = text.next(UInt8(ascii: "{"), from: from) {
      if let range = ending(of: pair, at: brace) { return range }
      from = brace + 1
    }
    return nil
  }

  private func ending(of pair: Pair, at brace: Int) -> Range<Int>? {
    switch pair.form {
    case .liquid: return bareTag("end" + pair.name, at: brace)
    case .shortcode:
      for (opening, closing) in [("{{<", ">}}"), ("{{%", "%}}")] {
        guard let slash = skip(opening, at: brace, then: Self.blanks),
          let name = skip("/", at: slash, then: Self.blanks),
          let end = skip(pair.name, at: name, then: Self.blanks),
          let close = skip(closing, at: end)
        else { continue }
        return brace..<close
      }
      return nil
    }
  }

  /// The range of `{% name %}` at an offset.
  func bareTag(_ name: String, at brace: Int) -> Range<Int>? {
    guard let start = skip("{%", at: brace, then: Self.blanks + "-"),
      let end = skip(name, at: start, then: Self.blanks + "-"),
      let close = skip("%}", at: end)
    else { return nil }
    return brace..<close
  }

  private static let blanks = " \t\n"

  /// The offset behind some bytes and all that may follow them.
  private func skip(_ bytes: String, at offset: Int, then others: String = "") -> Int? {
    guard text[offset...].starts(with: bytes.utf8) else { return nil }
    var end = offset + bytes.utf8.count
    while end < text.count, others.utf8.contains(text[end]) { end += 1 }
    return end
  }
}
