package import BinderyModel
package import BinderyXHTML

/// Where characters stand in a document.
package struct CharacterPlace: Comparable {
  /// The essay's place in the book; behind all of them for what the book says of itself.
  var chapter: Int
  /// The essay's file.
  var file: SourcePath?
  /// The place in it, where it is known.
  var source: SourceRange?

  /// What stands earlier in the book.
  package static func < (a: CharacterPlace, b: CharacterPlace) -> Bool {
    let (left, right) = (a.source?.start, b.source?.start)
    guard a.chapter == b.chapter, let left, let right else {
      return a.chapter == b.chapter ? left != nil && right == nil : a.chapter < b.chapter
    }
    return left < right
  }

  /// The place of a character in some blocks of an essay, as a context renders them.
  package init(
    of scalar: Unicode.Scalar, in chapter: Chapter, _ blocks: [Block],
    _ context: any RenderingContext
  ) {
    self.chapter = chapter.id.index
    file = chapter.source
    for block in blocks {
      var renderer = XHTMLRenderer(context: context, notes: [])
      let shown = String(decoding: Serializer.fragment(renderer.blocks([block])), as: UTF8.self)
      guard shown.unicodeScalars.contains(scalar) else { continue }
      source = block.firstPlace(of: scalar) ?? block.source
      return
    }
  }

  /// The place of a character in what the book says of itself.
  package init() { chapter = .max }
}

extension Block {
  /// Where the first text stands that holds a character.
  fileprivate func firstPlace(of scalar: Unicode.Scalar) -> SourceRange? {
    var found: SourceRange?
    func search(_ inlines: [Inline]) -> [Inline] {
      for inline in inlines where found == nil {
        switch inline.content {
        case .text(let text), .code(let text):
          if text.unicodeScalars.contains(scalar) { found = inline.source }
        case .softBreak, .lineBreak, .breakOpportunity, .emphasis, .strong, .strikethrough, .span,
          .link, .image, .noteReference, .ruby, .math, .media:
          _ = inline.content.mapRuns(search)
        }
      }
      return inlines
    }
    var copy = [self]
    copy.rewriteInlineRuns { inlines in inlines = search(inlines) }
    return found
  }
}
