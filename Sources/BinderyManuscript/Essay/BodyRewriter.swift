internal import BinderyModel

/// Something that changes the nodes of a body, in the order in which a `BodyVisitor` sees them.
protocol BodyRewriter {
  /// Called for each block before what it holds.
  mutating func rewrite(_ block: inout Block)
  /// Called for each inline before what it holds.
  mutating func rewrite(_ inline: inout Inline)
  /// Called for the attributes of list items and table cells.
  mutating func rewrite(_ attributes: inout Attributes)
}

extension BodyRewriter {
  /// Changes a body's blocks, then its notes.
  mutating func rewrite(_ body: inout Body) {
    rewriteAll(&body.blocks)
    for index in body.notes.indices { rewriteAll(&body.notes[index].blocks) }
  }

  private mutating func rewriteAll(_ blocks: inout [Block]) {
    for index in blocks.indices {
      rewrite(&blocks[index])
      rewriteInside(&blocks[index])
    }
  }

  private mutating func rewriteInside(_ block: inout Block) {
    let content = block.content
    // Nobody else holds what is inside, so that it is changed in place.
    block.content = .thematicBreak
    block.content = rewritten(content)
  }

  private mutating func rewritten(_ content: consuming BlockContent) -> BlockContent {
    switch consume content {
    case .paragraph(var inlines):
      rewriteAll(&inlines)
      return .paragraph(inlines)
    case .plain(var inlines):
      rewriteAll(&inlines)
      return .plain(inlines)
    case .heading(let level, var inlines):
      rewriteAll(&inlines)
      return .heading(level: level, inlines)
    case .thematicBreak: return .thematicBreak
    case .code(let code): return .code(code)
    case .math(let math): return .math(math)
    case .pageBreak: return .pageBreak
    case .callout(var callout):
      rewriteAll(&callout.title)
      rewriteAll(&callout.blocks)
      return .callout(callout)
    case .quote(var blocks):
      rewriteAll(&blocks)
      return .quote(blocks)
    case .division(let kind, var blocks):
      rewriteAll(&blocks)
      return .division(kind, blocks)
    case .list(var list):
      for index in list.items.indices {
        rewrite(&list.items[index].attributes)
        rewriteAll(&list.items[index].blocks)
      }
      return .list(list)
    case .definitionList(var items):
      for index in items.indices { rewriteAll(&items[index]) }
      return .definitionList(items)
    case .table(var table):
      rewriteAll(&table)
      return .table(table)
    case .figure(var figure):
      rewriteAll(&figure.content)
      rewriteAll(&figure.caption)
      return .figure(figure)
    case .details(var summary, var blocks):
      rewriteAll(&summary)
      rewriteAll(&blocks)
      return .details(summary: summary, blocks)
    }
  }

  private mutating func rewriteAll(_ item: inout DefinitionListItem) {
    for index in item.terms.indices { rewriteAll(&item.terms[index]) }
    for index in item.descriptions.indices { rewriteAll(&item.descriptions[index]) }
  }

  private mutating func rewriteAll(_ table: inout Table) {
    rewriteAll(&table.caption)
    for row in table.head.indices { rewriteAll(&table.head[row]) }
    for row in table.body.indices { rewriteAll(&table.body[row]) }
  }

  private mutating func rewriteAll(_ row: inout [Table.Cell]) {
    for index in row.indices {
      rewrite(&row[index].attributes)
      rewriteAll(&row[index].blocks)
    }
  }

  private mutating func rewriteAll(_ inlines: inout [Inline]) {
    for index in inlines.indices {
      rewrite(&inlines[index])
      switch inlines[index].content {
      case .text, .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .math:
        continue
      case .media(var media):
        rewriteAll(&media.fallback)
        inlines[index].content = .media(media)
      case .emphasis(var inside):
        rewriteAll(&inside)
        inlines[index].content = .emphasis(inside)
      case .strong(var inside):
        rewriteAll(&inside)
        inlines[index].content = .strong(inside)
      case .strikethrough(var inside):
        rewriteAll(&inside)
        inlines[index].content = .strikethrough(inside)
      case .span(let kind, var inside):
        rewriteAll(&inside)
        inlines[index].content = .span(kind, inside)
      case .link(let link, var inside):
        rewriteAll(&inside)
        inlines[index].content = .link(link, inside)
      case .ruby(var segments):
        for segment in segments.indices {
          rewriteAll(&segments[segment].base)
          rewriteAll(&segments[segment].reading)
        }
        inlines[index].content = .ruby(segments)
      }
    }
  }
}
