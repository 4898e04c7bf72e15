internal import BinderyModel

extension Body {
  /// Takes out the pictures that are on servers. Their words stay, for they are the author's; a picture
  /// without words leaves nothing behind, and so does a link around it.
  mutating func dropRemotePictures() {
    blocks.rewriteInlineRuns { $0 = $0.withoutRemotePictures }
    for index in notes.indices {
      notes[index].blocks.rewriteInlineRuns { $0 = $0.withoutRemotePictures }
    }
  }
}

extension [Inline] {
  fileprivate var withoutRemotePictures: [Inline] {
    compactMap { inline in
      var inline = inline
      switch inline.content {
      case .image(let image):
        guard case .remote = image.source else { return inline }
        return inline.words(image.alternative)
      case .link(let link, let inside):
        let left = inside.withoutRemotePictures
        guard !left.isEmpty || inside.isEmpty else { return inline.words("") }
        inline.content = .link(link, left)
      case .emphasis(let inside): inline.content = .emphasis(inside.withoutRemotePictures)
      case .strong(let inside): inline.content = .strong(inside.withoutRemotePictures)
      case .strikethrough(let inside):
        inline.content = .strikethrough(inside.withoutRemotePictures)
      case .span(let kind, let inside): inline.content = .span(kind, inside.withoutRemotePictures)
      case .ruby(let segments):
        inline.content = .ruby(
          segments.map {
            RubySegment(
              base: $0.base.withoutRemotePictures, reading: $0.reading.withoutRemotePictures)
          })
      case .media(var media):
        media.fallback = media.fallback.withoutRemotePictures
        inline.content = .media(media)
      case .text, .softBreak, .lineBreak, .breakOpportunity, .code, .noteReference, .math: break
      }
      return inline
    }
  }
}

extension Inline {
  /// Words in the place of what stood here; `nil` where there are none, and no link leads here.
  fileprivate func words(_ text: String) -> Inline? {
    guard !text.isEmpty || attributes.identifier != nil else { return nil }
    var words = self
    words.content = .span(.plain, text.isEmpty ? [] : [Inline(.text(text))])
    return words
  }
}
