internal import BinderyModel

/// What raw HTML makes of a run of content: blocks and inlines side by side, as HTML lets them
/// stand, before the content model of the book sorts them.
enum Flow {
  case block(Block)
  case inline(Inline)
}

extension [Flow] {
  /// The inlines, when nothing else is there.
  var onlyInlines: [Inline]? {
    var inlines: [Inline] = []
    for flow in self {
      guard case .inline(let inline) = flow else { return nil }
      inlines.append(inline)
    }
    return inlines
  }

  /// Blocks only: runs of inlines between them become blocks of the given kind; runs of white
  /// space vanish.
  func blocks(_ wrap: ([Inline]) -> BlockContent = BlockContent.paragraph) -> [Block] {
    var blocks: [Block] = []
    var run: [Inline] = []
    func flush() {
      defer { run = [] }
      let trimmed = run.trimmed
      if !trimmed.isEmpty { blocks.append(Block(wrap(trimmed), source: trimmed[0].source)) }
    }
    for flow in self {
      switch flow {
      case .inline(let inline): run.append(inline)
      case .block(let block):
        flush()
        blocks.append(block)
      }
    }
    flush()
    return blocks
  }

  /// Inlines only: what stood in a block is set off by line breaks.
  var inlines: [Inline] {
    var inlines: [Inline] = []
    for flow in self {
      switch flow {
      case .inline(let inline): inlines.append(inline)
      case .block(let block):
        if !inlines.isEmpty { inlines.append(Inline(.lineBreak)) }
        inlines += block.content.flattened
      }
    }
    return inlines
  }

  /// The same content with every run of inlines, inside blocks too, put into an inline element:
  /// how `<b>` around a `<div>` keeps its meaning where inlines may not hold blocks.
  func wrapped(in wrap: ([Inline]) -> Inline) -> [Flow] {
    var flows: [Flow] = []
    var run: [Inline] = []
    func flush() {
      if !run.isEmpty { flows.append(.inline(wrap(run))) }
      run = []
    }
    for flow in self {
      switch flow {
      case .inline(let inline): run.append(inline)
      case .block(var block):
        flush()
        block.content.rewriteInlineRuns { if !$0.isEmpty { $0 = [wrap($0)] } }
        flows.append(.block(block))
      }
    }
    flush()
    return flows
  }
}

extension [Inline] {
  /// Without white space and breaks at both ends.
  var trimmed: [Inline] {
    var inlines = self[...]
    while let first = inlines.first, first.isBlank { inlines.removeFirst() }
    while let last = inlines.last, last.isBlank { inlines.removeLast() }
    return Array(inlines)
  }
}

extension Inline {
  /// Whether nothing would be seen of it at the edge of a paragraph.
  fileprivate var isBlank: Bool {
    switch content {
    case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    case .softBreak, .lineBreak, .breakOpportunity: true
    case .code, .emphasis, .strong, .strikethrough, .span, .link, .image, .noteReference, .ruby,
      .math, .media:
      false
    }
  }
}

extension BlockContent {
  /// The text of a block as inlines, its inner blocks set off by line breaks.
  var flattened: [Inline] {
    func join(_ parts: [[Inline]]) -> [Inline] {
      Array(parts.filter { !$0.isEmpty }.joined(separator: [Inline(.lineBreak)]))
    }
    func flat(_ blocks: [Block]) -> [Inline] { join(blocks.map(\.content.flattened)) }
    switch self {
    case .paragraph(let inlines), .plain(let inlines), .heading(_, let inlines): return inlines
    case .thematicBreak, .pageBreak: return []
    case .math(let math): return [Inline(.math(math))]
    case .callout(let callout): return join([callout.title, flat(callout.blocks)])
    case .quote(let blocks), .division(_, let blocks): return flat(blocks)
    case .list(let list): return join(list.items.map { flat($0.blocks) })
    case .definitionList(let items):
      return join(items.flatMap { $0.terms + $0.descriptions.map(flat) })
    case .code(let code): return [Inline(.code(code.text))]
    case .table(let table):
      return join(
        [table.caption] + (table.head + table.body).flatMap { $0.map { flat($0.blocks) } })
    case .figure(let figure): return join([flat(figure.content), flat(figure.caption)])
    case .details(let summary, let blocks): return join([summary, flat(blocks)])
    }
  }
}
