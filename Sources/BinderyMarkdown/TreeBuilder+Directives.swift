internal import BinderyModel

/// Follows the directives among blocks.
extension TreeBuilder {
  /// A block that stands for a directive until its neighbours are known.
  mutating func directive(_ number: Int, at range: SourceRange) -> Block {
    hasDirectives = true
    return Block(
      .paragraph([Inline(.text("\(Sentinel.start)\(number)\(Sentinel.end)"))]), source: range)
  }

  /// The blocks with their directives followed: divisions made, attributes given, formulas put in.
  ///
  /// Raw HTML may have taken some into its elements; elsewhere those inside were followed before.
  mutating func followingDirectives(in blocks: [Block], insideHTML: Bool = true) -> [Block] {
    var frames = [DirectiveFrame()]
    for block in blocks {
      guard let (directive, item) = directive(of: block) else {
        var block = block
        if insideHTML { followDirectives(inside: &block) }
        frames[frames.count - 1].append(block, builder: &self)
        continue
      }
      let range = text.range(of: item)
      switch directive {
      case .attributes(let list): frames[frames.count - 1].attach(list, item, at: range, &self)
      case .pageBreak:
        frames[frames.count - 1].append(Block(.pageBreak, source: range), builder: &self)
      case .math(let math):
        frames[frames.count - 1].append(Block(.math(math), source: range), builder: &self)
      case .contents: frames[frames.count - 1].removeContents(before: range)
      case .open(let list):
        if frames.count < Self.deepest / 2 {
          frames.append(DirectiveFrame(opening: list, at: range))
        } else {
          reportFlattened(at: range)
        }
      case .close:
        if let division = close(&frames) {
          frames[frames.count - 1].append(division, builder: &self)
        } else {
          let words = Block(.paragraph([Inline(.text(text.written(item)))]), source: range)
          frames[frames.count - 1].append(words, builder: &self)
        }
      }
    }
    while frames.count > 1 {
      report(
        .divisionUnclosed, "::: is never closed", at: frames.last?.range,
        hint: "add a line with ::: behind what belongs to it")
      if let division = close(&frames) { frames[frames.count - 1].append(division, builder: &self) }
    }
    return frames[0].finished(&self)
  }

  private mutating func close(_ frames: inout [DirectiveFrame]) -> Block? {
    guard frames.count > 1, var frame = frames.popLast(), let list = frame.opening else {
      return nil
    }
    return division(list, frame.finished(&self).map(\.asParagraph), at: frame.range)
  }

  /// The directive that a block stands for.
  private func directive(of block: Block) -> (Directive, Findings.Item)? {
    guard case .paragraph(let inlines) = block.content, inlines.count == 1,
      case .text(let string) = inlines[0].content,
      string.unicodeScalars.first == Sentinel.start,
      case .token(let number)? = Sentinel.pieces(of: string).first,
      text.findings.items.indices.contains(number),
      case .directive(let directive) = text.findings.items[number].kind
    else { return nil }
    return (directive, text.findings.items[number])
  }

