internal import BinderyModel

/// Something that is shown every node of a body, in the order of the text, parents first.
///
/// `BodyRewriter` walks in the same order, so what a visitor counted a rewriter can count again.
protocol BodyVisitor {
  /// Called for each block before what it holds.
  mutating func visit(_ block: Block)
  /// Called for each block after what it holds.
  mutating func leave(_ block: Block)
  /// Called for each inline before what it holds.
  mutating func visit(_ inline: Inline)
  /// Called for the attributes of list items and table cells.
  mutating func visit(_ attributes: Attributes)
  /// Called between the text and its notes.
  mutating func enterNotes()
}

extension BodyVisitor {
  /// Shows a body's blocks, then its notes.
  mutating func walk(_ body: Body) {
    walk(body.blocks)
    enterNotes()
    for note in body.notes { walk(note.blocks) }
  }

  private mutating func walk(_ blocks: [Block]) {
    for block in blocks {
      visit(block)
      walkInside(block)
      leave(block)
    }
  }

  private mutating func walkInside(_ block: Block) {
    switch block.content {
    case .paragraph(let inlines), .plain(let inlines), .heading(_, let inlines): walk(inlines)
    case .thematicBreak, .code, .math, .pageBreak: break
    case .callout(let callout):
      walk(callout.title)
      walk(callout.blocks)
    case .quote(let blocks), .division(_, let blocks): walk(blocks)
    case .list(let list):
      for item in list.items {
        visit(item.attributes)
        walk(item.blocks)
      }
    case .definitionList(let items):
      for item in items {
        for term in item.terms { walk(term) }
        for description in item.descriptions { walk(description) }
      }
    case .table(let table):
      walk(table.caption)
      for row in table.head { walk(row) }
      for row in table.body { walk(row) }
    case .figure(let figure):
      walk(figure.content)
      walk(figure.caption)
    case .details(let summary, let blocks):
      walk(summary)
      walk(blocks)
    }
  }

  private mutating func walk(_ row: [Table.Cell]) {
    for cell in row {
      visit(cell.attributes)
      walk(cell.blocks)
    }
  }

  private mutating func walk(_ inlines: [Inline]) {
    for inline in inlines {
      visit(inline)
      switch inline.content {
      case .text, .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .math:
        break
      case .media(let media): walk(media.fallback)
      case .emphasis(let inside), .strong(let inside), .strikethrough(let inside),
        .span(_, let inside), .link(_, let inside):
        walk(inside)
      case .ruby(let segments):
        for segment in segments {
          walk(segment.base)
          walk(segment.reading)
        }
      }
    }
  }
}
