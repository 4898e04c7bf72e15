internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  mutating func list(_ element: MarkupElement) -> [Flow] {
    var items: [ListItem] = []
    var stray: [MarkupNode] = []
    func flush(_ model: inout ContentModel) {
      // Content between the items belongs to the item before it, or to one of its own.
      let blocks = model.flows(of: stray).blocks(BlockContent.plain)
      stray = []
      guard !blocks.isEmpty else { return }
      model.report(.moved(element.name), element)
      if items.isEmpty {
        items.append(ListItem(blocks: blocks))
      } else {
        items[items.count - 1].blocks += blocks
      }
    }
    var numbers: [Int?] = []
    for child in element.children {
      if case .element(let inner) = child, inner.name == "li" {
        flush(&self)
        numbers += Array(repeating: nil, count: items.count - numbers.count)
        numbers.append(inner["value"].flatMap { Int($0.trimmingSpaces) })
        items.append(
          ListItem(blocks: itemBlocks(inner), attributes: attributes(of: inner)))
      } else {
        stray.append(child)
      }
    }
    flush(&self)
    guard !items.isEmpty else { return [] }
    var marker = List.Marker.bullet
    if element.name == "ol" {
      let numbering = ListNumbering(
        count: items.count, start: element["start"], isReversed: element["reversed"] != nil,
        values: numbers)
      for (index, number) in numbering.jumps { items[index].number = number }
      let style = element["type"].flatMap(List.NumberStyle.init(rawValue:)) ?? .decimal
      marker = .number(start: numbering.start, style: style)
    }
    return [.block(block(.list(List(marker: marker, isTight: true, items: items)), element))]
  }

  mutating func definitionList(_ element: MarkupElement) -> [Flow] {
    var items: [DefinitionListItem] = []
    func visit(_ nodes: [MarkupNode], _ model: inout ContentModel) {
      for node in nodes {
        switch node {
        case .element(let inner) where inner.name == "dt":
          let term = model.flows(of: inner.children).inlines.trimmed
          if let last = items.last, last.descriptions.isEmpty {
            items[items.count - 1].terms.append(term)
          } else {
            items.append(DefinitionListItem(terms: [term], descriptions: []))
          }
        case .element(let inner) where inner.name == "div": visit(inner.children, &model)
        case .element(let inner) where inner.name == "dd":
          describe(model.itemBlocks(inner))
        case .element, .text:
          let blocks = model.flows(of: [node]).blocks(BlockContent.plain)
          if !blocks.isEmpty {
            model.report(.moved("dl"), element)
            describe(blocks)
          }
        }
      }
    }
    func describe(_ blocks: [Block]) {
      if items.isEmpty { items.append(DefinitionListItem(terms: [], descriptions: [])) }
      items[items.count - 1].descriptions.append(blocks)
    }
    visit(element.children, &self)
    let hasTerms = items.allSatisfy { !$0.terms.allSatisfy(\.isEmpty) }
    let isWhole = hasTerms && items.allSatisfy { !$0.descriptions.isEmpty }
    guard isWhole, !items.isEmpty else {
      // Without a term or a description on one side it is no list of definitions.
      return items.flatMap { item in
        item.terms.filter { !$0.isEmpty }.map { Flow.block(Block(.paragraph($0))) }
          + item.descriptions.flatMap { $0 }.map(Flow.block)
      }
    }
    return [.block(block(.definitionList(items), element))]
  }
}