  /// Follows directives that raw HTML took into its elements.
  private mutating func followDirectives(inside block: inout Block) {
    switch block.content {
    case .quote(let blocks): block.content = .quote(followingDirectives(in: blocks))
    case .division(let kind, let blocks):
      block.content = .division(kind, followingDirectives(in: blocks))
    case .details(let summary, let blocks):
      block.content = .details(summary: summary, followingDirectives(in: blocks))
    case .figure(var figure):
      figure.content = followingDirectives(in: figure.content)
      block.content = .figure(figure)
    case .callout(var callout):
      callout.blocks = followingDirectives(in: callout.blocks)
      block.content = .callout(callout)
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = followingDirectives(in: list.items[index].blocks)
      }
      block.content = .list(list)
    case .table(var table):
      for row in table.body.indices {
        for cell in table.body[row].indices {
          table.body[row][cell].blocks = followingDirectives(in: table.body[row][cell].blocks)
        }
      }
      block.content = .table(table)
    case .paragraph, .plain, .heading, .thematicBreak, .definitionList, .code, .math, .pageBreak:
      break
    }
  }

  /// A division, by its name or its classes what it is: a remark, verse, an epigraph, a summary with
  /// what it announces.
  private mutating func division(
    _ list: AttributeList, _ blocks: [Block], at range: SourceRange?
  ) -> Block {
    var rest = list
    rest.words = []
    let name = list.words.first ?? list.classes.first ?? ""
    if list.words.isEmpty { rest.classes = Array(rest.classes.dropFirst()) }
    var content: BlockContent
    switch name.lowercased() {
    case "verse": content = .division(.verse, blocks.map(\.withHardLines))
    case "epigraph": content = .division(.epigraph, blocks)
    case "section": content = .division(.section, blocks)
    case "aside", "sidebar": content = .division(.aside, blocks)
    case "details", "spoiler":
      let summary = rest.take("title").map { [Inline(.text($0))] } ?? []
      content = summary.isEmpty ? .division(.plain, blocks) : .details(summary: summary, blocks)
    case let kind where Callout.isKnown(kind):
      let title = rest.take("title").map { [Inline(.text($0))] } ?? []
      content = .callout(Callout(kind: kind, title: title, blocks: blocks))
    default:
      let title = rest.take("title").map {
        [Block(.paragraph([Inline(.strong([Inline(.text($0))]))]))]
      }
      content = .division(.plain, (title ?? []) + blocks)
      if !name.isEmpty { rest.classes.insert(name, at: 0) }
    }
    if case .division(.plain, let inner) = content, let kind = DivisionKind(takingClassFrom: &rest)
    {
      content = .division(kind, kind == .verse ? inner.map(\.withHardLines) : inner)
    }
    var block = Block(content, source: range)
    set(rest, on: &block.attributes, at: range)
    return block
  }
}

extension Block {
  /// A division's text stands in paragraphs, in a tight list too.
  fileprivate var asParagraph: Block {
    guard case .plain(let inlines) = content else { return self }
    var block = self
    block.content = .paragraph(inlines)
    return block
  }
}

/// The blocks of a division that is not closed yet.
private struct DirectiveFrame {
  /// What opened it; `nil` at the top.
  var opening: AttributeList?
  var range: SourceRange?
  private var blocks: [Block] = []
  /// Attributes that wait for the block behind them.
  private var pending: (list: AttributeList, range: SourceRange)?

  init() {}

  init(opening: AttributeList, at range: SourceRange) {
    self.opening = opening
    self.range = range
  }

  mutating func append(_ block: Block, builder: inout TreeBuilder) {
    var block = block
    if let waiting = pending {
      pending = nil
      builder.apply(waiting.list, to: &block)
    }
    blocks.append(block)
  }

  /// Gives attributes to the block that ends on the line before, else to the next one.
  mutating func attach(
    _ list: AttributeList, _ item: Findings.Item, at range: SourceRange,
    _ builder: inout TreeBuilder
  ) {
    if let last = blocks.last?.source, last.end.line >= range.start.line - 1 {
      builder.apply(list, to: &blocks[blocks.count - 1])
    } else {
      pending = (list, range)
    }
  }

  /// Takes away the list that only says where a site shows its contents.
  mutating func removeContents(before range: SourceRange) {
    guard let last = blocks.last, case .list(let list) = last.content, list.items.count == 1,
      let source = last.source, source.end.line >= range.start.line - 1
    else { return }
    blocks.removeLast()
  }

  mutating func finished(_ builder: inout TreeBuilder) -> [Block] {
    if let waiting = pending, !blocks.isEmpty {
      pending = nil
      builder.apply(waiting.list, to: &blocks[blocks.count - 1])
    }
    return blocks
  }
}
