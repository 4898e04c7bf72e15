internal import BinderyModel

/// Inlines side by side while their tokens are resolved.
struct TokenRun {
  /// A beginning that waits for its end.
  struct Open {
    let pairing: Token.Pairing
    let item: Findings.Item
    /// Where its content begins.
    let index: Int
  }

  var inlines: [Inline] = []
  private var open: [Open] = []
  /// Attributes behind which nothing has come.
  var attributesAtEnd: (list: AttributeList, item: Findings.Item)?

  mutating func append(_ inline: Inline) {
    if case .text(let text) = inline.content, inline.attributes.isEmpty {
      append(text: text, source: inline.source)
    } else {
      inlines.append(inline)
    }
  }

  mutating func append(text: String, source: SourceRange?) {
    let last = inlines.count - 1
    if last >= 0, case .text(var before) = inlines[last].content, inlines[last].attributes.isEmpty,
      open.last?.index != inlines.count
    {
      // Nobody else holds the text, so that it grows in place.
      inlines[last].content = .softBreak
      before += text
      inlines[last].content = .text(before)
      inlines[last].source = inlines[last].source ?? source
    } else if !text.isEmpty {
      inlines.append(Inline(.text(text), source: source))
    }
  }

  /// Takes the white space away that stood before attributes.
  mutating func trimEnd() {
    while let last = inlines.last {
      switch last.content {
      case .softBreak: inlines.removeLast()
      case .text(var text):
        while text.last?.isWhitespace == true { text.removeLast() }
        inlines[inlines.count - 1].content = .text(text)
        return
      case .lineBreak, .breakOpportunity, .code, .emphasis, .strong, .strikethrough, .span, .link,
        .image, .noteReference, .ruby, .math, .media:
        return
      }
    }
  }

  /// Puts back what opened and never closed.
  mutating func insert(_ text: String, at index: Int) {
    inlines.insert(Inline(.text(text)), at: index)
  }

  mutating func open(_ pairing: Token.Pairing, _ item: Findings.Item) {
    open.append(Open(pairing: pairing, item: item, index: inlines.count))
  }

  /// The beginning that an end belongs to, and the beginnings inside that have no end, last first.
  mutating func close(
    _ pairing: Token.Pairing
  ) -> (index: Int, item: Findings.Item, lost: [Open])? {
    guard let place = open.lastIndex(where: { $0.pairing == pairing }) else { return nil }
    let found = open[place]
    let lost = Array(open[(place + 1)...].reversed())
    open.removeSubrange(place...)
    return (found.index, found.item, lost)
  }

  mutating func takeOpen() -> [Open] {
    defer { open = [] }
    return open.reversed()
  }

  mutating func take(from index: Int) -> [Inline] {
    let inside = Array(inlines[index...])
    inlines.removeSubrange(index...)
    return inside
  }

  /// Whether something that may have attributes ends the run.
  var endsInConstruct: Bool {
    guard let last = inlines.last else { return false }
    switch last.content {
    case .text, .softBreak, .lineBreak, .breakOpportunity, .noteReference: return false
    case .code, .emphasis, .strong, .strikethrough, .span, .link, .image, .ruby, .math, .media:
      return true
    }
  }

  /// Whether text and a space end the run, as before the attributes of a heading.
  var endsInText: Bool {
    guard let last = inlines.last else { return false }
    switch last.content {
    case .text(let text): return text.hasSuffix(" ") || text.hasSuffix("\u{3000}")
    case .softBreak: return true
    case .lineBreak, .breakOpportunity, .noteReference, .code, .emphasis, .strong, .strikethrough,
      .span, .link, .image, .ruby, .math, .media:
      return false
    }
  }

  /// Makes a span of the text in brackets that ends the run, its brackets left out.
  mutating func wrapBracketed() -> Bool {
    guard let last = inlines.last, case .text(let text) = last.content, text.hasSuffix("]") else {
      return false
    }
    var depth = 0
    var looked = 0
    let lowest = max(open.last?.index ?? 0, inlines.count - Self.farthestBracket)
    for index in stride(from: inlines.count - 1, through: lowest, by: -1) {
      guard case .text(let text) = inlines[index].content else { continue }
      for place in text.indices.reversed() {
        looked += 1
        guard looked <= Self.farthestBracket else { return false }
        switch text[place] {
        case "]": depth += 1
        case "[": depth -= 1
        default: continue
        }
        guard depth == 0 else { continue }
        wrap(from: index, text, at: place)
        return true
      }
    }
    return false
  }

  /// How many characters back the words in brackets may begin: a limit, so that a page of brackets
  /// takes linear time.
  private static let farthestBracket = 500

  private mutating func wrap(from index: Int, _ text: String, at place: String.Index) {
    var inside = take(from: index)
    let source = inside[0].source
    inside[0].content = .text(String(text[text.index(after: place)...]))
    let end = inside.count - 1
    if case .text(let tail) = inside[end].content {
      inside[end].content = .text(String(tail.dropLast()))
    }
    inside.removeAll { $0.content == .text("") }
    if place > text.startIndex {
      inlines.append(Inline(.text(String(text[..<place])), source: source))
    }
    inlines.append(Inline(.span(.plain, inside), source: source))
  }
}
