internal import BinderyModel
internal import BinderyUnicode

/// Decides what a line end of the source becomes: nothing, or a space.
///
/// Browsers make a space of it, which opens a gap in the middle of a Chinese or Japanese sentence;
/// Korean needs the space. The neighbours decide, through emphasis and links: nothing between two
/// wide characters that are not Hangul, nor beside a zero-width space, nor between Han or kana and
/// Latin, whose gap is the style's; a space otherwise (CSS Text 3 `#line-break-transform`, with
/// the ambiguous marks “ ” ‘ ’ … — · counted wide in Chinese and Japanese beside Han or kana).
struct SoftBreaks {
  private let treatsMarksAsWide: Bool
  private let policy: NewlinePolicy

  init(language: LanguageTag, policy: NewlinePolicy = .join) {
    self.policy = policy
    treatsMarksAsWide = language.primary == "zh" || language.primary == "ja"
  }

  /// Takes the soft breaks out of a run of inlines.
  func resolve(_ run: inout [Inline]) {
    guard run.containsSoftBreak else { return }
    var neighbours = Neighbours()
    neighbours.visit(run)
    var decisions = neighbours.pairs.map { leavesNothing(between: $0.before, and: $0.after) }[...]
    run = rebuilt(run, &decisions)
  }

  private func leavesNothing(between before: Unicode.Scalar?, and after: Unicode.Scalar?) -> Bool {
    // At the edge of a paragraph, and beside a space or a break, there is nothing to separate.
    guard let before, let after else { return true }
    if before == "\u{200B}" || after == "\u{200B}" { return true }
    if before == " " || after == " " { return true }
    if before.isHangul || after.isHangul { return false }
    let isBeforeWide = isWide(before, beside: after)
    let isAfterWide = isWide(after, beside: before)
    if isBeforeWide && isAfterWide { return true }
    return before.isIdeographic && after.isLetterOrDigit
      || before.isLetterOrDigit && after.isIdeographic
  }

  private func isWide(_ scalar: Unicode.Scalar, beside other: Unicode.Scalar) -> Bool {
    scalar.isWideNotHangul
      || treatsMarksAsWide && scalar.isAmbiguousCJKMark
        && (other.isWideNotHangul || other.isAmbiguousCJKMark)
  }

  private func rebuilt(_ run: [Inline], _ decisions: inout ArraySlice<Bool>) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(run.count)
    for inline in run {
      var inline = inline
      switch inline.content {
      case .softBreak:
        let leavesNothing = decisions.popFirst() ?? true
        switch policy {
        case .break: inline.content = .lineBreak
        case .join where leavesNothing: continue
        case .join: inline.content = .text(" ")
        }
      case .emphasis(let inner): inline.content = .emphasis(rebuilt(inner, &decisions))
      case .strong(let inner): inline.content = .strong(rebuilt(inner, &decisions))
      case .strikethrough(let inner): inline.content = .strikethrough(rebuilt(inner, &decisions))
      case .span(let kind, let inner): inline.content = .span(kind, rebuilt(inner, &decisions))
      case .link(let link, let inner): inline.content = .link(link, rebuilt(inner, &decisions))
      case .ruby(let segments):
        inline.content = .ruby(
          segments.map {
            let base = rebuilt($0.base, &decisions)
            return RubySegment(base: base, reading: rebuilt($0.reading, &decisions))
          })
      case .media(var media):
        media.fallback = rebuilt(media.fallback, &decisions)
        inline.content = .media(media)
      case .text, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .math: break
      }
      result.append(inline)
    }
    return result
  }
}

/// The characters on both sides of each soft break of a run, in order.
private struct Neighbours {
  var pairs: [(before: Unicode.Scalar?, after: Unicode.Scalar?)] = []
  private var last: Unicode.Scalar?
  private var open = 0

  mutating func visit(_ run: [Inline]) {
    for inline in run {
      switch inline.content {
      case .text(let text), .code(let text):
        if let first = text.unicodeScalars.first { close(with: first) }
        last = text.unicodeScalars.last ?? last
      case .softBreak: pairs.append((last, nil))
      case .lineBreak, .image:
        // A picture is a wide box; a line break swallows the spaces around it.
        let stand: Unicode.Scalar = inline.content == .lineBreak ? " " : "\u{3000}"
        close(with: stand)
        last = stand
      case .math(let math):
        if let first = math.tex.unicodeScalars.first { close(with: first) }
        last = math.tex.unicodeScalars.last ?? last
      case .media(let media): visit(media.fallback)
      case .breakOpportunity, .noteReference: break
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .span(_, let inner), .link(_, let inner):
        visit(inner)
      case .ruby(let segments):
        for segment in segments {
          visit(segment.base)
          // The reading stands beside the text and is no neighbour of it.
          var reading = Neighbours()
          reading.visit(segment.reading)
          pairs += reading.pairs
        }
      }
    }
  }

  private mutating func close(with scalar: Unicode.Scalar) {
    while open < pairs.count {
      pairs[open].after = scalar
      open += 1
    }
  }
}

extension [Inline] {
  fileprivate var containsSoftBreak: Bool {
    contains { inline in
      switch inline.content {
      case .softBreak: true
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .span(_, let inner), .link(_, let inner):
        inner.containsSoftBreak
      case .ruby(let segments):
        segments.contains { $0.base.containsSoftBreak || $0.reading.containsSoftBreak }
      case .media(let media): media.fallback.containsSoftBreak
      case .text, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .math: false
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isIdeographic: Bool { isHan || isKana }

  fileprivate var isLetterOrDigit: Bool {
    !isHan && !isKana && (properties.isAlphabetic || properties.numericType != nil)
  }
}
