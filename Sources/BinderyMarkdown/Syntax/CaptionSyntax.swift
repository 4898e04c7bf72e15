internal import BinderyModel

extension TreeBuilder {
  /// Looks at the paragraph that was read last: a picture alone is a figure, ornaments alone part
  /// scenes, a line behind a table may be its caption.
  mutating func shapeParagraph(in blocks: inout [Block]) {
    guard let last = blocks.indices.last, case .paragraph(let inlines) = blocks[last].content
    else { return }
    if dialect.contains(.captions), let figure = Figure(pictureIn: inlines, dialect.pictureCaptions)
    {
      blocks[blocks.count - 1].content = .figure(figure)
    } else if dialect.contains(.breaks), inlines.isOrnament {
      blocks[blocks.count - 1].content = .thematicBreak
    } else if dialect.contains(.captions) {
      takeCaption(after: &blocks)
    }
  }

  /// `Table: what it shows` in the paragraph before a table is its caption.
  func takeCaption(before blocks: inout [Block]) {
    guard dialect.contains(.captions), blocks.count > 1,
      case .table(var table) = blocks[blocks.count - 1].content,
      case .paragraph(let inlines) = blocks[blocks.count - 2].content,
      let caption = inlines.tableCaption
    else { return }
    table.caption = caption
    blocks[blocks.count - 1].content = .table(table)
    blocks.remove(at: blocks.count - 2)
  }

  /// The same in the paragraph behind a table that has none yet.
  private func takeCaption(after blocks: inout [Block]) {
    guard blocks.count > 1, case .table(var table) = blocks[blocks.count - 2].content,
      table.caption.isEmpty, case .paragraph(let inlines) = blocks[blocks.count - 1].content,
      let caption = inlines.tableCaption
    else { return }
    table.caption = caption
    blocks[blocks.count - 2].content = .table(table)
    blocks.removeLast()
  }
}

extension Figure {
  /// The figure that a paragraph is which holds one picture, perhaps linked, and nothing else.
  ///
  /// What the caption says the picture does not say again.
  fileprivate init?(pictureIn inlines: [Inline], _ captions: CaptionPolicy) {
    guard inlines.count == 1 else { return nil }
    var lone = inlines[0]
    var caption: String?
    switch lone.content {
    case .image(var image):
      caption = captions.caption(of: &image, &lone.attributes)
      lone.content = .image(image)
    case .link(let link, var inside):
      guard inside.count == 1, case .image(var image) = inside[0].content else { return nil }
      caption = captions.caption(of: &image, &inside[0].attributes)
      inside[0].content = .image(image)
      lone.content = .link(link, inside)
    case .text, .softBreak, .lineBreak, .breakOpportunity, .code, .emphasis, .strong,
      .strikethrough, .span, .noteReference, .ruby, .math, .media:
      return nil
    }
    self.init(
      content: [Block(.plain([lone]), source: lone.source)],
      caption: caption.map { [Block(.plain([Inline(.text($0), source: lone.source)]))] } ?? [])
  }
}

extension CaptionPolicy {
  /// Takes the caption out of a picture and its attributes.
  fileprivate func caption(of image: inout Image, _ attributes: inout Attributes) -> String? {
    if self == .none { return nil }
    if let title = attributes.title {
      attributes.title = nil
      if image.alternative == title { image.alternative = "" }
      return title
    }
    guard image.alternative.readsLikeSentence || self == .alt && !image.alternative.isEmpty else {
      return nil
    }
    defer { image.alternative = "" }
    return image.alternative
  }
}

extension String {
  /// Whether the text ends as a sentence does and says more than a word.
  fileprivate var readsLikeSentence: Bool {
    guard let last, "。！？!?.…」』”".contains(last), count >= 6 else { return false }
    return last != "." && !last.isASCII || split(separator: " ").count >= 3
  }
}

extension [Inline] {
  /// What stands behind `Table:` or a lone colon at the beginning.
  fileprivate var tableCaption: [Inline]? {
    guard let first, case .text(let text) = first.content else { return nil }
    for mark in ["Table: ", "table: ", ": "] where text.hasPrefix(mark) {
      var caption = self
      caption[0].content = .text(String(text.dropFirst(mark.count)))
      return caption.trimmed.isEmpty ? nil : caption.trimmed
    }
    return nil
  }

  /// Whether there is nothing but ornaments that part scenes, no more than seven.
  fileprivate var isOrnament: Bool {
    guard count == 1, case .text(let text) = self[0].content, text.utf8.count <= 60,
      let first = text.first(where: { !$0.isWhitespace }), Self.ornaments.contains(first)
    else { return false }
    let marks = text.filter { !$0.isWhitespace }
    // A single mark of some may be a note's or a list's; three in a row part scenes.
    let isEnough = marks.count >= 3 || Self.lone.contains(first)
    return isEnough && marks.count <= 7 && marks.allSatisfy { $0 == first }
  }

  private static let ornaments: Set<Character> = [
    "＊", "※", "◇", "◆", "○", "●", "☆", "★", "・", "…", "*", "⁂", "❦", "❧",
  ]
  private static let lone: Set<Character> = ["⁂", "❦", "❧", "※", "◇", "☆"]
}
