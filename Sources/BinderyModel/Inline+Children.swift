extension InlineContent {
  /// The same content with each run of inlines inside it changed: the text of emphasis and links,
  /// the bases and readings of ruby, what is read in the place of a film.
  public func mapRuns(_ transform: ([Inline]) throws -> [Inline]) rethrows -> InlineContent {
    switch self {
    case .text, .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .math:
      return self
    case .emphasis(let inside): return .emphasis(try transform(inside))
    case .strong(let inside): return .strong(try transform(inside))
    case .strikethrough(let inside): return .strikethrough(try transform(inside))
    case .span(let kind, let inside): return .span(kind, try transform(inside))
    case .link(let link, let inside): return .link(link, try transform(inside))
    case .ruby(let segments):
      return .ruby(
        try segments.map {
          RubySegment(base: try transform($0.base), reading: try transform($0.reading))
        })
    case .media(var media):
      media.fallback = try transform(media.fallback)
      return .media(media)
    }
  }
}
