internal import BinderyModel
internal import BinderyUnicode

/// Tells apart the paragraphs that begin with an opening bracket, by the class `bracket-first`: a bracket has half an em
/// of white before it, so that such a paragraph is set in by half an em less (JLREQ 3.1.5, CLREQ
/// 3.1.6.3).
struct BracketParagraphs {
  /// The class.
  static let className = "bracket-first"

  /// Marks the paragraphs of some blocks.
  func mark(_ blocks: inout [Block]) {
    for index in blocks.indices {
      switch blocks[index].content {
      case .paragraph(let run):
        guard run.firstScalar.map(Self.isOpening) == true,
          !blocks[index].attributes.classes.contains(Self.className)
        else { continue }
        blocks[index].attributes.classes.append(Self.className)
      case .quote(var inner):
        blocks[index].content = .thematicBreak
        mark(&inner)
        blocks[index].content = .quote(inner)
      case .division(let kind, var inner):
        blocks[index].content = .thematicBreak
        mark(&inner)
        blocks[index].content = .division(kind, inner)
      case .callout(var callout):
        blocks[index].content = .thematicBreak
        mark(&callout.blocks)
        blocks[index].content = .callout(callout)
      // Elsewhere paragraphs have no indent.
      case .plain, .heading, .thematicBreak, .list, .definitionList, .code, .table, .figure,
        .details, .math, .pageBreak:
        continue
      }
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "〔", "［", "｛", "〈", "《", "「", "『", "【", "｟", "〘", "〖", "〝": true
    default: false
    }
  }
}

extension [Inline] {
  /// The first character that is seen; `nil` where something else than text comes first.
  fileprivate var firstScalar: Unicode.Scalar? {
    for inline in self {
      switch inline.content {
      case .text(let text):
        if let first = text.unicodeScalars.first { return first }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .span(_, let inner), .link(_, let inner):
        if !inner.isEmpty { return inner.firstScalar }
      case .ruby(let segments): return segments.first?.base.firstScalar
      case .breakOpportunity: continue
      case .softBreak, .lineBreak, .code, .image, .noteReference, .math, .media: return nil
      }
    }
    return nil
  }
}
