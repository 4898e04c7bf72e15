package import BinderyDesign
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

  /// The place of a character in an essay.
  ///
  /// - Parameters:
  ///   - scalar: the character.
  ///   - chapter: the essay.
  ///   - blocks: what a document shows of it.
  ///   - typed: its blocks before they were typeset: they know where each character was typed.
  ///   - context: renders what is shown.
  package init(
    of scalar: Unicode.Scalar, in chapter: Chapter, _ blocks: [Block], typed: [Block],
    _ context: any RenderingContext
  ) {
    self.chapter = chapter.id.index
    file = chapter.source
    for block in blocks {
      var renderer = XHTMLRenderer(context: context, notes: [])
      let shown = String(decoding: Serializer.fragment(renderer.blocks([block])), as: UTF8.self)
      guard shown.unicodeScalars.contains(scalar) else { continue }
      guard let range = block.firstPlace(of: scalar) ?? block.source else { return }
      source = typed.lazy.compactMap { $0.firstPlace(of: scalar, within: range) }.first ?? range
      return
    }
  }

  /// The place of a character in what the book says of itself.
  package init() { chapter = .max }
}

extension Edition {
  /// The blocks of an essay as they are before they are typeset; none where it can no longer be read.
  package func typedBlocks(of chapter: Chapter) -> [Block] {
    guard let body = try? book.contents.body(of: chapter.id) else { return [] }
    return body.blocks + body.notes.flatMap(\.blocks)
  }
}

extension Block {
  /// Where a character first stands in a text, of those that begin in a range if one is given.
  fileprivate func firstPlace(
    of scalar: Unicode.Scalar, within range: SourceRange? = nil
  ) -> SourceRange? {
    var found: SourceRange?
    func search(_ inlines: [Inline]) -> [Inline] {
      for inline in inlines where found == nil {
        switch inline.content {
        case .text(let text), .code(let text):
          guard let source = inline.source, range?.contains(source.start) != false else { continue }
          found = source.place(of: scalar, in: text)
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

extension SourceRange {
  fileprivate func contains(_ position: SourcePosition) -> Bool {
    start <= position && position <= end
  }

  /// The place of the first such character of a text that stands here, where it holds one; the whole range
  /// where the text is not as it was typed.
  fileprivate func place(of scalar: Unicode.Scalar, in text: String) -> SourceRange? {
    guard let index = text.unicodeScalars.firstIndex(of: scalar) else { return nil }
    let length = Int(end.column) - Int(start.column) + 1
    guard start.line == end.line, length == text.utf8.count else { return self }
    let column = Int(start.column) + text.utf8.distance(from: text.startIndex, to: index)
    return SourceRange(
      SourcePosition(line: Int(start.line), column: column),
      SourcePosition(line: Int(start.line), column: column + scalar.utf8.count - 1))
  }
}
