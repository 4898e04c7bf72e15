internal import BinderyModel

/// Puts what the tokens stand for in their place.
extension TreeBuilder {
  /// The content of a block with its tokens resolved.
  mutating func resolved(_ result: InlineResult) -> InlineResult {
    switch result {
    case .inlines(let inlines): return .inlines(resolved(inlines, isWhole: true))
    case .mixed(let flows):
      var resolved: [Flow] = []
      var run: [Inline] = []
      for flow in flows {
        switch flow {
        case .inline(let inline): run.append(inline)
        case .block(var block):
          resolved += self.resolved(run).map(Flow.inline)
          run = []
          block.content.rewriteInlineRuns { $0 = self.resolved($0) }
          resolved.append(.block(block))
        }
      }
      return .mixed(resolved + self.resolved(run).map(Flow.inline))
    }
  }

  /// A run of inlines with its tokens resolved; attributes at the end of a whole block are its own.
  private mutating func resolved(_ inlines: [Inline], isWhole: Bool = false) -> [Inline] {
    var run = TokenRun()
    for inline in inlines {
      guard case .text(let string) = inline.content else {
        var inline = inline
        inline.content = inline.content.mapRuns { resolved($0) }
        run.append(inline)
        continue
      }
      for piece in Sentinel.pieces(of: string) {
        switch piece {
        case .text(let part): append(part, of: inline, to: &run)
        case .token(let number): append(tokenNumbered: number, to: &run)
        }
      }
    }
    for open in run.takeOpen() { run.insert(text.written(open.item), at: open.index) }
    if isWhole, let last = run.attributesAtEnd {
      trailingAttributes = last.list
      run.trimEnd()
    } else if let last = run.attributesAtEnd {
      run.append(text: text.written(last.item), source: text.range(of: last.item))
    }
    return run.inlines
  }

  /// Text, the abbreviations in it marked.
  private func append(_ string: String, of inline: Inline, to run: inout TokenRun) {
    guard !text.findings.abbreviations.isEmpty else {
      run.append(Inline(.text(string), attributes: inline.attributes, source: inline.source))
      return
    }
    for part in Abbreviations.parts(of: string, text.findings.abbreviations) {
      run.append(Inline(part.content, attributes: part.attributes, source: inline.source))
    }
  }

  private mutating func append(tokenNumbered number: Int, to run: inout TokenRun) {
    guard text.findings.items.indices.contains(number) else { return }
    let item = text.findings.items[number]
    let source = text.range(of: item)
    switch item.kind {
    case .directive(.math(let math)): run.append(Inline(.math(math), source: source))
    case .directive(.attributes(let list)): run.attributesAtEnd = (list, item)
    case .directive: run.append(text: text.written(item), source: source)
    case .token(let token): append(token, item, at: source, to: &run)
    }
  }

  private mutating func append(
    _ token: Token, _ item: Findings.Item, at source: SourceRange, to run: inout TokenRun
  ) {
    switch token {
    case .ruby(let readings):
      let segments = readings.map {
        RubySegment(
          base: [Inline(.text($0.base))],
          reading: $0.reading.isEmpty ? [] : [Inline(.text($0.reading))])
      }
      run.append(Inline(.ruby(segments), source: source))
    case .math(let math): run.append(Inline(.math(math), source: source))
    case .short(.plain, let string): run.append(text: string, source: source)
    case .short(let kind, let string):
      run.append(Inline(.span(kind, [Inline(.text(string))]), source: source))
    case .open(let pairing): run.open(pairing, item)
    case .close(let pairing):
      guard let open = run.close(pairing) else {
        run.append(text: text.written(item), source: source)
        return
      }
      for lost in open.lost { run.insert(text.written(lost.item), at: lost.index) }
      let inside = run.take(from: open.index)
      run.append(paired(pairing, inside, SourceRange(text.range(of: open.item).start, source.end)))
    case .attributes(let list): attach(list, item, at: source, to: &run)
    case .wikilink(let link): run.append(Inline(link.inline, source: source))
    }
  }

  /// What stands between two tokens, as what it is.
  private mutating func paired(
    _ pairing: Token.Pairing, _ inside: [Inline], _ source: SourceRange
  ) -> Inline {
    let kind: SpanKind
    switch pairing {
    case .marked: kind = .marked
    case .emphasisMarks: kind = .emphasisMarks
    case .unbreakable: kind = .unbreakable
    case .warichu: kind = .warichu
    case .note:
      // No label of an author's begins with a space.
      let label = " \(inlineNotes.count + 1)"
      inlineNotes.append(
        Note(
          label: label, number: 0, referenceCount: 1,
          blocks: [Block(.paragraph(inside.trimmed), source: source)], source: source))
      return Inline(
        .noteReference(NoteReference(label: label, number: 0, occurrence: 1)), source: source)
    }
    return Inline(.span(kind, inside), source: source)
  }

  /// Gives attributes to what stands before them: an inline, a text in brackets, or the block.
  private mutating func attach(
    _ list: AttributeList, _ item: Findings.Item, at source: SourceRange, to run: inout TokenRun
  ) {
    if run.wrapBracketed() || run.endsInConstruct {
      if var last = run.inlines.popLast() {
        apply(list, to: &last, at: source)
        run.append(last)
      }
    } else if run.endsInText {
      run.attributesAtEnd = (list, item)
    } else {
      run.append(text: text.written(item), source: source)
    }
  }
}

/// Inlines side by side while their tokens are resolved.
private struct TokenRun {
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
    if let last = inlines.last, case .text(let before) = last.content, last.attributes.isEmpty,
      open.last?.index != inlines.count
    {
      inlines[inlines.count - 1] = Inline(.text(before + text), source: last.source ?? source)
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
