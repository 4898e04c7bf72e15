extension [Block] {
  /// Changes every run of inlines in the blocks, at any depth, in place. A run is what stands in one
  /// paragraph, heading, cell, caption, term or summary.
  public mutating func rewriteInlineRuns(_ rewrite: (inout [Inline]) -> Void) {
    for index in indices { self[index].content.rewriteInlineRuns(rewrite) }
  }
}

extension BlockContent {
  /// Changes every run of inlines in a block, as it is done for blocks.
  public mutating func rewriteInlineRuns(_ rewrite: (inout [Inline]) -> Void) {
    let content = self
    // Nobody else holds what is inside, so that it is changed in place.
    self = .thematicBreak
    self = content.rewritten(rewrite)
  }

  private consuming func rewritten(_ rewrite: (inout [Inline]) -> Void) -> BlockContent {
    switch consume self {
    case .paragraph(var inlines):
      rewrite(&inlines)
      return .paragraph(inlines)
    case .plain(var inlines):
      rewrite(&inlines)
      return .plain(inlines)
    case .heading(let level, var inlines):
      rewrite(&inlines)
      return .heading(level: level, inlines)
    case .thematicBreak: return .thematicBreak
    case .code(let code): return .code(code)
    case .math(let math): return .math(math)
    case .pageBreak: return .pageBreak
    case .callout(var callout):
      rewrite(&callout.title)
      callout.blocks.rewriteInlineRuns(rewrite)
      return .callout(callout)
    case .quote(var blocks):
      blocks.rewriteInlineRuns(rewrite)
      return .quote(blocks)
    case .division(let kind, var blocks):
      blocks.rewriteInlineRuns(rewrite)
      return .division(kind, blocks)
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks.rewriteInlineRuns(rewrite) }
      return .list(list)
    case .definitionList(var items):
      for index in items.indices { items[index].rewriteInlineRuns(rewrite) }
      return .definitionList(items)
    case .table(var table):
      rewrite(&table.caption)
      for row in table.head.indices { table.head[row].rewriteInlineRuns(rewrite) }
      for row in table.body.indices { table.body[row].rewriteInlineRuns(rewrite) }
      return .table(table)
    case .figure(var figure):
      figure.content.rewriteInlineRuns(rewrite)
      figure.caption.rewriteInlineRuns(rewrite)
      return .figure(figure)
    case .details(var summary, var blocks):
      rewrite(&summary)
      blocks.rewriteInlineRuns(rewrite)
      return .details(summary: summary, blocks)
    }
  }
}

extension DefinitionListItem {
  fileprivate mutating func rewriteInlineRuns(_ rewrite: (inout [Inline]) -> Void) {
    for index in terms.indices { rewrite(&terms[index]) }
    for index in descriptions.indices { descriptions[index].rewriteInlineRuns(rewrite) }
  }
}

extension [Table.Cell] {
  fileprivate mutating func rewriteInlineRuns(_ rewrite: (inout [Inline]) -> Void) {
    for index in indices { self[index].blocks.rewriteInlineRuns(rewrite) }
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
      case .math(let math): text += math.tex
      case .media(let media): media.fallback.appendPlainText(to: &text)
      case .ruby(let segments): for segment in segments { segment.base.appendPlainText(to: &text) }
      }
    }
  }
}
