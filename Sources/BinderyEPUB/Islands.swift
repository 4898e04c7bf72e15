import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyTypography

/// The blocks of an essay that stand in horizontal lines in a vertical book.
///
/// Reading systems want one direction of lines a document (Apple Books Asset Guide), so that code and wide
/// tables stand in documents of their own. Only what lies at the top of an essay can be parted from it:
/// in lists and quotations, code and tables lie on their side.
enum Islands {
  /// The class of such blocks.
  static let className = "island"

  /// Blocks that follow each other in one direction of lines.
  struct Stretch: Hashable {
    var blocks: Range<Int>
    var isIsland: Bool
  }

  /// Marks the islands of an essay; the headings right before one go with it.
  static func mark(_ blocks: inout [Block]) {
    for index in blocks.indices where blocks[index].isIsland {
      var place = index
      while true {
        blocks[place].attributes.classes.append(className)
        guard place > 0, case .heading = blocks[place - 1].content, !isMarked(blocks[place - 1])
        else { break }
        place -= 1
      }
    }
  }

  /// The essay's stretches, in order.
  static func stretches(of blocks: [Block]) -> [Stretch] {
    var stretches: [Stretch] = []
    for (index, block) in blocks.enumerated() {
      let isIsland = isMarked(block)
      if stretches.last?.isIsland == isIsland {
        stretches[stretches.count - 1].blocks =
          stretches[stretches.count - 1].blocks.lowerBound..<index + 1
      } else {
        stretches.append(Stretch(blocks: index..<index + 1, isIsland: isIsland))
      }
    }
    return stretches
  }

  private static func isMarked(_ block: Block) -> Bool {
    !block.attributes.isEmpty && block.attributes.classes.contains(className)
  }
}

extension BookLayout {
  /// Whether any document is set in horizontal lines in a vertical book.
  var hasIslands: Bool { essays.contains { $0.parts.contains(where: \.isIsland) } }

  /// Whether an essay has blocks that stand in documents of their own.
  func splitsIslands(of chapter: Chapter) -> Bool {
    edition.design.islandStylesheet != nil && chapter.features.contains(.islands)
  }

  /// The essay with its islands marked, and set in horizontal lines.
  func typesetWithIslands(_ body: Body, of chapter: Chapter) -> Body {
    var body = body
    Islands.mark(&body.blocks)
    let vertical = edition.typesetting(of: chapter)
    var horizontal = vertical
    horizontal.isVertical = false
    let blocks = Islands.stretches(of: body.blocks).flatMap { stretch in
      Typesetter(language: chapter.language, policy: stretch.isIsland ? horizontal : vertical)
        .typeset(Body(blocks: Array(body.blocks[stretch.blocks]))).blocks
    }
    let notes = Body(blocks: [], notes: body.notes)
    var result = Typesetter(language: chapter.language, policy: vertical).typeset(notes)
    result.blocks = blocks
    return result
  }
}
