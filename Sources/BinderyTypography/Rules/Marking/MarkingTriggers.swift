internal import BinderyModel

/// The bytes that tell whether a marking rule may have something to do: most runs hold none, and need
/// not be read character by character.
struct MarkingTriggers: Sendable {
  /// Whether ASCII letters, digits and marks of exclamation matter.
  var seesASCII: Bool
  /// Whether curly quotation marks matter.
  var seesQuotes: Bool

  /// Whether there is any in the texts of a run.
  func occur(in run: [Inline]) -> Bool {
    run.contains { inline in
      switch inline.content {
      case .text(let text): occur(in: text)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .span(_, let inner), .link(_, let inner):
        occur(in: inner)
      case .media(let media): occur(in: media.fallback)
      case .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .ruby, .math:
        false
      }
    }
  }

  private func occur(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for index in bytes.indices {
        switch bytes[index] {
        case 0x21...0x7E where seesASCII: return true
        // Han and kana, whose lead bytes are others, are most of a text.
        case 0xC2, 0xE2, 0xEF:
          let second = index + 1 < bytes.count ? bytes[index + 1] : 0
          let third = index + 2 < bytes.count ? bytes[index + 2] : 0
          if isTrigger(bytes[index], second, third) { return true }
        default: continue
        }
      }
      return false
    }
  }

  private func isTrigger(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    // · and — ― ⸺ and ～ ／
    case (0xC2, 0xB7, _), (0xE2, 0x80, 0x94...0x95), (0xE2, 0xB8, 0xBA), (0xEF, 0xBD, 0x9E),
      (0xEF, 0xBC, 0x8F):
      true
    // ‘ ’ “ ”
    case (0xE2, 0x80, 0x98...0x9D): seesQuotes
    // ！ ？
    case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): seesASCII
    default: false
    }
  }
}
