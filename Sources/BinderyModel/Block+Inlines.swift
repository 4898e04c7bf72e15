extension BlockContent {
  /// The same block with every run of inlines in it, at any depth, replaced by what `transform`
  /// makes of it. A run is what stands in one paragraph, heading, cell, caption, term or summary.
  public func mappingInlineRuns(_ transform: ([Inline]) -> [Inline]) -> BlockContent {
    func blocks(_ blocks: [Block]) -> [Block] { blocks.mappingInlineRuns(transform) }
    switch self {
    case .paragraph(let inlines): return .paragraph(transform(inlines))
    case .plain(let inlines): return .plain(transform(inlines))
    case .heading(let level, let inlines): return .heading(level: level, transform(inlines))
    case .thematicBreak, .code: return self
    case .quote(let inner): return .quote(blocks(inner))
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = blocks(list.items[index].blocks)
      }
      return .list(list)
    case .definitionList(let items):
      return .definitionList(
        items.map {
          DefinitionListItem(
            terms: $0.terms.map(transform), descriptions: $0.descriptions.map(blocks))
        })
    case .table(var table):
      func rows(_ rows: [[Table.Cell]]) -> [[Table.Cell]] {
        rows.map { row in
          row.map { cell in
            var cell = cell
            cell.blocks = blocks(cell.blocks)
            return cell
          }
        }
      }
      table.caption = transform(table.caption)
      table.head = rows(table.head)
      table.body = rows(table.body)
      return .table(table)
    case .figure(let figure):
      return .figure(Figure(content: blocks(figure.content), caption: blocks(figure.caption)))
    case .division(let kind, let inner): return .division(kind, blocks(inner))
    case .details(let summary, let inner):
      return .details(summary: transform(summary), blocks(inner))
    }
  }
}

extension [Block] {
  /// The blocks with every run of inlines replaced, as `BlockContent.mappingInlineRuns` does it.
  public func mappingInlineRuns(_ transform: ([Inline]) -> [Inline]) -> [Block] {
    map { block in
      var block = block
      block.content = block.content.mappingInlineRuns(transform)
      return block
    }
  }
}

extension [Inline] {
  /// What the inlines say, without markup, notes and readings; a line end becomes a space.
  public var plainText: String {
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to text: inout String) {
    for inline in self {
      switch inline.content {
      case .text(let part), .code(let part): text += part
      case .softBreak, .lineBreak: text += " "
      case .breakOpportunity, .noteReference: break
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .span(_, let inner), .link(_, let inner):
        inner.appendPlainText(to: &text)
      case .image(let image): text += image.alternative
      case .ruby(let segments): for segment in segments { segment.base.appendPlainText(to: &text) }
      }
    }
  }
}
