extension Body {
  /// Changes every block of code in the text and its notes, at any depth, in place.
  public mutating func rewriteCode(_ rewrite: (inout CodeBlock) -> Void) {
    blocks.rewriteCode(rewrite)
    for index in notes.indices { notes[index].blocks.rewriteCode(rewrite) }
  }
}

extension [Block] {
  /// Changes every block of code in the blocks, at any depth, in place.
  public mutating func rewriteCode(_ rewrite: (inout CodeBlock) -> Void) {
    for index in indices {
      let content = self[index].content
      guard content.mayHoldCode else { continue }
      // Nobody else holds what is inside, so that it is changed in place.
      self[index].content = .thematicBreak
      self[index].content = content.rewritingCode(rewrite)
    }
  }
}

extension BlockContent {
  fileprivate var mayHoldCode: Bool {
    switch self {
    case .paragraph, .plain, .heading, .thematicBreak, .math, .pageBreak: false
    case .code, .callout, .quote, .division, .list, .definitionList, .table, .figure, .details:
      true
    }
  }

  fileprivate consuming func rewritingCode(
    _ rewrite: (inout CodeBlock) -> Void
  ) -> BlockContent {
    switch consume self {
    case .code(var code):
      rewrite(&code)
      return .code(code)
    case .callout(var callout):
      callout.blocks.rewriteCode(rewrite)
      return .callout(callout)
    case .quote(var blocks):
      blocks.rewriteCode(rewrite)
      return .quote(blocks)
    case .division(let kind, var blocks):
      blocks.rewriteCode(rewrite)
      return .division(kind, blocks)
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks.rewriteCode(rewrite) }
      return .list(list)
    case .definitionList(var items):
      for item in items.indices {
        for index in items[item].descriptions.indices {
          items[item].descriptions[index].rewriteCode(rewrite)
        }
      }
      return .definitionList(items)
    case .table(var table):
      for row in table.head.indices { table.head[row].rewriteCode(rewrite) }
      for row in table.body.indices { table.body[row].rewriteCode(rewrite) }
      return .table(table)
    case .figure(var figure):
      figure.content.rewriteCode(rewrite)
      figure.caption.rewriteCode(rewrite)
      return .figure(figure)
    case .details(let summary, var blocks):
      blocks.rewriteCode(rewrite)
      return .details(summary: summary, blocks)
    case .paragraph(let inlines): return .paragraph(inlines)
    case .plain(let inlines): return .plain(inlines)
    case .heading(let level, let inlines): return .heading(level: level, inlines)
    case .thematicBreak: return .thematicBreak
    case .math(let math): return .math(math)
    case .pageBreak: return .pageBreak
    }
  }
}

extension [Table.Cell] {
  fileprivate mutating func rewriteCode(_ rewrite: (inout CodeBlock) -> Void) {
    for index in indices { self[index].blocks.rewriteCode(rewrite) }
  }
}
