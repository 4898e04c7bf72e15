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
