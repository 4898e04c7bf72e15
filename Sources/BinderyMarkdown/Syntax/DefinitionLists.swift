internal import BinderyModel

extension TreeBuilder {
  /// Makes definitions of a list whose markers are colons: the paragraph before holds the terms, a
  /// line each. Behind a table it is the caption, behind anything else it is text.
  func define(_ list: List, at range: SourceRange, in blocks: inout [Block]) {
    let descriptions = list.items.map { item in
      list.isTight ? item.blocks.map(\.asPlain) : item.blocks
    }
    switch blocks.last?.content {
    case .paragraph(let inlines)?:
      let terms = inlines.split { $0.content == .softBreak || $0.content == .lineBreak }
        .map { Array($0).trimmed }.filter { !$0.isEmpty }
      let source = blocks.removeLast().source.map { SourceRange($0.start, range.end) } ?? range
      let item = DefinitionListItem(terms: terms, descriptions: descriptions)
      if let last = blocks.last, case .definitionList(let items) = last.content,
        last.attributes.isEmpty
      {
        blocks[blocks.count - 1].content = .definitionList(items + [item])
        blocks[blocks.count - 1].source = SourceRange((last.source ?? source).start, source.end)
      } else {
        blocks.append(Block(.definitionList([item]), source: source))
      }
    case .definitionList(var items)? where !items.isEmpty:
      items[items.count - 1].descriptions += descriptions
      blocks[blocks.count - 1].content = .definitionList(items)
    case .table(var table)? where table.caption.isEmpty && descriptions.count == 1:
      table.caption = descriptions[0].first.map(\.content.flattened) ?? []
      blocks[blocks.count - 1].content = .table(table)
    case .table, .definitionList, .plain, .heading, .thematicBreak, .quote, .list, .code, .figure,
      .division, .details, .math, .callout, .pageBreak, nil:
      for description in descriptions { blocks += description.withColon }
    }
  }
}

extension [Block] {
  /// The blocks with a colon before the first, as they were written.
  fileprivate var withColon: [Block] {
    let colon = Inline(.text(": "))
    var blocks = self
    switch blocks.first?.content {
    case .paragraph(let inlines)?, .plain(let inlines)?:
      blocks[0].content = .paragraph([colon] + inlines)
    default: blocks.insert(Block(.paragraph([Inline(.text(":"))])), at: 0)
    }
    return blocks
  }
}

extension Block {
  fileprivate var asPlain: Block {
    guard case .paragraph(let inlines) = content else { return self }
    var block = self
    block.content = .plain(inlines)
    return block
  }
}
