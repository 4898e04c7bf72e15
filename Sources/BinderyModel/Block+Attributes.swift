extension [Block] {
  /// Changes the attributes of every block, list item and table cell, at any depth, in place.
  public mutating func rewriteAttributes(_ rewrite: (inout Attributes) -> Void) {
    for index in indices {
      rewrite(&self[index].attributes)
      let content = self[index].content
      guard content.holdsBlocks else { continue }
      // Nobody else holds what is inside, so that it is changed in place.
      self[index].content = .thematicBreak
      self[index].content = content.rewritingAttributes(rewrite)
    }
  }
}

extension BlockContent {
  fileprivate var holdsBlocks: Bool {
    switch self {
    case .paragraph, .plain, .heading, .thematicBreak, .code, .math, .pageBreak: false
    case .callout, .quote, .division, .list, .definitionList, .table, .figure, .details: true
    }
  }

  fileprivate consuming func rewritingAttributes(
    _ rewrite: (inout Attributes) -> Void
  ) -> BlockContent {
    switch consume self {
    case .callout(var callout):
      callout.blocks.rewriteAttributes(rewrite)
      return .callout(callout)
    case .quote(var blocks):
      blocks.rewriteAttributes(rewrite)
      return .quote(blocks)
    case .division(let kind, var blocks):
      blocks.rewriteAttributes(rewrite)
      return .division(kind, blocks)
    case .list(var list):
      for index in list.items.indices {
        rewrite(&list.items[index].attributes)
        list.items[index].blocks.rewriteAttributes(rewrite)
      }
      return .list(list)
    case .definitionList(var items):
      for item in items.indices {
        for index in items[item].descriptions.indices {
          items[item].descriptions[index].rewriteAttributes(rewrite)
        }
      }
      return .definitionList(items)
    case .table(var table):
      for row in table.head.indices { table.head[row].rewriteAttributes(rewrite) }
      for row in table.body.indices { table.body[row].rewriteAttributes(rewrite) }
      return .table(table)
    case .figure(var figure):
      figure.content.rewriteAttributes(rewrite)
      figure.caption.rewriteAttributes(rewrite)
      return .figure(figure)
    case .details(let summary, var blocks):
      blocks.rewriteAttributes(rewrite)
      return .details(summary: summary, blocks)
    case .paragraph(let inlines): return .paragraph(inlines)
    case .plain(let inlines): return .plain(inlines)
    case .heading(let level, let inlines): return .heading(level: level, inlines)
    case .thematicBreak: return .thematicBreak
    case .code(let code): return .code(code)
    case .math(let math): return .math(math)
    case .pageBreak: return .pageBreak
    }
  }
}

extension [Table.Cell] {
  fileprivate mutating func rewriteAttributes(_ rewrite: (inout Attributes) -> Void) {
    for index in indices {
      rewrite(&self[index].attributes)
      self[index].blocks.rewriteAttributes(rewrite)
    }
  }
}
