internal import BinderyModel
internal import BinderyUnicode

/// How much an essay holds.
public struct EssayFacts: Sendable, Hashable {
  /// Letters and figures of every script; no blanks, marks, code or formulas.
  public private(set) var characters = 0
  /// What people call words: each Han character and kana, each run of other letters and figures.
  public private(set) var words = 0
  /// Pictures, films and sounds that the book holds.
  public private(set) var images = 0

  private var isInWord = false

  /// The facts of a text and its notes.
  init(of body: Body) {
    // The runs are only looked at.
    var blocks = body.blocks + body.notes.flatMap(\.blocks)
    var facts = self
    blocks.rewriteInlineRuns { facts.add($0) }
    self = facts
  }

  private mutating func add(_ inlines: [Inline]) {
    count(inlines)
    isInWord = false
  }

  private mutating func count(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.content {
      case .text(let text): count(text)
      case .softBreak, .lineBreak: isInWord = false
      case .image(let image): if case .asset = image.source { images += 1 }
      case .media(let media):
        if case .asset = media.source { images += 1 } else { count(media.fallback) }
      case .emphasis(let inside), .strong(let inside), .strikethrough(let inside),
        .span(_, let inside), .link(_, let inside):
        count(inside)
      case .ruby(let segments): for segment in segments { count(segment.base) }
      case .breakOpportunity, .code, .noteReference, .math: continue
      }
    }
  }

  private mutating func count(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.isHan || scalar.isKana {
        characters += 1
        words += 1
        isInWord = false
      } else if scalar.isLetterOrFigure {
        characters += 1
        if !isInWord { words += 1 }
        isInWord = true
      } else if scalar != "'" && scalar != "\u{2019}" {
        isInWord = false
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrFigure: Bool {
    if value < 0x80 {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & 0xDF)
    }
    return isHangul || properties.isAlphabetic || properties.numericType != nil
  }
}
