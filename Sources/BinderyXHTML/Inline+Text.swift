import BinderyModel

extension [Inline] {
  /// Whether a reader would see anything, or a link could lead to something inside.
  var showsSomething: Bool { contains(where: \.showsSomething) }

  /// Whether there is nothing but pictures, perhaps linked.
  var isPictures: Bool {
    var hasPicture = false
    for inline in self where !inline.isSpace {
      guard inline.isPicture else { return false }
      hasPicture = true
    }
    return hasPicture
  }

  /// The text without markup, readings, pictures and notes.
  var plainText: String {
    reduce(into: "") { $0 += $1.plainText }
  }
}

extension Inline {
  /// Whether the author ended a line here.
  var isLineBreak: Bool { content == .lineBreak }

  fileprivate var showsSomething: Bool {
    guard attributes.identifier == nil else { return true }
    return switch content {
    case .text(let text): text.contains { !$0.isWhitespace || $0 == "\u{A0}" || $0 == "\u{3000}" }
    case .softBreak, .breakOpportunity: false
    case .lineBreak, .code, .image, .noteReference, .math, .media: true
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines),
      .span(_, let inlines):
      inlines.showsSomething
    case .link(let link, let inlines): link.isExternal || inlines.showsSomething
    case .ruby(let segments):
      segments.contains { $0.base.showsSomething || $0.reading.showsSomething }
    }
  }

  fileprivate var isSpace: Bool {
    switch content {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .softBreak, .breakOpportunity, .lineBreak: true
    case .code, .image, .noteReference, .emphasis, .strong, .strikethrough, .span, .link, .ruby,
      .math, .media:
      false
    }
  }

  fileprivate var isPicture: Bool {
    switch content {
    case .image, .media: true
    case .link(_, let inlines), .span(_, let inlines): inlines.isPictures
    case .text, .softBreak, .breakOpportunity, .lineBreak, .code, .noteReference, .emphasis,
      .strong, .strikethrough, .ruby, .math:
      false
    }
  }

  fileprivate var plainText: String {
    switch content {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .breakOpportunity, .image, .noteReference: ""
    case .math(let math): math.tex
    case .media(let media): media.fallback.plainText
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines),
      .span(_, let inlines), .link(_, let inlines):
      inlines.plainText
    case .ruby(let segments): segments.reduce(into: "") { $0 += $1.base.plainText }
    }
  }
}

extension Link {
  fileprivate var isExternal: Bool {
    switch target {
    case .external: true
    case .unresolved, .essay, .asset, .file, .dead: false
    }
  }
}

extension String {
  /// Whether a character of an East Asian script or its punctuation stands in the text.
  ///
  /// Emphasis without any keeps its slant where emphasis of Han and kana gets dots.
  var hasEastAsianScript: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
        0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
        true
      default: false
      }
    }
  }
}
