internal import BinderyModel

/// Takes out the blanks that authors type before paragraphs, `　　` or `&emsp;&emsp;`: a style indents
/// them, as the language wants it (CLREQ 3.4.1, JLREQ 3.5.1).
///
/// Such blanks at the beginning of a line begin a paragraph of its own, as the author sees it. Where
/// most paragraphs of an essay have them, one without is to stand flush. More blanks than an indent has
/// are the author's, and so are those in verse, in lists, in code and behind hard line breaks.
struct TypedIndents {
  /// How many paragraphs begin with blanks.
  private(set) var count = 0
  /// Where the first of them stands.
  private(set) var first: SourceRange?
  private var others = 0

  /// The class of a paragraph without an indent among such with one.
  private static let flush = "flush"

  /// Looks at a body's text.
  init(of body: Body) { look(at: body.blocks) }

  /// The blocks without the blanks.
  func taken(from blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      var block = block
      switch block.content {
      case .paragraph(let inlines): return paragraphs(of: block, inlines)
      case .quote(let inner): block.content = .quote(taken(from: inner))
      case .division(let kind, let inner) where kind != .verse:
        block.content = .division(kind, taken(from: inner))
      case .plain, .heading, .thematicBreak, .code, .math, .pageBreak, .callout, .division, .list,
        .definitionList, .table, .figure, .details:
        break
      }
      return [block]
    }
  }

  private mutating func look(at blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .paragraph(let inlines):
        let starts = Self.starts(in: inlines)
        let isIndented = Self.indent(at: inlines.startIndex, in: inlines) != nil
        count += starts.count + (isIndented ? 1 : 0)
        if !isIndented { others += 1 }
        if isIndented || !starts.isEmpty { first = first ?? block.source }
      case .quote(let inner): look(at: inner)
      case .division(let kind, let inner) where kind != .verse: look(at: inner)
      case .plain, .heading, .thematicBreak, .code, .math, .pageBreak, .callout, .division, .list,
        .definitionList, .table, .figure, .details:
        break
      }
    }
  }

  private func paragraphs(of block: Block, _ inlines: [Inline]) -> [Block] {
    var result: [Block] = []
    var start = inlines.startIndex
    for end in Self.starts(in: inlines) + [inlines.endIndex] {
      var inside = Array(inlines[start..<end])
      if inside.last?.content == .softBreak { inside.removeLast() }
      var paragraph = block
      if start > inlines.startIndex {
        paragraph.attributes.identifier = nil
        paragraph.source = inside.first?.source ?? block.source
      }
      if let (blanks, text) = Self.indent(at: 0, in: inside) {
        let rest = String(text.dropFirst(blanks))
        inside[0].content = .text(rest)
        if rest.isEmpty { inside.removeFirst() }
      } else if count > others {
        paragraph.attributes.classes.append(Self.flush)
      }
      paragraph.content = .paragraph(inside)
      result.append(paragraph)
      start = end
    }
    return result
  }

  /// Where lines begin with an indent, but for the first.
  private static func starts(in inlines: [Inline]) -> [Int] {
    inlines.indices.dropFirst().filter {
      inlines[$0 - 1].content == .softBreak && indent(at: $0, in: inlines) != nil
    }
  }

  /// How many blanks an indent at the beginning of an inline has, and the text that holds it.
  private static func indent(at index: Int, in inlines: [Inline]) -> (blanks: Int, text: String)? {
    guard inlines.indices.contains(index), case .text(let text) = inlines[index].content,
      let first = text.utf8.first, first == 0xE3 || first == 0xE2 || first == 0xC2
    else { return nil }
    var blanks = 0
    var quarters = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{3000}", "\u{2003}": quarters += 4
      case "\u{2002}": quarters += 2
      case "\u{A0}": quarters += 1
      default: return isIndent(quarters) ? (blanks, text) : nil
      }
      blanks += 1
    }
    // A paragraph of blanks alone is an empty line.
    return isIndent(quarters) && index + 1 < inlines.count ? (blanks, text) : nil
  }

  /// Whether blanks are as wide as an indent: one em or two.
  private static func isIndent(_ quarters: Int) -> Bool { (4...8).contains(quarters) }
}
