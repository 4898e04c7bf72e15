internal import BinderyModel

/// The bytes that tell whether a marking rule may have something to do: most runs hold none, and need
/// not be read character by character.
struct MarkingTriggers: Sendable {
  /// Whether ASCII letters, digits and marks of exclamation matter.
  var seesASCII: Bool
  /// Whether curly quotation marks matter.
  var seesQuotes: Bool
  /// Whether full-width commas, stops and square brackets matter.
  var seesStops: Bool

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
        // A number and its unit.
        case 0x20 where index > 0 && (0x30...0x39).contains(bytes[index - 1]):
          if index + 1 < bytes.count, bytes[index + 1] > 0x20, bytes[index + 1] < 0xE3 {
            return true
          }
        // Han, whose lead bytes are others, is most of a text.
        case 0xC2, 0xE2, 0xE3, 0xEF:
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
    // · ‐ – — ― ⸺ 〜 ゠ ～ ／
    case (0xC2, 0xB7, _), (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x93...0x95), (0xE2, 0xB8, 0xBA),
      (0xE3, 0x80, 0x9C), (0xE3, 0x82, 0xA0), (0xEF, 0xBD, 0x9E), (0xEF, 0xBC, 0x8F):
      true
    // ‘ ’ “ ”
    case (0xE2, 0x80, 0x98...0x9D): seesQuotes
    // ！ ？
    case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): seesASCII
    // ， ． ［ ］
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x8E), (0xEF, 0xBC, 0xBB), (0xEF, 0xBC, 0xBD):
      seesStops
    default: false
    }
  }
}
