extension [Block] {
  /// Changes every run of inlines in the blocks, at any depth, in place. A run is what stands in one
  /// paragraph, heading, cell, caption, term or summary.
  public mutating func rewriteInlineRuns(_ rewrite: (inout [Inline]) -> Void) {
    rewriteInlineRuns(in: nil) { inlines, _ in rewrite(&inlines) }
  }

  /// Changes every run of inlines, each with the language of the block it stands in: the innermost
  /// that a block, an item or a cell says, else `language`.
  public mutating func rewriteInlineRuns(
    in language: LanguageTag?, _ rewrite: (inout [Inline], LanguageTag?) -> Void
  ) {
    for index in indices {
      let own = self[index].attributes.language ?? language
      self[index].content.rewriteInlineRuns(in: own, rewrite)
    }
  }
}

extension BlockContent {
  /// Changes every run of inlines in a block, as it is done for blocks.
  public mutating func rewriteInlineRuns(_ rewrite: (inout [Inline]) -> Void) {
    rewriteInlineRuns(in: nil) { inlines, _ in rewrite(&inlines) }
  }

  fileprivate mutating func rewriteInlineRuns(
    in language: LanguageTag?, _ rewrite: (inout [Inline], LanguageTag?) -> Void
  ) {
    let content = self
    // Nobody else holds what is inside, so that it is changed in place.
    self = .thematicBreak
    self = content.rewritten(in: language, rewrite)
  }

  private consuming func rewritten(
    in language: LanguageTag?, _ rewrite: (inout [Inline], LanguageTag?) -> Void
  ) -> BlockContent {
    switch consume self {
    case .paragraph(var inlines):
      rewrite(&inlines, language)
      return .paragraph(inlines)
    case .plain(var inlines):
      rewrite(&inlines, language)
      return .plain(inlines)
    case .heading(let level, var inlines):
      rewrite(&inlines, language)
      return .heading(level: level, inlines)
    case .thematicBreak: return .thematicBreak
    case .code(let code): return .code(code)
    case .math(let math): return .math(math)
    case .pageBreak: return .pageBreak
    case .callout(var callout):
      rewrite(&callout.title, language)
      callout.blocks.rewriteInlineRuns(in: language, rewrite)
      return .callout(callout)
    case .quote(var blocks):
      blocks.rewriteInlineRuns(in: language, rewrite)
      return .quote(blocks)
    case .division(let kind, var blocks):
      blocks.rewriteInlineRuns(in: language, rewrite)
      return .division(kind, blocks)
    case .list(var list):
      for index in list.items.indices {
        let own = list.items[index].attributes.language ?? language
        list.items[index].blocks.rewriteInlineRuns(in: own, rewrite)
      }
      return .list(list)
    case .definitionList(var items):
      for index in items.indices { items[index].rewriteInlineRuns(in: language, rewrite) }
      return .definitionList(items)
    case .table(var table):
      rewrite(&table.caption, language)
      for row in table.head.indices { table.head[row].rewriteInlineRuns(in: language, rewrite) }
      for row in table.body.indices { table.body[row].rewriteInlineRuns(in: language, rewrite) }
      return .table(table)
    case .figure(var figure):
      figure.content.rewriteInlineRuns(in: language, rewrite)
      figure.caption.rewriteInlineRuns(in: language, rewrite)
      return .figure(figure)
    case .details(var summary, var blocks):
      rewrite(&summary, language)
      blocks.rewriteInlineRuns(in: language, rewrite)
      return .details(summary: summary, blocks)
    }
  }
}

extension DefinitionListItem {
  fileprivate mutating func rewriteInlineRuns(
    in language: LanguageTag?, _ rewrite: (inout [Inline], LanguageTag?) -> Void
  ) {
    for index in terms.indices { rewrite(&terms[index], language) }
    for index in descriptions.indices {
      descriptions[index].rewriteInlineRuns(in: language, rewrite)
    }
  }
}

extension [Table.Cell] {
  fileprivate mutating func rewriteInlineRuns(
    in language: LanguageTag?, _ rewrite: (inout [Inline], LanguageTag?) -> Void
  ) {
    for index in indices {
      let own = self[index].attributes.language ?? language
      self[index].blocks.rewriteInlineRuns(in: own, rewrite)
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
      case .math(let math): text += math.tex
      case .media(let media): media.fallback.appendPlainText(to: &text)
      case .ruby(let segments): for segment in segments { segment.base.appendPlainText(to: &text) }
      }
    }
  }
}
